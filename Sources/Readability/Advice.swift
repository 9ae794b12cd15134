// SPDX-License-Identifier: Apache-2.0

/// What would bring a text to a grade; each line is computed, not guessed.
struct Advice {
  let counts: TextCounts
  let words: [HardWord]
  let target: Double

  /// Sentences shorter than this on average read like a telegram.
  private static let shortestSentence = 8.0

  var lines: [String] {
    guard counts.words > 0, counts.sentences > 0 else { return [] }
    let grade = Formulas.fleschKincaidGrade(counts)
    guard grade > target else { return [] }
    var lines: [String] = []
    var changed = counts
    for word in words {
      guard let plain = word.plain else { continue }
      changed = Replacement(plain).applied(
        to: changed, times: word.count, words: word.words, syllables: word.syllables)
    }
    let eased = Formulas.fleschKincaidGrade(changed)
    if eased < grade {
      lines.append(
        "use the plainer words listed: grade \(tenth(grade)) becomes \(tenth(eased))")
    } else {
      changed = counts
    }
    lines += rest(of: changed).map { lines.isEmpty ? $0 : "then " + $0 }
    return lines
  }

  /// What is left to do: shorter sentences as far as that can go, then shorter words.
  private func rest(of counts: TextCounts) -> [String] {
    guard Formulas.fleschKincaidGrade(counts) > target else { return [] }
    let length = (target + 15.59 - 11.8 * counts.syllablesPerWord) / 0.39
    if length >= Self.shortestSentence {
      let needed = Int((Double(counts.words) / length).rounded(.up)) - counts.sentences
      return [
        """
        make \(needed) more sentence\(needed == 1 ? "" : "s") out of the long ones: on average \
        \(tenth(counts.wordsPerSentence)) words now, \(tenth(length)) for grade \(tenth(target))
        """
      ]
    }
    let sentence = min(counts.wordsPerSentence, 12)
    let perWord = (target + 15.59 - 0.39 * sentence) / 11.8
    let isLong = counts.wordsPerSentence > sentence
    return [
      """
      \(isLong ? "split sentences to about \(tenth(sentence)) words and " : "")use shorter words: \
      \(hundredth(counts.syllablesPerWord)) syllables a word now, \(hundredth(perWord)) for grade \
      \(tenth(target))
      """
    ]
  }

  private func tenth(_ value: Double) -> String { Decimals.text(value, places: 1) }
  private func hundredth(_ value: Double) -> String { Decimals.text(value, places: 2) }
}
