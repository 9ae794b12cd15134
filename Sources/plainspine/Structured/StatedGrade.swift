// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Reports

/// A Pfirrmann or Modic grade that the report states of a level, in its own figures.
struct StatedGrade: Equatable {
  /// "pfirrmann" or "modic".
  let scale: String
  /// "4", "3-4" where the report leaves it between two, "1/2" where it is mixed.
  let value: String
  /// nil where the report names none.
  let level: SpinalLevel?
  /// Where the sentence that states it begins, in bytes.
  let sentence: Int
  let span: SourceSpan

  var grade: String { "\(scale):\(value)" }
}
