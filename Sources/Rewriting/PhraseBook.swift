// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Fills in the phrases of `glossaries/letter.yaml`.
struct PhraseBook: Sendable {
  let lexicon: Lexicon

  func has(_ name: String) -> Bool { !lexicon.letterPhrase(name).isEmpty }

  func phrase(_ name: String, _ values: [String: String] = [:]) -> String {
    var text = lexicon.letterPhrase(name)
    for (key, value) in values { text = text.replacing("{\(key)}", with: value) }
    return text
  }

  /// "a, b and c"
  func list(_ parts: [String], joining word: String = "and") -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + phrase(word) + last
  }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
