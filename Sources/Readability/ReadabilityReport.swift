// SPDX-License-Identifier: Apache-2.0

/// Counts and scores of one text.
package struct ReadabilityReport: Sendable, Equatable, Encodable {
  package let counts: TextCounts
  /// Nil (null in JSON) for a text without words.
  package let scores: ReadabilityScores?

  package init(counts: TextCounts, language: TextLanguage = .english) {
    self.counts = counts
    scores = ReadabilityScores(counts, language: language)
  }

  enum CodingKeys: String, CodingKey { case counts, scores }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(counts, forKey: .counts)
    try container.encode(scores, forKey: .scores)
  }
}
