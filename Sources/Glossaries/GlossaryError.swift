// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a glossary file, and where.
package struct GlossaryError: Error, Equatable, Sendable, CustomStringConvertible {
  package var file: String
  /// From 1; 0 where the whole file is meant.
  package var line: Int
  package var column: Int
  /// What is wrong and what was expected.
  package var message: String

  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  package var description: String {
    line == 0 ? "\(file): \(message)" : "\(file):\(line):\(column): \(message)"
  }
}
