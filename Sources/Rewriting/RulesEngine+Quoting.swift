// SPDX-License-Identifier: Apache-2.0

package import Drafts
package import Findings
internal import Reports

/// The last resort: the report's own words, quoted. They read back as what they are.
extension RulesEngine {
  /// The draft with some sentences put into the report's words; explanations are dropped.
  package func quoting(_ failing: [DraftSentence], in draft: Draft) -> Draft {
    var copy = draft
    for part in copy.parts.indices {
      copy.parts[part].sentences = copy.parts[part].sentences.flatMap { sentence -> [DraftSentence] in
        guard failing.contains(sentence) else { return [sentence] }
        return quotations(for: sentence.findings, in: draft.ledger)
      }
    }
    copy.parts.removeAll { $0.sentences.isEmpty }
    return copy
  }

  /// Every sentence of the report that states a finding, one after the other.
  package func quotingAll(_ ledger: Ledger) -> Draft {
    let sentences = quotations(for: ledger.findings.map(\.id), in: ledger)
    return Draft(
      ledger: ledger,
      parts: [DraftPart(kind: .notes, heading: book.phrase("heading.notes"), sentences: sentences)])
  }

  private func quotations(for ids: [String], in ledger: Ledger) -> [DraftSentence] {
    let spans = ledger.findings.filter { ids.contains($0.id) }.map(\.span)
    let sentences = ledger.report.sentences.filter { sentence in
      spans.contains { sentence.span.overlaps($0) }
    }
    return sentences.compactMap { sentence in
      let cited = ledger.findings.filter { sentence.span.overlaps($0.span) }.map(\.id)
      let words = ledger.text(of: sentence.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return DraftSentence(
        book.phrase("quotation", ["words": words.trimmingMarks]), citing: .findings(cited),
        origin: .rules)
    }
  }
}
