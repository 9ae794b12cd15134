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
    if !Self.hasDoubt(report.report.text.string, Self.words),
      !report.notes.contains(where: { !$0.certainties.isDisjoint(with: Self.open) }), let note = told.first {
      return [
        Problem(
          class: .certaintyLowered, finding: nil, report: nil, rewrite: rewrite.text(of: note.span),
          message: "the report leaves nothing open")
      ]
    }
    // What stands word for word in the letter keeps its doubt, also where it is read otherwise.
    let letter = PlainText(wordsOf: rewrite.report.text.string)
    let untold = doubts.first { note in
      !letter.contains(PlainText(wordsOf: report.text(of: note.span)).words)
    }
    guard told.isEmpty, let note = untold,
      !rewrite.findings.contains(where: { $0.polarity == .uncertain })
    else { return [] }
    return [
      Problem(
        class: .certaintyRaised, finding: nil, report: report.text(of: note.span), rewrite: nil,
        message: "the report leaves this open, the rewrite does not")
    ]
  }

  /// Any word of doubt, wherever it stands.
  static func hasDoubt(_ text: String, _ words: [[UInt8]]) -> Bool {
    PlainText(text).containsAny(words)
  }

  /// Words that leave something open.
  static let firm = [
    "?", "possib", "probab", "likely", "suspect", "suspic", "suggest", " may ", "might", "could be",
    "cannot", "can not", "question", "differential", "potential", "rule out", "r/o", "presum",
    "favor",
    "favour", "mostly", "uncertain", "indeterminate", "doubt", "equivocal", "thought to", "versus",
  ].map { Array($0.utf8) }
  private static let words: [[UInt8]] =
    firm
    + [
      "could", "consistent", "compatible", "concern", "exclu", "seem", "apparent", "correspond",
      "indicat", "impress", "advised to",
    ].map { Array($0.utf8) }

  private static let open: Set<Certainty> = [.probable, .suspected, .possible, .unlikely]

  private static func isDoubtful(_ note: SentenceNote) -> Bool {
    note.isAboutFindings && !note.certainties.isDisjoint(with: open)
  }
}
