// SPDX-License-Identifier: Apache-2.0

/// The formulas, each from its publication, as functions of raw counts.
package enum Formulas {
  /// Flesch Reading Ease, 0 (hard) to 100 (easy): R. Flesch, A new readability yardstick,
  /// Journal of Applied Psychology 32 (1948) 221-233.
  package static func fleschReadingEase(_ counts: TextCounts) -> Double {
    206.835 - 1.015 * counts.wordsPerSentence - 84.6 * counts.syllablesPerWord
  }

  /// Flesch-Kincaid, in US school grades: J. P. Kincaid, R. P. Fishburne, R. L. Rogers,
  /// B. S. Chissom, Navy Research Branch Report 8-75 (1975), page 14.
  package static func fleschKincaidGrade(_ counts: TextCounts) -> Double {
    0.39 * counts.wordsPerSentence + 11.8 * counts.syllablesPerWord - 15.59
  }

  /// SMOG, in US school grades: G. H. McLaughlin, SMOG grading: a new readability formula,
  /// Journal of Reading 12 (1969) 639-646. Meant for thirty sentences; on fewer it is an estimate.
  package static func smog(_ counts: TextCounts) -> Double {
    let perThirty = Double(counts.polysyllables) * 30 / Double(counts.sentences)
    return 1.0430 * perThirty.squareRoot() + 3.1291
  }

  /// Gunning Fog, in US school grades: R. Gunning, The Technique of Clear Writing (1952) 36-41.
  package static func gunningFog(_ counts: TextCounts) -> Double {
    let percentComplex = 100 * Double(counts.complexWords) / Double(counts.words)
    return 0.4 * (counts.wordsPerSentence + percentComplex)
  }

  /// Coleman-Liau, in US school grades: M. Coleman, T. L. Liau, A computer readability formula
  /// designed for machine scoring, Journal of Applied Psychology 60 (1975) 283-284. The cloze
  /// percentage comes first, as in the publication.
  package static func colemanLiau(_ counts: TextCounts) -> Double {
    let letters = 100 * Double(counts.letters) / Double(counts.words)
    let sentences = 100 * Double(counts.sentences) / Double(counts.words)
    let cloze = 141.8401 - 0.214590 * letters + 1.079812 * sentences
    return -27.4004 * cloze / 100 + 23.06395
  }

  /// Automated Readability Index, in US school grades: R. J. Senter, E. A. Smith,
  /// AMRL-TR-66-220 (1967).
  package static func automatedReadability(_ counts: TextCounts) -> Double {
    let strokes = Double(counts.characters) / Double(counts.words)
    return 4.71 * strokes + 0.5 * counts.wordsPerSentence - 21.43
  }
}

extension TextCounts {
  var wordsPerSentence: Double { Double(words) / Double(sentences) }
  var syllablesPerWord: Double { Double(syllables) / Double(words) }
}
