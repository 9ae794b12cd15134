// SPDX-License-Identifier: Apache-2.0

/// Formulas that rest on lists of familiar words, or on counts of short ones.
extension Formulas {
  /// Dale-Chall, raw score: E. Dale, J. S. Chall, A formula for predicting readability, Educational
  /// Research Bulletin 27 (1948) 11-20. The constant is always added, as in the publication; web
  /// calculators add it only above 5 % of unfamiliar words.
  package static func daleChall(_ counts: TextCounts) -> Double {
    0.1579 * counts.percentUnfamiliar + 0.0496 * counts.wordsPerSentence + 3.6365
  }

  /// New Dale-Chall, expected cloze score (higher is easier): J. S. Chall, E. Dale, Readability
  /// Revisited (1995), page 66.
  package static func newDaleChallCloze(_ counts: TextCounts) -> Double {
    64 - 0.95 * counts.percentUnfamiliar - 0.69 * counts.wordsPerSentence
  }

  /// New Dale-Chall, the US school grades that a cloze score stands for: Readability Revisited
  /// (1995), page 74, table 5-8.
  package static func newDaleChallGrades(_ counts: TextCounts) -> ClosedRange<Int> {
    switch newDaleChallCloze(counts).rounded(.up) {
    case 58...: 1...1
    case 54..<58: 2...2
    case 50..<54: 3...3
    case 45..<50: 4...4
    case 40..<45: 5...6
    case 34..<40: 7...8
    case 28..<34: 9...10
    case 22..<28: 11...12
    case 16..<22: 13...15
    default: 16...16
    }
  }

  /// Spache, revised, in US school grades: G. Spache, Good Reading for Poor Readers (1974).
  /// Meant for texts up to grade 4; each unfamiliar word counts once.
  package static func spache(_ counts: TextCounts) -> Double {
    let percent = 100 * Double(counts.uniqueUnfamiliarWords) / Double(counts.words)
    return 0.121 * counts.wordsPerSentence + 0.082 * percent + 0.659
  }

  /// Linsear Write, in US school grades, after G. R. Klare, Reading Research Quarterly 10 (1975):
  /// words of one or two syllables count one, others three. Made for samples of 100 words; here
  /// for the whole text in proportion, which gives the mean of its samples.
  package static func linsearWrite(_ counts: TextCounts) -> Double {
    let points = Double(counts.words + 2 * counts.polysyllables) / Double(counts.sentences)
    return points > 20 ? points / 2 : points / 2 - 1
  }

  /// FORCAST, in US school grades: J. S. Caylor, T. G. Sticht, L. C. Fox, J. P. Ford, HumRRO 73-5
  /// (1973). Made for samples of 150 words; here for the whole text in proportion.
  package static func forcast(_ counts: TextCounts) -> Double {
    20 - 150 * Double(counts.monosyllables) / Double(counts.words) / 10
  }
}

extension TextCounts {
  var percentUnfamiliar: Double { 100 * Double(unfamiliarWords) / Double(words) }
}
