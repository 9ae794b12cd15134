// SPDX-License-Identifier: Apache-2.0

/// Scores of a text, and what helps to make it easier.
package struct ReadabilityDetails: Sendable {
  package let report: ReadabilityReport
  package let hardSentences: [HardSentence]
  package let hardWords: [HardWord]
  package let voice: Voice
  package let structure: Structure
  /// Capitals such as "MRI" that the text never spells out, with how often they stand in it.
  package let unexplained: [String: Int]
  /// Figures with their units, as tokens.
  package let figures: Int
  /// Hard words in a hundred words.
  package let jargonDensity: Double
  /// How many sentences have so many words; the last place holds all longer ones.
  package let sentenceLengths: [Int]
  package let excluded: [Exclusion]
  /// All of them, where the list is cut.
  package let excludedCount: Int
  package let advice: [String]
  package let checklist: [ChecklistItem]

  package struct Voice: Sendable, Encodable {
    package let passiveSentences: Int
    /// Of all sentences, 0 to 1.
    package let passiveShare: Double
  }

  package struct Structure: Sendable, Encodable {
    package let paragraphs: Int
    package let headings: Int
    package let listItems: Int
  }
}
