// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// A stretch of a report that the glossary knows, with every meaning it has there.
struct SpokenPhrase {
  let span: SourceSpan
  let senses: [Sense]
  /// Whether a word of it was found by its likeness to another.
  let isGuess: Bool

  /// Bytes between it and a finding's own words; 0 where they overlap.
  func distance(to finding: Finding) -> Int {
    max(0, finding.span.lower - span.upper, span.lower - finding.span.upper)
  }
}

/// Cuts text into the glossary's phrases, the longest first, as the reader does.
struct SpokenWords {
  let lexicon: Lexicon
  let text: SourceText

  func phrases(in span: SourceSpan) -> [SpokenPhrase] {
    let tokens = Tokenizer.tokens(in: span, of: text.utf8)
    let ids = tokens.map { lexicon.ids(of: $0, in: text) }
    let hyphens = tokens.map { isHyphen($0) }
    var phrases: [SpokenPhrase] = []
    var index = 0
    while index < tokens.count {
      guard let match = lexicon.longestMatch(ids, hyphens, from: index) else {
        index += 1
        continue
      }
      phrases.append(
        SpokenPhrase(
          span: SourceSpan(tokens[index].span.lower, tokens[match.end - 1].span.upper),
          senses: match.senses, isGuess: ids[index..<match.end].contains(where: \.isGuess)))
      index = match.end
    }
    return phrases
  }

  /// - and the dashes U+2010 to U+2014.
  private func isHyphen(_ token: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
    let bytes = text.utf8[token.span.lower..<token.span.upper]
    return bytes.elementsEqual("-".utf8)
      || bytes.count == 3 && bytes.starts(with: [0xE2, 0x80]) && (0x90...0x94).contains(bytes.last!)
  }
}
