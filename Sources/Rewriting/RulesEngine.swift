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
    var writer = DraftWriter(rules: self, ledger: ledger, sentences: [], brief: nil)
    return writer.draft()
  }

  /// The sentence that the rules write for these findings alone, as a substitute for another's.
  package func sentence(for findings: [Finding], place: String) -> String {
    let writer = PlainSentence(lexicon: lexicon)
    return findings.map { writer.sentence(for: $0, place: place) }.joined(separator: " ")
  }

  /// Where to look first, in a sentence: the places with changes, citing what stands there.
  func opening(_ groups: FindingGroups) -> DraftPart? {
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

  func heading(of group: FindingGroups.Group) -> String {
    switch group.kind {
    case .levels(let levels):
      book.phrase("heading.level", ["levels": book.list(levels.map(\.name))])
    case .general: book.phrase("heading.general")
    case .outside: book.phrase("heading.outside")
    case .surgery: book.phrase("heading.surgery")
    }
  }

  func sentences(
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
    return sentences + explanation(of: statement, &explained)
  }

  /// What the glossary says of the term, the first time that it stands in the letter.
  func explanation(
    of statement: FindingGroups.Statement, _ explained: inout Set<String>
  ) -> [DraftSentence] {
    let entry = PlainSentence(lexicon: lexicon).entry(statement.finding)
    guard !entry.explain.isEmpty, explained.insert(entry.explain).inserted else { return [] }
    let sentence = DraftSentence(entry.explain, citing: .glossary([entry.term]), origin: .rules)
    return [sentence].compactMap { $0 }
  }

  func absentSentences(_ statements: [FindingGroups.Statement]) -> [DraftSentence] {
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
