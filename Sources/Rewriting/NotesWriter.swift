// SPDX-License-Identifier: Apache-2.0

internal import Drafts
internal import Findings
internal import Glossaries
internal import Reports

/// Tells recommendations, limits and comparisons in the report's own words, as quotations:
/// the program may not judge what they come to.
struct NotesWriter {
  let book: PhraseBook

  func sentences(for ledger: Ledger) -> [DraftSentence] {
    notes(of: ledger) + comparisons(in: ledger)
  }

  /// "The report compares: …", once for each comparison that says with what.
  private func comparisons(in ledger: Ledger) -> [DraftSentence] {
    ledger.context.filter { $0.kind == .comparison && $0.span.count > 8 }.compactMap { item in
      let words = ledger.text(of: item.span).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").trimmingMarks
      return DraftSentence(
        book.phrase("comparison", ["words": words]), citing: .template("comparison"), origin: .rules
      )
    }
  }

  private func notes(of ledger: Ledger) -> [DraftSentence] {
    ledger.findings.filter(\.isNote).compactMap { finding in
      let name = finding.concept == "study.recommendation" ? "recommendation" : "limitation"
      let words = ledger.text(of: finding.span).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").trimmingMarks
      return DraftSentence(
        book.phrase(name + (finding.polarity == .absent ? ".none" : ""), ["words": words]),
        citing: .findings([finding.id]), origin: .rules)
    }
  }
}

extension String {
  /// Without full stops, commas and quotation marks at its ends.
  var trimmingMarks: String {
    var text = Substring(self)
    while let last = text.last, ".,;:\"“”- ".contains(last) { text = text.dropLast() }
    while let first = text.first, ".,;:\"“”- ".contains(first) { text = text.dropFirst() }
    return String(text)
  }
}
