// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Sorts the findings of a ledger into the cells of a structured report.
struct ReportCells {
  /// What stands at each level, row by row.
  private(set) var levels: [SpinalLevel: [ReportRow: [ReportStatement]]] = [:]
  /// What is said of no level, and what is listed apart from the levels.
  private(set) var general: [ReportRow: [ReportStatement]] = [:]
  /// Grades that the report states where the reader made no finding to bear them.
  private(set) var loose: [SpinalLevel: [StatedGrade]] = [:]
  private let grades: [StatedGrade]

  init(ledger: Ledger, grades: [StatedGrade]) {
    self.grades = grades
    for finding in ledger.findings { add(finding) }
    addLooseGrades()
    for (level, rows) in levels { levels[level] = rows.mapValues(ReportStatement.folded) }
    general = general.mapValues(ReportStatement.folded)
  }

  private mutating func add(_ finding: Finding) {
    let row = ReportRow(finding)
    guard !finding.levels.isEmpty, !row.isApart, !Self.isWhole(finding) else {
      general[row, default: []].append(
        ReportStatement(finding, grade: grade(of: finding, at: finding.levels.first)))
      return
    }
    for level in finding.levels {
      levels[level, default: [:]][row, default: []].append(
        ReportStatement(finding, grade: grade(of: finding, at: level)))
    }
  }

  /// A curve belongs to the spine as a whole, also where the report names its levels.
  private static func isWhole(_ finding: Finding) -> Bool {
    finding.concept.hasPrefix("alignment.") && !finding.concept.hasSuffix("listhesis")
      && finding.term != "alignment.stepoff"
  }

  /// The grade in the report's words at this level, else the finding's.
  private func grade(of finding: Finding, at level: SpinalLevel?) -> String? {
    guard let scale = Self.scale(of: finding.concept) else { return finding.grade }
    let stated = grades.filter {
      $0.scale == scale && $0.sentence == finding.sentence
    }
    guard let match = stated.first(where: { $0.level == level }) else { return finding.grade }
    return match.grade
  }

  private static func scale(of concept: String) -> String? {
    switch concept {
    case "endplate.modic": "modic"
    case "disc.degeneration": "pfirrmann"
    default: nil
    }
  }

  private mutating func addLooseGrades() {
    for grade in grades {
      guard let level = grade.level else { continue }
      let shown = levels[level]?.values.joined().contains { $0.grade == grade.grade } ?? false
      if !shown, loose[level]?.contains(where: { $0.grade == grade.grade }) != true {
        loose[level, default: []].append(grade)
      }
    }
  }
}
