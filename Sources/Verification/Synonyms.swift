// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Medical words that stand for each other outside the finding vocabulary: "high blood pressure" is
/// hypertension. The glossary lists them as `same.` in `letter.yaml`, by their beginnings.
struct Synonyms: Sendable {
  private let groups: [[[UInt8]]]

  /// - Parameter prefix: "same." for medical words, "said." for what a report may say of its result.
  init(_ lexicon: Lexicon, prefix: String = "same.") {
    groups = lexicon.letterPhrases(prefix: prefix).values.map { group in
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
