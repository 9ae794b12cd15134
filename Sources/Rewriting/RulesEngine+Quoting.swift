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
      copy.parts[part].sentences = copy.parts[part].sentences.flatMap {
        sentence -> [DraftSentence] in
        guard failing.contains(sentence) else { return [sentence] }
        return quotations(for: sentence.findings, in: draft.ledger)
      }
    }
    copy.parts.removeAll { $0.sentences.isEmpty }
    return copy
  }

  /// The draft with sentences of the report added that no sentence of it tells.
  ///
  /// A doubt or a number that belongs to no finding is lost by no single sentence; the report's own
  /// words bring it back.
  /// - Parameter words: what is missing, as it stands in the report.
  package func adding(_ words: [String], to draft: Draft) -> Draft {
    let ledger = draft.ledger
    let told = draft.parts.flatMap(\.sentences).map(\.text)
    let missing = ledger.report.sentences.filter { sentence in
      let text = ledger.text(of: sentence.span)
      return words.contains { text.contains($0) || $0.contains(text) }
        && !told.contains(quoted(sentence.span, ledger))
    }
    let sentences = missing.compactMap { sentence in
      let cited = ledger.findings.filter { sentence.span.overlaps($0.span) }.map(\.id)
      return DraftSentence(
        quoted(sentence.span, ledger),
        citing: cited.isEmpty ? .template("quotation") : .findings(cited), origin: .rules)
    }
    guard !sentences.isEmpty else { return draft }
    var copy = draft
    if let notes = copy.parts.lastIndex(where: { $0.kind == .notes }) {
      copy.parts[notes].sentences += sentences
    } else {
      copy.parts.append(
        DraftPart(kind: .notes, heading: book.phrase("heading.notes"), sentences: sentences))
    }
    return copy
  }

  /// The lines of the report that state findings, one after the other.
  ///
  /// Whole lines, since a heading such as "L4-L5:" gives its level to all that follows it.
  package func quotingAll(_ ledger: Ledger) -> Draft {
    var sentences: [DraftSentence] = []
    var line: SourceSpan?
    func close() {
      guard let span = line else { return }
      let cited = ledger.findings.filter { span.overlaps($0.span) }.map(\.id)
      // A heading on a line of its own goes with the next line.
      guard !cited.isEmpty else { return }
      line = nil
      if let sentence = DraftSentence(
        quoted(span, ledger), citing: .findings(cited), origin: .rules)
      {
        sentences.append(sentence)
      }
    }
    for sentence in ledger.report.sentences where sentence.section.statesFindings {
      if sentence.startsLine { close() }
      line = line.map { $0.union(sentence.span) } ?? sentence.span
    }
    close()
    return Draft(
      ledger: ledger,
      parts: [DraftPart(kind: .notes, heading: book.phrase("heading.notes"), sentences: sentences)])
  }

  private func quoted(_ span: SourceSpan, _ ledger: Ledger) -> String {
    let words = ledger.text(of: span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return book.phrase("quotation", ["words": words.trimmingMarks])
  }

  private func quotations(for ids: [String], in ledger: Ledger) -> [DraftSentence] {
    let spans = ledger.findings.filter { ids.contains($0.id) }.map(\.span)
    let sentences = ledger.report.sentences.filter { sentence in
      spans.contains { sentence.span.overlaps($0) }
    }
    return sentences.compactMap { sentence in
      let cited = ledger.findings.filter { sentence.span.overlaps($0.span) }.map(\.id)
      return DraftSentence(quoted(sentence.span, ledger), citing: .findings(cited), origin: .rules)
    }
  }
}
