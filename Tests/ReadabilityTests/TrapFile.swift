// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The gold of `corpus/readability/readability-traps.json`.
struct TrapFile: Decodable {
  static let path = "readability/readability-traps.json"

  struct Trap: Decodable {
    let name: String
    let text: String
    let goldSentences: Int
    let goldWords: Int

    enum CodingKeys: String, CodingKey {
      case name, text
      case goldSentences = "gold_sentences"
      case goldWords = "gold_words"
    }
  }

  struct Text: Decodable {
    let text: String
    let goldWords: Int
    let goldSentences: Int
    let spoken: Int
    let strict: Int

    enum CodingKeys: String, CodingKey {
      case text
      case goldWords = "gold_words"
      case goldSentences = "gold_sentences"
      case spoken = "syllables_spoken"
      case strict = "syllables_strict"
    }

    func grade(syllables: Int) -> Double {
      0.39 * Double(goldWords) / Double(goldSentences)
        + 11.8 * Double(syllables) / Double(goldWords) - 15.59
    }
  }

  let traps: [Trap]
  let texts: [String: Text]
  let spineWords: [String: Int]

  enum CodingKeys: String, CodingKey {
    case texts
    case traps = "micro_cases"
    case spineWords = "spine_word_syllables"
  }

  static func read() throws -> TrapFile {
    try JSONDecoder().decode(TrapFile.self, from: Data(contentsOf: Corpus.url(path)))
  }
}
