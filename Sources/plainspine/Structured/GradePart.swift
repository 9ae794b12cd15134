// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// What a word of a sentence is to a grade and its level.
struct GradePart {
  enum Kind: Equatable {
    case scale(String)
    case value(String)
    case levels([SpinalLevel])
    /// "grade", "type", "disc", "change": may stand between a value and its neighbours.
    case filler
    /// "at", "of", "in".
    case tie
    case and
    case comma
    case close
    case other
  }

  let kind: Kind
  let span: SourceSpan

  var levels: [SpinalLevel] { if case .levels(let levels) = kind { levels } else { [] } }
  var value: String? { if case .value(let value) = kind { value } else { nil } }
  var scale: String? { if case .scale(let scale) = kind { scale } else { nil } }
}

/// Cuts a sentence into such parts.
struct GradeParts {
  let lexicon: Lexicon
  let text: SourceText
  /// Ids of the scales that count.
  let scales: Set<String>

  func parts(of span: SourceSpan) -> [GradePart] {
    let tokens = Tokenizer.tokens(in: span, of: text.utf8)
    let speller = LevelSpeller(text: text, tokens: tokens)
    var parts: [GradePart] = []
    var index = 0
    while index < tokens.count {
      let start = index
      let kind: GradePart.Kind
      if let found = speller.level(at: index) {
        (kind, index) = (.levels(found.levels), found.end)
      } else if let found = value(tokens, index) {
        (kind, index) = (.value(found.value), found.end)
      } else {
        (kind, index) = (self.kind(tokens[index]), index + 1)
      }
      parts.append(GradePart(kind: kind, span: tokens[start].span.union(tokens[index - 1].span)))
    }
    return parts
  }

  private static let fillers: Set<String> = [
    "grade", "grades", "type", "types", "stage", "class", "classification", "score", "level",
    "levels", "disc", "discs", "disk", "degeneration", "degenerative", "change", "changes",
    "endplate", "end", "plate", "plates", "the", "a", "is", "are", "respectively",
  ]

  private func kind(_ token: Token) -> GradePart.Kind {
    let word = text[token.span].lowercased()
    switch word {
    case "at", "of", "in", "for": return .tie
    case "and", "&": return .and
    case ",", ";", ".": return .comma
    case ")": return .close
    default: break
    }
    if Self.fillers.contains(word) { return .filler }
    let ids = lexicon.ids(of: token, in: text)
    for case .gradeScale(let scale) in lexicon.longestMatch([ids], [false], from: 0)?.senses ?? [] {
      let id = lexicon.gradeScales[scale].id
      if scales.contains(id) { return .scale(id) }
    }
    return .other
  }

  /// "4", "IV", "3-4", "II/III"; no number with a unit.
  private func value(_ tokens: [Token], _ index: Int) -> (value: String, end: Int)? {
    guard let first = figure(tokens[index]) else { return nil }
    if index + 1 < tokens.count, isUnit(tokens[index + 1]) { return nil }
    guard index + 2 < tokens.count, let second = figure(tokens[index + 2]),
      let joint = Self.joints[text[tokens[index + 1].span]]
    else { return (first, index + 1) }
    return (first + joint + second, index + 3)
  }

  private static let joints = ["-": "-", "–": "-", "/": "/", "to": "-"]

  private func isUnit(_ token: Token) -> Bool {
    ["mm", "cm", "%", "°", "x", "×"].contains(text[token.span].lowercased())
  }

  private static let roman = ["i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"]

  private func figure(_ token: Token) -> String? {
    let word = text[token.span].lowercased()
    if let roman = Self.roman[word] { return roman }
    return word.count == 1 && "12345".contains(word) ? word : nil
  }
}
