// SPDX-License-Identifier: Apache-2.0

/// The scores of a text, in US school grades unless said otherwise.
package struct ReadabilityScores: Sendable, Equatable, Encodable {
  /// 0 (hard) to 100 (easy).
  package let fleschReadingEase: Double
  package let fleschKincaidGrade: Double
  package let smog: Double
  package let gunningFog: Double
  package let colemanLiau: Double
  package let automatedReadability: Double
  /// Raw score: 4.9 and less is grade 4, each further point about two grades.
  package let daleChall: Double
  /// Expected cloze score, 64 (easy) downwards.
  package let newDaleChallCloze: Double
  /// Such as "7-8".
  package let newDaleChallGrade: String
  package let spache: Double
  package let linsearWrite: Double
  package let forcast: Double
  package let consensus: Consensus
  /// Only for Spanish text; then the English scores say little.
  package let spanish: SpanishScores?

  /// Nil for a text without words: there is nothing to score.
  package init?(_ counts: TextCounts, language: TextLanguage = .english) {
    guard counts.words > 0, counts.sentences > 0 else { return nil }
    fleschReadingEase = rounded(Formulas.fleschReadingEase(counts))
    fleschKincaidGrade = rounded(Formulas.fleschKincaidGrade(counts))
    smog = rounded(Formulas.smog(counts))
    gunningFog = rounded(Formulas.gunningFog(counts))
    colemanLiau = rounded(Formulas.colemanLiau(counts))
    automatedReadability = rounded(Formulas.automatedReadability(counts))
    daleChall = rounded(Formulas.daleChall(counts))
    newDaleChallCloze = rounded(Formulas.newDaleChallCloze(counts))
    let grades = Formulas.newDaleChallGrades(counts)
    newDaleChallGrade =
      grades.count == 1 ? "\(grades.lowerBound)" : "\(grades.lowerBound)-\(grades.upperBound)"
    spache = rounded(Formulas.spache(counts))
    linsearWrite = rounded(Formulas.linsearWrite(counts))
    forcast = rounded(Formulas.forcast(counts))
    consensus = Consensus(grades: [
      fleschKincaidGrade, smog, gunningFog, colemanLiau, automatedReadability,
      Double(grades.lowerBound + grades.upperBound) / 2,
    ])
    spanish = language == .spanish ? SpanishScores(counts) : nil
  }
}

/// Three decimals: more would claim what no formula knows.
func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
