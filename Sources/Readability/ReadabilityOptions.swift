// SPDX-License-Identifier: Apache-2.0

/// How syllables of figures, level codes and abbreviations are counted.
package enum SyllableConvention: String, Sendable, CaseIterable, Encodable {
  /// One syllable each: R. Flesch, How to Write Plain English (1979), chapter 2.
  case flesch
  /// As they are read aloud: J. P. Kincaid and others, Navy RBR 8-75 (1975).
  case spoken
}

package enum TextLanguage: String, Sendable, CaseIterable, Encodable {
  case english = "en"
  case spanish = "es"
}

/// Which conventions an analysis follows.
package struct ReadabilityOptions: Sendable {
  package var syllables: SyllableConvention
  package var language: TextLanguage

  package init(syllables: SyllableConvention = .flesch, language: TextLanguage = .english) {
    self.syllables = syllables
    self.language = language
  }
}
