// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// One line of a cell: findings that say the same, the fullest of them in front.
struct ReportStatement {
  private(set) var finding: Finding
  private(set) var ids: [String]
  /// What the report's own words give as its grade here; nil where they give none.
  var grade: String?

  init(_ finding: Finding, grade: String?) {
    self.finding = finding
    self.ids = [finding.id]
    self.grade = grade
  }

  var isAbsent: Bool { finding.certainty == .excluded }

  /// Puts statements together where one says no more than the other, as an impression repeats
  /// the body.
  static func folded(_ statements: [ReportStatement]) -> [ReportStatement] {
    var result: [ReportStatement] = []
    for statement in statements {
      if let index = result.firstIndex(where: { $0.covers(statement) }) {
        result[index].ids += statement.ids
      } else if let index = result.firstIndex(where: { statement.covers($0) }) {
        var fuller = statement
        fuller.ids = result[index].ids + statement.ids
        result[index] = fuller
      } else {
        result.append(statement)
      }
    }
    return result
  }

  /// Whether it says all that the other says.
  private func covers(_ other: ReportStatement) -> Bool {
    let one = finding
    let two = other.finding
    guard one.term == two.term, one.certainty == two.certainty, one.qualifier == two.qualifier
    else { return false }
    func holds<Value: Equatable>(_ path: KeyPath<Finding, Value?>) -> Bool {
      two[keyPath: path] == nil || one[keyPath: path] == two[keyPath: path]
    }
    return holds(\.side) && holds(\.zone) && holds(\.severity) && holds(\.change)
      && holds(\.relation) && holds(\.root) && holds(\.direction) && holds(\.directionSeverity)
      && (other.grade == nil || grade == other.grade)
      && (two.measurements.isEmpty || one.measurements == two.measurements)
  }
}
