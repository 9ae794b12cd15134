// SPDX-License-Identifier: Apache-2.0

/// What wrote a letter; stands in the letter, and as `engine` in its JSON.
package struct LetterEngine: Equatable, Sendable, Encodable {
  /// "rules" or "model".
  package var name: String
  /// The language model's name; nil for the rules engine.
  package var model: String?
  /// Which glossaries gave the plain words.
  package var glossary: String
  /// The version of the program.
  package var version: String
  /// Who wrote how many sentences of the draft; nil where no model was asked.
  package var sentences: Shares?
  /// What asking the model cost; nil where none was asked.
  package var use: Use?
  /// Why a model that was to write did not; nil where it did, or none was to.
  package var fallback: String?

  package struct Shares: Equatable, Sendable, Encodable {
    package var model: Int
    package var rules: Int

    package init(model: Int, rules: Int) {
      self.model = model
      self.rules = rules
    }
  }

  package struct Use: Equatable, Sendable, Encodable {
    package var requests: Int
    /// Answers that were known from an earlier run.
    package var fromCache: Int
    package var inputTokens: Int
    package var outputTokens: Int

    package init(requests: Int, fromCache: Int, inputTokens: Int, outputTokens: Int) {
      self.requests = requests
      self.fromCache = fromCache
      self.inputTokens = inputTokens
      self.outputTokens = outputTokens
    }
  }

  package init(name: String, model: String? = nil, glossary: String, version: String) {
    self.name = name
    self.model = model
    self.glossary = glossary
    self.version = version
  }

  private enum Key: String, CodingKey {
    case name, model, glossary, version, sentences, use, fallback
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(model, forKey: .model)
    try container.encode(glossary, forKey: .glossary)
    try container.encode(version, forKey: .version)
    try container.encodeIfPresent(sentences, forKey: .sentences)
    try container.encodeIfPresent(use, forKey: .use)
    try container.encodeIfPresent(fallback, forKey: .fallback)
  }
}
