// SPDX-License-Identifier: Apache-2.0

/// What the formulas are computed from: whole numbers counted in a text.
package struct TextCounts: Sendable, Equatable, Encodable {
  /// White-space tokens with a letter or a digit, by Flesch's rule (a hyphenated word is one).
  package var words = 0
  /// Sentences, headings and list items that hold at least one word.
  package var sentences = 0
  package var syllables = 0
  /// Words of three or more syllables (SMOG).
  package var polysyllables = 0
  /// Words of one syllable (FORCAST).
  package var monosyllables = 0
  /// Letters and digits of words (Coleman-Liau).
  package var letters = 0
  /// Letters, digits and the punctuation inside words (Automated Readability Index).
  package var characters = 0
  /// Words of three or more syllables that Gunning's exceptions do not excuse.
  package var complexWords = 0
  /// Words outside the Dale-Chall list, after its rules of inflection.
  package var unfamiliarWords = 0
  /// Different words outside the list for Spache's formula.
  package var uniqueUnfamiliarWords = 0
  /// Words of more than six letters.
  package var longWords = 0

  package init() {}

  package init(words: Int, sentences: Int, syllables: Int) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
  }

  package static func + (left: TextCounts, right: TextCounts) -> TextCounts {
    var sum = left
    sum.words += right.words
    sum.sentences += right.sentences
    sum.syllables += right.syllables
    sum.polysyllables += right.polysyllables
    sum.monosyllables += right.monosyllables
    sum.letters += right.letters
    sum.characters += right.characters
    sum.complexWords += right.complexWords
    sum.unfamiliarWords += right.unfamiliarWords
    sum.uniqueUnfamiliarWords += right.uniqueUnfamiliarWords
    sum.longWords += right.longWords
    return sum
  }
}
