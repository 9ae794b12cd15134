// SPDX-License-Identifier: Apache-2.0

/// Ranks the hard words of a text and looks for plainer ones.
struct HardWordFinder {
  let counts: TextCounts
  /// Plain wording by word in lower case.
  let plain: [String: String]

  /// The words of three or more syllables that are not familiar, and those with a plainer wording;
  /// first what weighs most.
  func find(in tally: WordTally, limit: Int) -> [HardWord] {
    let known = Set(plain.keys.map { WordTally.caselessHash($0.utf8) })
    // By hash first: a long text has ten thousands of hard words, and only few are shown.
    var found: [UInt64: (count: Int, syllables: Int)] = [:]
    tally.visitAll { bytes, info, count, _ in
      guard isHard(info) || info.capsSyllables >= 2, isWord(info) else { return }
      let hash = WordTally.caselessHash(bytes)
      guard isHard(info) || known.contains(hash) else { return }
      found[hash, default: (0, Int(info.capsSyllables))].count += count
    }
    let weights = found.values.map(weight).sorted(by: >)
    let least = weights.count > limit ? weights[limit - 1] : 0
    var named: [String: (count: Int, syllables: Int)] = [:]
    tally.visitAll { bytes, info, _, _ in
      guard info.capsSyllables >= 2, isWord(info),
        let value = found[WordTally.caselessHash(bytes)], weight(value) >= least
      else { return }
      named[String(decoding: bytes, as: UTF8.self).lowercased()] = value
    }
    let ranked = named.sorted { left, right in
      let weights = (weight(left.value), weight(right.value))
      return weights.0 == weights.1 ? left.key < right.key : weights.0 > weights.1
    }
    return ranked.prefix(limit).map { word, value in
      HardWord(
        word: word, count: value.count, syllables: value.syllables,
        plain: helpful(word, value.count, value.syllables))
    }
  }

  private func isWord(_ info: WordInfo) -> Bool {
    info.flags.isDisjoint(with: [.figure, .url, .initialism])
  }

  private func isHard(_ info: WordInfo) -> Bool {
    info.capsSyllables >= 3 && info.flags.contains(.unfamiliar)
  }

  /// Syllables above two, over all occurrences.
  private func weight(_ word: (count: Int, syllables: Int)) -> Int {
    word.count * max(1, word.syllables - 2)
  }

  /// The first plain wording with which the text has a lower grade and more ease.
  private func helpful(_ word: String, _ count: Int, _ syllables: Int) -> String? {
    let wordings = [plain[word], PlainerWords.general[word]].compactMap { $0 }
    return wordings.first { wording in
      let changed = Replacement(wording).applied(to: counts, times: count, syllables: syllables)
      return Formulas.fleschKincaidGrade(changed) < Formulas.fleschKincaidGrade(counts)
        && Formulas.fleschReadingEase(changed) > Formulas.fleschReadingEase(counts)
    }
  }
}

/// What a wording adds to the counts in place of one word.
struct Replacement {
  let words: Int
  let syllables: Int

  init(_ wording: String) {
    let counts = Readability.analyze(sentences: [wording]).counts
    words = counts.words
    syllables = counts.syllables
  }

  func applied(to counts: TextCounts, times: Int, syllables old: Int) -> TextCounts {
    var changed = counts
    changed.words += times * (words - 1)
    changed.syllables += times * (syllables - old)
    return changed
  }
}
