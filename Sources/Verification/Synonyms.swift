// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Medical words that stand for each other outside the finding vocabulary: "high blood pressure" is
/// hypertension. The glossary lists them as `same.` in `letter.yaml`, by their beginnings.
struct Synonyms: Sendable {
  private let groups: [[[UInt8]]]

  init(_ lexicon: Lexicon) {
    groups = lexicon.letterPhrases(prefix: "same.").map { group in
      group.split(separator: "|").map { words in
        Array((" " + words.split(separator: " ").joined(separator: " ")).utf8)
      }
    }
  }

  /// Whether a text has a word of the same meaning.
  func holds(_ text: PlainText, _ word: String) -> Bool {
    let word = PlainText(wordsOf: word)
    return groups.contains { group in word.containsAny(group) && text.containsAny(group) }
  }
}
