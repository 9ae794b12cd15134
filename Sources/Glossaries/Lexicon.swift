// SPDX-License-Identifier: Apache-2.0

package import Reports

/// Everything the reader knows of words: phrases with their senses, and the tables they point into.
///
/// One lexicon reads report and letter, so that what the program writes it can read back.
package final class Lexicon: Sendable {
  package let entries: [Entry]
  package let structures: [Structure]
  package let states: [StructureState]
  package let cues: [Cue]
  package let gradeScales: [GradeScale]
  package let headings: SectionHeadings
  package let holds: [HoldRule]
  package let prevalence: Prevalence
  private let letterPhrases: [String: String]

  private let entryIndex: [String: Int]
  private let structureIndex: [String: Int]
  private let stateIndex: [String: Int]
  private let rules: [RuleKey: Int]
  let words: WordTable
  let trie: PhraseTrie
  private let aliases: [UInt32: UInt32]
  private let spelling: SpellingIndex
  private let skippable: Set<UInt32>

  struct RuleKey: Hashable {
    var structure: Int
    var aspect: String
    var state: Int
  }

  init(_ builder: LexiconBuilder) {
    entries = builder.entries
    structures = builder.structures
    states = builder.states
    cues = builder.cues
    gradeScales = builder.gradeScales
    headings = SectionHeadings(builder.headings)
    holds = builder.holds
    prevalence = builder.prevalence
    letterPhrases = builder.letterPhrases
    entryIndex = builder.entryIndex
    structureIndex = builder.structureIndex
    stateIndex = builder.stateIndex
    rules = builder.rules
    words = builder.words
    trie = builder.trie
    aliases = builder.aliases
    spelling = SpellingIndex(words: builder.words, targets: builder.spellingTargets)
    skippable = Set(
      ["the", "a", "an", "your", "this", "its", "their"].map {
        builder.words.id(of: Array($0.utf8))
      })
  }

  /// A phrase of the rules engine by its name in `glossaries/letter.yaml`; empty if there is none.
  package func letterPhrase(_ name: String) -> String { letterPhrases[name] ?? "" }

  /// All phrases of the rules engine whose names begin so, by the rest of their names.
  package func letterPhrases(prefix: String) -> [String: String] {
    var found: [String: String] = [:]
    for (key, value) in letterPhrases where key.hasPrefix(prefix) {
      found[String(key.dropFirst(prefix.count))] = value
    }
    return found
  }

  package func entry(_ term: String) -> Int? { entryIndex[term] }
  package func structure(_ id: String) -> Int? { structureIndex[id] }
  package func state(_ id: String) -> Int? { stateIndex[id] }

  /// The term of a structure in a state, if the glossary has a rule for it.
  package func term(structure: Int, aspect: String = "", state: Int) -> Int? {
    rules[RuleKey(structure: structure, aspect: aspect, state: state)]
  }

  // MARK: Words

  /// A token's numbers in the lexicon: as written, in the singular, or as its likely right spelling.
  package struct WordIDs: Sendable {
    package var exact: UInt32 = 0
    package var singular: UInt32 = 0
    /// Whether the word was found by its likeness to another.
    package var isGuess = false
    package var isKnown: Bool { exact != 0 || singular != 0 }
  }

  package func ids(of token: Token, in text: SourceText, guessing: Bool = true) -> WordIDs {
    var ids = WordIDs()
    guard token.kind == .word || token.kind == .number else {
      ids.exact = words.id(of: Array(text.utf8[token.span.lower..<token.span.upper]))
      return ids
    }
    let raw = text.utf8[token.span.lower..<token.span.upper].map(\.lowered)
    ids = known(raw)
    if ids.isKnown { return ids }
    let word = WordForm.normalized(raw)
    ids = known(word)
    if !ids.isKnown, guessing, token.kind == .word {
      let guess =
        spelling.nearest(to: word)
        ?? WordForm.singular(word).flatMap { spelling.nearest(to: $0) }
      if let guess {
        ids.exact = guess
        ids.isGuess = true
      }
    }
    return ids
  }

  private func known(_ word: [UInt8]) -> WordIDs {
    var ids = WordIDs()
    ids.exact = words.id(of: word)
    if let alias = aliases[ids.exact], ids.exact != 0 { ids.exact = alias }
    if let singular = WordForm.singular(word) { ids.singular = words.id(of: singular) }
    return ids
  }

  // MARK: Phrases

  /// The senses of each piece of a phrase, longest pieces first; nil where a word has none.
  func senses(ofPhrase phrase: String) -> [[Sense]]? {
    let text = SourceText(phrase)
    let tokens = Tokenizer.tokens(in: SourceSpan(0, text.utf8.count), of: text.utf8)
    let ids = tokens.map { self.ids(of: $0, in: text, guessing: false) }
    let hyphens = tokens.map { $0.kind == .punctuation }
    var senses: [[Sense]] = []
    var index = 0
    while index < tokens.count {
      if let match = longestMatch(ids, hyphens, from: index) {
        senses.append(match.senses)
        index = match.end
      } else if skippable.contains(ids[index].exact) || hyphens[index] {
        index += 1
      } else {
        return nil
      }
    }
    return senses
  }

  package struct Match: Sendable {
    /// Index after the last token of the phrase.
    package var end: Int
    package var senses: [Sense]
  }

  /// The longest phrase that begins at token `start`.
  ///
  /// Articles and hyphens inside a phrase are passed over.
  package func longestMatch(_ ids: [WordIDs], _ isHyphen: [Bool], from start: Int) -> Match? {
    var best: Match?
    walk(ids, isHyphen, start, PhraseTrie.root, &best, start)
    return best
  }

  private func walk(
    _ ids: [WordIDs], _ isHyphen: [Bool], _ index: Int, _ node: Int32, _ best: inout Match?,
    _ start: Int
  ) {
    guard index < ids.count else { return }
    let word = ids[index]
    if word.exact != 0 { step(ids, isHyphen, index, node, word.exact, &best, start) }
    if word.singular != 0 { step(ids, isHyphen, index, node, word.singular, &best, start) }
    if index > start, isHyphen[index] || skippable.contains(word.exact) {
      walk(ids, isHyphen, index + 1, node, &best, start)
    }
  }

  private func step(
    _ ids: [WordIDs], _ isHyphen: [Bool], _ index: Int, _ node: Int32, _ word: UInt32,
    _ best: inout Match?, _ start: Int
  ) {
    trie.forEachChild(of: node, word) { next in
      if let senses = trie.senses(of: next) {
        if index + 1 > (best?.end ?? start) {
          best = Match(end: index + 1, senses: senses)
        } else if index + 1 == best?.end {
          let known = best?.senses ?? []
          best?.senses = known + senses.filter { !known.contains($0) }
        }
      }
      walk(ids, isHyphen, index + 1, next, &best, start)
    }
  }
}
