// SPDX-License-Identifier: Apache-2.0

/// Ranks the hard words and phrases of a text and looks for plainer ones.
struct HardWordFinder {
  let counts: TextCounts
  let terms: PlainTerms
  /// Phrases of the text with a plainer wording, by hash.
  let phrases: [UInt64: FoundTerm]

  private var general: [String: String] { terms.hasGeneralWords ? PlainerWords.general : [:] }

  private struct Use {
    var count = 0
    var syllables = 0

    /// Syllables above two, over all occurrences.
    var weight: Int { count * max(1, syllables - 2) }
  }

  /// The words of three or more syllables that are not familiar, and words and phrases with a
  /// plainer wording; first what weighs most.
  ///
  /// A word inside a phrase that has a wording of its own is not counted by itself again.
  func find(in tally: WordTally, limit: Int) -> [HardWord] {
    let hard = hardWords(in: tally)
    var inPhrases: [UInt64: Int] = [:]
    let helped = phrases.values.compactMap(item)
    for (phrase, _) in helped {
      for word in phrase.words { inPhrases[word, default: 0] += phrase.count }
    }
    var uses = hard
    for (hash, count) in inPhrases {
      uses[hash]?.count -= count
      if uses[hash]?.count ?? 1 <= 0 { uses[hash] = nil }
    }
    let words = named(uses, in: tally, limit: limit).map { word, use in
      HardWord(
        word: word, count: use.count, syllables: use.syllables, plain: helpful(word, use))
    }
    let all = words + helped.map(\.word)
    return Array(all.sorted(by: Self.weighsMore).prefix(limit))
  }

  private static func weighsMore(_ left: HardWord, _ right: HardWord) -> Bool {
    let weights = (
      Use(count: left.count, syllables: left.syllables).weight,
      Use(count: right.count, syllables: right.syllables).weight
    )
    return weights.0 == weights.1 ? left.word < right.word : weights.0 > weights.1
  }

  /// By hash first: a long text has ten thousands of hard words, and only few are shown.
  private func hardWords(in tally: WordTally) -> [UInt64: Use] {
    let general = Set(general.keys.map { WordTally.caselessHash($0.utf8) })
    var found: [UInt64: Use] = [:]
    tally.visitAll { bytes, info, count, _ in
      guard isHard(info) || info.capsSyllables >= 2, isWord(info) else { return }
      let hash = WordTally.caselessHash(bytes)
      guard isHard(info) || general.contains(hash) || terms.wording(hash) != nil else { return }
      found[hash, default: Use(syllables: Int(info.capsSyllables))].count += count
    }
    return found
  }

  private func named(
    _ uses: [UInt64: Use], in tally: WordTally, limit: Int
  ) -> [(String, Use)] {
    let weights = uses.values.map(\.weight).sorted(by: >)
    let least = weights.count > limit ? weights[limit - 1] : 0
    var named: [String: Use] = [:]
    tally.visitAll { bytes, info, _, _ in
      guard info.capsSyllables >= 2, isWord(info),
        let use = uses[WordTally.caselessHash(bytes)], use.weight >= least
      else { return }
      named[String(decoding: bytes, as: UTF8.self).lowercased()] = use
    }
    return named.sorted { left, right in
      left.value.weight == right.value.weight
        ? left.key < right.key : left.value.weight > right.value.weight
    }
  }

  private func isWord(_ info: WordInfo) -> Bool {
    info.flags.isDisjoint(with: [.figure, .url, .initialism])
  }

  private func isHard(_ info: WordInfo) -> Bool {
    info.capsSyllables >= 3 && info.flags.contains(.unfamiliar)
  }

  /// The first plain wording with which the text has a lower grade and more ease.
  private func helpful(_ word: String, _ use: Use) -> String? {
    let wordings = [terms.wording(WordTally.caselessHash(word.utf8)), general[word]]
    return wordings.compactMap { $0 }.first { isEasier($0, words: 1, use) }
  }

  /// The phrase as an item of the list; nil where its wording would not help.
  private func item(for phrase: FoundTerm) -> (phrase: FoundTerm, word: HardWord)? {
    let counted = Replacement(phrase.text)
    let use = Use(count: phrase.count, syllables: counted.syllables)
    guard isEasier(phrase.wording, words: counted.words, use) else { return nil }
    return (
      phrase,
      HardWord(
        word: phrase.text, count: use.count, syllables: use.syllables, plain: phrase.wording)
    )
  }

  private func isEasier(_ wording: String, words: Int, _ use: Use) -> Bool {
    let changed = Replacement(wording).applied(
      to: counts, times: use.count, words: words, syllables: use.syllables)
    return Formulas.fleschKincaidGrade(changed) < Formulas.fleschKincaidGrade(counts)
      && Formulas.fleschReadingEase(changed) > Formulas.fleschReadingEase(counts)
  }
}

/// What a wording adds to the counts in place of a word or phrase.
struct Replacement {
  let words: Int
  let syllables: Int

  init(_ wording: String) {
    let classifier = TokenClassifier(options: ReadabilityOptions())
    var (words, syllables) = (0, 0)
    var wording = wording
    wording.withUTF8 { bytes in
      TermFinder.eachWord(of: bytes) { _, core in
        let token = UnsafeBufferPointer(rebasing: bytes[core.from..<core.to])
        words += 1
        syllables += Int(classifier.classify(token).syllables)
      }
    }
    self.words = words
    self.syllables = syllables
  }

  func applied(
    to counts: TextCounts, times: Int, words oldWords: Int, syllables old: Int
  ) -> TextCounts {
    var changed = counts
    changed.words += times * (words - oldWords)
    changed.syllables += times * (syllables - old)
    return changed
  }
}
