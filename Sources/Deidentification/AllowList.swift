// SPDX-License-Identifier: Apache-2.0

/// Finds every word and figure that is not known to be harmless: what fails is kept back.
struct AllowList {
  let text: TokenizedText
  let words: DeidentificationWords

  func find() -> [Removal] {
    text.tokens.indices.filter { !isAllowed($0) }.map { Removal(.unlisted, text.span($0, $0)) }
  }

  private func isAllowed(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.kind {
    case .gap, .lineEnd, .mark: return true
    // Five figures may be a postal code.
    case .number: return token.text.count < 5
    case .mixed: return ClinicalGuard.isClinical(token) || words.isOrdinary(token.folded)
    case .word:
      if token.text.count == 1 { return true }
      // A placeholder's own word: "[URL-1]".
      if Removal.Kind(rawValue: token.folded) != nil, text.isMark(index - 1, "[") { return true }
      return words.isOrdinary(token.folded) || words.contains(.eponyms, token.folded)
        || isPossessiveEponym(token.folded)
    }
  }

  private func isPossessiveEponym(_ word: String) -> Bool {
    word.hasSuffix("s") && words.contains(.eponyms, String(word.dropLast()))
  }
}
