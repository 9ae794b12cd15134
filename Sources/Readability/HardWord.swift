// SPDX-License-Identifier: Apache-2.0

/// A hard word or phrase, how often it stands in the text (a word's count leaves out the phrases
/// listed that hold it), and a plainer wording if one makes the text easier.
package struct HardWord: Sendable, Equatable, Encodable {
  package let word: String
  package let count: Int
  package let syllables: Int
  /// Nil where none is known, or where it would not lower the grade of this text.
  package let plain: String?

  /// How many words it has.
  package var words: Int { 1 + word.utf8.count { $0 == Byte.space } }

  enum CodingKeys: String, CodingKey { case word, count, syllables, plain }

  /// The key `plain` is always there, null where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(word, forKey: .word)
    try container.encode(count, forKey: .count)
    try container.encode(syllables, forKey: .syllables)
    try container.encode(plain, forKey: .plain)
  }
}
