// SPDX-License-Identifier: Apache-2.0

package import Drafts
package import Findings
package import Glossaries
internal import Reports

/// Writes a letter from the ledger with the glossary's words alone: no model, no network.
package struct RulesEngine: Sendable {
  let lexicon: Lexicon
  let book: PhraseBook

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    self.book = PhraseBook(lexicon: lexicon)
  }

  /// The draft of a ledger: every finding in a sentence, in the order of the spine.
  package func draft(for ledger: Ledger) -> Draft {
    let groups = FindingGroups(findings: ledger.findings, lexicon: lexicon)
    var parts = [opening(groups)].compactMap { $0 }
    var explained: Set<String> = []
    for group in groups.places {
      let sentences = group.statements.flatMap { self.sentences(for: $0, &explained) }
      parts.append(DraftPart(kind: .place, heading: heading(of: group), sentences: sentences))
    }
    let absent = absentSentences(groups.absent)
    if !absent.isEmpty {
      parts.append(
        DraftPart(kind: .absent, heading: book.phrase("heading.absent"), sentences: absent))
    }
    let notes = NotesWriter(book: book).sentences(for: ledger)
    if !notes.isEmpty {
      parts.append(DraftPart(kind: .notes, heading: book.phrase("heading.notes"), sentences: notes))
    }
    return Draft(ledger: ledger, parts: parts)
  }

  /// The sentence that the rules write for these findings alone, as a substitute for another's.
  package func sentence(for findings: [Finding], place: String) -> String {
    let writer = PlainSentence(lexicon: lexicon)
    return findings.map { writer.sentence(for: $0, place: place) }.joined(separator: " ")
  }

  /// Where to look first, in a sentence: the places with changes, citing what stands there.
  private func opening(_ groups: FindingGroups) -> DraftPart? {
    let levels = groups.places.flatMap { group -> [SpinalLevel] in
      if case .levels(let levels) = group.kind { levels } else { [] }
    }
    var seen: Set<SpinalLevel> = []
    let names = levels.sorted().filter { seen.insert($0).inserted }.map(\.name)
    let ids = groups.places.flatMap(\.statements).flatMap(\.ids)
    let name = ids.isEmpty ? "opening.none" : names.isEmpty ? "opening.general" : "opening.levels"
    let cited = ids.isEmpty ? groups.absent.flatMap(\.ids) : ids
    let text = book.phrase(name, ["levels": book.list(names)])
    guard let sentence = DraftSentence(text, citing: .findings(cited), origin: .rules) else {
      return nil
    }
    return DraftPart(kind: .opening, heading: "", sentences: [sentence])
  }

  private func heading(of group: FindingGroups.Group) -> String {
    switch group.kind {
    case .levels(let levels):
      book.phrase("heading.level", ["levels": book.list(levels.map(\.name))])
    case .general: book.phrase("heading.general")
    case .outside: book.phrase("heading.outside")
    case .surgery: book.phrase("heading.surgery")
    }
  }

  private func sentences(
    for statement: FindingGroups.Statement, _ explained: inout Set<String>
  ) -> [DraftSentence] {
    let writer = PlainSentence(lexicon: lexicon)
    let finding = statement.finding
    var sentences: [DraftSentence] = []
    if let sentence = DraftSentence(
      writer.sentence(for: finding, place: ""), citing: .findings(statement.ids), origin: .rules)
    {
      sentences.append(sentence)
    }
    let entry = writer.entry(finding)
    if !entry.explain.isEmpty, explained.insert(entry.explain).inserted,
      let sentence = DraftSentence(entry.explain, citing: .glossary([entry.term]), origin: .rules)
    {
      sentences.append(sentence)
    }
    return sentences
  }

  private func absentSentences(_ statements: [FindingGroups.Statement]) -> [DraftSentence] {
    let writer = PlainSentence(lexicon: lexicon)
    var sentences: [DraftSentence] = []
    for group in AbsentGroups(statements: statements, lexicon: lexicon).groups {
      let levels = group[0].finding.levels
      let place = levels.isEmpty ? "" : " at " + book.list(levels.map(\.name))
      if let sentence = DraftSentence(
        writer.absence(of: group.map(\.finding), place: place),
        citing: .findings(group.flatMap(\.ids)), origin: .rules)
      {
        sentences.append(sentence)
      }
    }
    return sentences
  }
}
