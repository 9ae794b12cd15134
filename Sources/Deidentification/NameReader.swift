// SPDX-License-Identifier: Apache-2.0

/// Reads a name where something says that one stands there.
struct NameReader {
  let text: TokenizedText
  let words: DeidentificationWords

  /// Values of a name's field that name no one.
  private static let nobody: Set<String> = [
    "male", "female", "unknown", "none", "n", "na", "see", "not", "the", "a", "an", "this", "no",
    "is", "was", "has", "with", "underwent", "presents", "reports", "complains", "history", "age",
    "aged", "man", "woman", "year", "in", "on", "and", "confidential", "self", "born", "dob", "mrn",
    "id", "sex", "gender", "presented", "had", "who", "for", "to",
  ]

  /// The name at the start of a field's value.
  func value(_ range: Range<Int>) -> Range<Int>? {
    guard var index = range.first(where: { text.tokens[$0].isTextual }) else { return nil }
    guard !Self.nobody.contains(text.tokens[index].folded) else { return nil }
    let first = index
    var last: Int?
    var isAllOrdinary = true
    while index < range.upperBound {
      let token = text.tokens[index]
      if token.kind == .word {
        guard isNameWord(token, inField: true) else { break }
        if !isTitle(token), !token.isInitial, !words.isOrdinary(token.folded) {
          isAllOrdinary = false
        }
        if words.isListedName(token.folded) { isAllOrdinary = false }
        last = index
      } else if token.kind == .gap, token.text.count > 2 || token.text.contains("\t") {
        break
      } else if token.kind != .gap, !text.isMark(index, ",.-'’^&/") {
        break
      }
      index += 1
    }
    guard let last, isName(first, last, isAllOrdinary) else { return nil }
    return text.span(first, last)
  }

  /// "Lumbar Spine" is a value of capitals too, but of words that reports are made of.
  private func isName(_ first: Int, _ last: Int, _ isAllOrdinary: Bool) -> Bool {
    guard isAllOrdinary else { return true }
    let parts = (first...last).filter { text.tokens[$0].kind == .word }
    if parts.contains(where: { isTitle(text.tokens[$0]) }) { return parts.count > 1 }
    return parts.allSatisfy { text.tokens[$0].isCapitalized }
      && !parts.contains { words.contains(.clinical, text.tokens[$0].folded) }
  }

  func isTitle(_ token: Token) -> Bool {
    words.contains(.titles, token.folded) || words.contains(.credentials, token.folded)
  }

  /// Whether a word may belong to a name that has begun.
  func isNameWord(_ token: Token, inField: Bool) -> Bool {
    guard token.kind == .word else { return false }
    if words.contains(.particles, token.folded) || isTitle(token) || token.isInitial { return true }
    if token.isCapitalized {
      return inField ? !Self.nobody.contains(token.folded) : !isStop(token)
    }
    return !words.isOrdinary(token.folded) && !words.isEponym(token.folded)
      && (inField || words.isListedName(token.folded))
  }

  /// A capitalised word of reports that ends a name: "Dr. Smith Findings".
  private func isStop(_ token: Token) -> Bool {
    words.isOrdinary(token.folded) && !words.isListedName(token.folded)
  }

  /// The last token of a name of up to four words that starts at a token.
  ///
  /// - Parameter isSure: a title stands before it, so that even a word of reports is a name.
  func end(at index: Int, isSure: Bool) -> Int? {
    guard let start = text[index], start.kind == .word else { return nil }
    let opens =
      isSure
      ? opensSure(start)
      : start.isCapitalized && (!words.isOrdinary(start.folded) || isFirstNameHere(index))
    guard opens || words.contains(.particles, start.folded) && start.isCapitalized else {
      return nil
    }
    var last = index
    var count = 1
    while count < 5, let next = nextPart(last), isNameWord(text.tokens[next], inField: false) {
      if isTitle(text.tokens[next]) { break }
      last = next
      count += 1
    }
    while last > index, words.contains(.particles, text.tokens[last].folded) {
      guard let earlier = text.before(last, skipping: ".-") else { break }
      last = earlier
    }
    return last
  }

  private func opensSure(_ token: Token) -> Bool {
    token.isCapitalized
      ? !["the", "a", "an", "and", "for", "of"].contains(token.folded)
      : !words.isOrdinary(token.folded)
  }

  /// A listed first name that is also a word ("Grace", "Mark"), with a name after it.
  private func isFirstNameHere(_ index: Int) -> Bool {
    guard words.contains(.firstNames, text.tokens[index].folded), let next = nextPart(index)
    else { return false }
    let token = text.tokens[next]
    return token.isCapitalized && token.kind == .word
      && (words.contains(.surnames, token.folded) || !words.isOrdinary(token.folded))
      && !words.isEponym(token.folded)
  }

  /// The next word of a name: over a gap, an initial's point or a hyphen, not over a sentence's end.
  func nextPart(_ index: Int) -> Int? {
    var next = index + 1
    let token = text.tokens[index]
    if text.isMark(next, "."),
      token.isInitial || isTitle(token) || words.contains(.particles, token.folded)
    {
      next += 1
    } else if text.isMark(next, "-‐") {
      return text[next + 1]?.kind == .word ? next + 1 : nil
    }
    if let token = text[next], token.kind == .gap, token.text.count == 1 { next += 1 }
    return text[next]?.kind == .word ? next : nil
  }
}
