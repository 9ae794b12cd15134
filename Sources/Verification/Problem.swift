// SPDX-License-Identifier: Apache-2.0

/// One way in which a rewrite departs from its report.
package struct Problem: Equatable, Sendable, Encodable {
  package var `class`: ProblemClass
  /// The id of the report's finding; nil where the rewrite adds something.
  package var finding: String?
  /// The words of the report; nil where it says nothing of the kind.
  package var report: String?
  /// The words of the rewrite; nil where it says nothing.
  package var rewrite: String?
  /// What is wrong, and what would be right.
  package var message: String

  private enum Key: String, CodingKey { case `class`, finding, report, rewrite, message }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(self.class.rawValue, forKey: .class)
    try container.encode(finding, forKey: .finding)
    try container.encode(report, forKey: .report)
    try container.encode(rewrite, forKey: .rewrite)
    try container.encode(message, forKey: .message)
  }
}
