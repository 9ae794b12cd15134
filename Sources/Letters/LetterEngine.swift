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

  package init(name: String, model: String? = nil, glossary: String, version: String) {
    self.name = name
    self.model = model
    self.glossary = glossary
    self.version = version
  }

  private enum Key: String, CodingKey { case name, model, glossary, version }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(model, forKey: .model)
    try container.encode(glossary, forKey: .glossary)
    try container.encode(version, forKey: .version)
  }
}
