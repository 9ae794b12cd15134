// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Words of doubt: a letter may add none where the report has none, and drop none altogether.
struct DoubtCheck {
  let report: Ledger
  let rewrite: Ledger

  var problems: [Problem] {
    let doubts = report.notes.filter {
      Self.isDoubtful($0) && !$0.hedged.isEmpty && !$0.contexts.contains(.recommendation)
    }
    let told = rewrite.notes.filter(Self.isDoubtful)
    if !report.notes.contains(where: Self.isDoubtful), let note = told.first {
      return [
        Problem(
          class: .certaintyLowered, finding: nil, report: nil, rewrite: rewrite.text(of: note.span),
          message: "the report leaves nothing open")
      ]
    }
    guard told.isEmpty, let note = doubts.first,
      !rewrite.findings.contains(where: { $0.polarity == .uncertain })
    else { return [] }
    return [
      Problem(
        class: .certaintyRaised, finding: nil, report: report.text(of: note.span), rewrite: nil,
        message: "the report leaves this open, the rewrite does not")
    ]
  }

  private static func isDoubtful(_ note: SentenceNote) -> Bool {
    note.isAboutFindings && note.certainties.contains {
      $0 == .probable || $0 == .suspected || $0 == .possible || $0 == .unlikely
    }
  }
}
