// SPDX-License-Identifier: Apache-2.0

/// Finds again the names that header, title or signature gave, wherever they stand.
struct KnownNameDetector {
  let text: TokenizedText
  let words: DeidentificationWords
  private var known: Set<String> = []

  /// - Parameter names: byte ranges of names already found.
  init(_ text: TokenizedText, _ words: DeidentificationWords, names: [Range<Int>]) {
    self.text = text
    self.words = words
    for token in text.tokens where token.kind == .word && token.text.count > 1 {
      guard names.contains(where: { $0.lowerBound <= token.lower && token.upper <= $0.upperBound })
      else { continue }
      let isPart =
        words.contains(.particles, token.folded) || words.contains(.titles, token.folded)
        || words.contains(.credentials, token.folded)
      if !isPart { known.insert(token.folded) }
    }
  }

  func find() -> [Removal] {
    text.tokens.indices.filter(isKnown).map { Removal(.name, text.span($0, $0)) }
  }

  private func isKnown(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, known.contains(token.folded) else { return false }
    guard words.isOrdinary(token.folded) || words.isEponym(token.folded) else {
      // Two letters in small type are a word.
      return token.text.count > 2 || token.isCapitalized
    }
    // A patient called Small has small findings too: only a capital where none is due tells.
    guard token.isTitleCase, !Eponyms.isAtWork(text, index, words) else { return false }
    return !text.startsSentence(index)
  }
}
