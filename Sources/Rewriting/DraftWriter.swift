// SPDX-License-Identifier: Apache-2.0

package import Drafts
package import Findings
internal import Glossaries

/// Lays out a draft: a model's sentence where there is one for a fact, else the rules engine's.
///
/// Facts are counted as `BriefWriter` counts them: place by place, then what was not found.
struct DraftWriter {
  let rules: RulesEngine
  let ledger: Ledger
  let groups: FindingGroups
  private let sentences: [Int: (sentence: ModelSentence, text: String)]
  private let told: Set<Int>
  private var number = 0
  private var explained: Set<String> = []

  /// - Parameter brief: where the sentences' placeholders are kept.
  init(rules: RulesEngine, ledger: Ledger, sentences: [ModelSentence], brief: LetterBrief?) {
    self.rules = rules
    self.ledger = ledger
    groups = FindingGroups(findings: ledger.findings, lexicon: rules.lexicon)
    var first: [Int: (ModelSentence, String)] = [:]
    for sentence in sentences {
      guard let number = sentence.facts.first, let brief else { continue }
      first[number] = (sentence, sentence.resolved(with: brief.locked))
    }
    self.sentences = first
    told = Set(sentences.flatMap(\.facts))
  }

  mutating func draft() -> Draft {
    var parts = [rules.opening(groups)].compactMap { $0 }
    for group in groups.places {
      parts.append(
        DraftPart(
          kind: .place, heading: rules.heading(of: group), sentences: sentences(of: group)))
    }
    let absent = absentSentences()
    if !absent.isEmpty {
      parts.append(
        DraftPart(kind: .absent, heading: rules.book.phrase("heading.absent"), sentences: absent))
    }
    let notes = NotesWriter(book: rules.book).sentences(for: ledger)
    if !notes.isEmpty {
      parts.append(
        DraftPart(kind: .notes, heading: rules.book.phrase("heading.notes"), sentences: notes))
    }
    return Draft(ledger: ledger, parts: parts)
  }

  private mutating func sentences(of group: FindingGroups.Group) -> [DraftSentence] {
    let start = number
    number += group.statements.count
    var result: [DraftSentence] = []
    for (index, statement) in group.statements.enumerated() {
      let fact = start + index + 1
      if let written = sentences[fact] {
        let statements = written.sentence.facts.map { group.statements[$0 - start - 1] }
        result += modelSentence(written.text, for: statements)
        for statement in statements { result += rules.explanation(of: statement, &explained) }
      } else if !told.contains(fact) {
        result += rules.sentences(for: statement, &explained)
      }
    }
    return result
  }

  private mutating func absentSentences() -> [DraftSentence] {
    let start = number
    number += groups.absent.count
    var result: [DraftSentence] = []
    var rest: [FindingGroups.Statement] = []
    for (index, statement) in groups.absent.enumerated() {
      let fact = start + index + 1
      if let written = sentences[fact] {
        let statements = written.sentence.facts.map { groups.absent[$0 - start - 1] }
        result += modelSentence(written.text, for: statements)
      } else if !told.contains(fact) {
        rest.append(statement)
      }
    }
    return result + rules.absentSentences(rest)
  }

  private func modelSentence(
    _ text: String, for statements: [FindingGroups.Statement]
  ) -> [DraftSentence] {
    let sentence = DraftSentence(
      text, citing: .findings(statements.flatMap(\.ids)), origin: .model)
    return [sentence].compactMap { $0 }
  }
}

extension RulesEngine {
  /// The draft of a ledger with a model's sentences in it; what they do not say, the rules say.
  ///
  /// - Precondition: each sentence's facts are of one place of the brief, and no two share a fact.
  package func draft(
    for ledger: Ledger, brief: LetterBrief, sentences: [ModelSentence]
  ) -> Draft {
    var writer = DraftWriter(rules: self, ledger: ledger, sentences: sentences, brief: brief)
    return writer.draft()
  }
}
