// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not a report. Carries positions, never text.
package enum ReportError: Error, Equatable, Sendable {
  case empty
  case binary(offset: Int)
  /// Not UTF-8; the first bad byte.
  case encoding(offset: Int, line: Int, column: Int)
  case tooLarge(bytes: Int, limit: Int)
}

extension ReportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty:
      "the file has no text; expected a report in plain text"
    case .binary(let offset):
      "not a text file: a NUL byte at offset \(offset); expected a report in plain text (UTF-8)"
    case .encoding(let offset, let line, let column):
      "\(line):\(column): not UTF-8 at byte \(offset); expected UTF-8 (convert it, for example with iconv)"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes are more than a report can have; the limit is \(limit)"
    }
  }
}
