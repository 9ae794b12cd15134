// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Region, comparison, contrast and other context that must not be altered.
struct ContextCheck {
  let report: Ledger
  let rewrite: Ledger
  /// Words that deny a comparison, each between spaces.
  let denials: [[UInt8]]

  var problems: [Problem] { regionProblems + comparisonProblems }

  private var regionProblems: [Problem] {
    var known = Set(report.regions)
    for note in report.notes { known.formUnion(note.regions.union(note.levels.all.map(\.region))) }
    guard let first = report.regions.first else { return [] }
    known.insert(.sacral)
    for note in rewrite.notes {
      guard
        let region = note.regions.union(note.levels.all.map(\.region)).first(where: {
          !known.contains($0)
        })
      else { continue }
      return [
        Problem(
          class: .regionChanged, finding: nil, report: first.rawValue,
          rewrite: rewrite.text(of: note.span),
          message: "the report is about the \(first.rawValue) spine, not the \(region.rawValue)")
      ]
    }
    return []
  }

  private var comparisonProblems: [Problem] {
    let one = report.context.first {
      $0.kind == .comparison && $0.span.count > 8 && !isDenied($0, in: report)
    }
    let other = rewrite.context.first { $0.kind == .comparison && !isDenied($0, in: rewrite) }
    let changed = { (ledger: Ledger) in ledger.notes.contains { !$0.changes.isEmpty } }
    if one == nil, let other, !changed(report) {
      return [
        Problem(
          class: .comparisonAltered, finding: nil, report: nil,
          rewrite: rewrite.text(of: other.span),
          message: "the report compares with no earlier study")
      ]
    }
    guard let one, other == nil, !changed(rewrite) else { return [] }
    return [
      Problem(
        class: .comparisonAltered, finding: nil, report: report.text(of: one.span), rewrite: nil,
        message: "the report's comparison is missing")
    ]
  }

  /// "Comparison: none", "there was no earlier scan": no comparison was made.
  private func isDenied(_ item: ContextItem, in ledger: Ledger) -> Bool {
    let sentence = ledger.notes.first {
      $0.span.lower <= item.span.lower && item.span.lower < $0.span.upper
    }
    let text = PlainText(wordsOf: ledger.text(of: sentence?.span ?? item.span))
    return text.containsAny(denials)
  }
}
