// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Levels that a letter names and its report does not, wherever the reader bound them.
struct LevelCheck {
  let report: Ledger
  let rewrite: Ledger

  var problems: [Problem] {
    var stated = report.notes.reduce(into: report.named.all) { $0.formUnion($1.levels.all) }
    for finding in report.findings { stated.formUnion(finding.levels) }
    let bones = Set(stated.flatMap { [$0.upper, $0.lower ?? $0.upper] })
    let roots = Set(report.notes.flatMap(\.roots))
    var problems: [Problem] = []
    for note in rewrite.notes where note.namesLevel {
      let odd = note.levels.all.filter { level in
        level.isDisc
          ? !stated.contains(level) : !bones.contains(level.upper) && !roots.contains(level.name)
      }
      // A pair of bones may stand for the disc between them.
      guard let level = odd.sorted().first(where: { $0.isDisc }) ?? odd.sorted().first,
        !level.isDisc
          || !(bones.contains(level.upper) && level.lower.map(bones.contains) == true
            && stated.contains { !$0.isDisc && $0.upper == level.upper && !stated.contains(level) }
            && !hasDiscs(stated))
      else { continue }
      problems.append(
        Problem(
          class: .levelChanged, finding: nil, report: nil, rewrite: rewrite.text(of: note.span),
          message: "the report does not name \(level.name)"))
    }
    return problems
  }

  private func hasDiscs(_ levels: Set<SpinalLevel>) -> Bool { levels.contains(where: \.isDisc) }
}
