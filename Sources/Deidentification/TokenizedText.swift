// SPDX-License-Identifier: Apache-2.0

/// A text and its tokens, in order and without a byte between them.
struct TokenizedText: Sendable {
  let tokens: [Token]

  init(_ text: String) {
    var tokens: [Token] = []
    var scalars = text.unicodeScalars[...]
    var offset = 0
    while let first = scalars.first {
      let kind = Self.kind(first)
      var length = 1
      if kind != .mark { length = Self.length(kind, scalars) }
      let piece = scalars.prefix(length)
      let content = String(String.UnicodeScalarView(piece))
      let upper = offset + content.utf8.count
      tokens.append(
        Token(
          kind: Self.refined(kind, content), lower: offset, upper: upper, text: content,
          folded: Self.fold(content)))
      offset = upper
      scalars = scalars.dropFirst(length)
    }
    self.tokens = tokens
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar {
    case "\n", "\r", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}": .lineEnd
    case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": .gap
    case "0"..."9": .number
    case _ where scalar.properties.isAlphabetic: .word
    case _ where scalar.properties.generalCategory == .nonspacingMark: .word
    default: .mark
    }
  }

  /// The scalars of the token at the start.
  private static func length(
    _ kind: Token.Kind, _ scalars: Substring.UnicodeScalarView
  ) -> Int {
    var length = 0
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = Self.kind(scalar)
      let isInside =
        switch (kind, next) {
        case (.word, .word), (.word, .number), (.number, .word), (.number, .number): true
        case (.gap, .gap), (.lineEnd, .lineEnd): true
        // An apostrophe between letters.
        case (.word, .mark) where scalar == "'" || scalar == "’":
          scalars.index(after: index) < scalars.endIndex
            && Self.kind(scalars[scalars.index(after: index)]) == .word
        default: false
        }
      guard isInside else { break }
      length += 1
      index = scalars.index(after: index)
    }
    return max(1, length)
  }

  private static func refined(_ kind: Token.Kind, _ content: String) -> Token.Kind {
    guard kind == .word || kind == .number else { return kind }
    let hasDigits = content.utf8.contains { (0x30...0x39).contains($0) }
    let hasLetters = content.contains { $0.isLetter }
    return hasDigits && hasLetters ? .mixed : kind
  }

  private static func fold(_ content: String) -> String {
    var folded = content.lowercased()
    // Asked by bytes, since a search for a character in every word takes long.
    if folded.utf8.contains(0xE2) { folded = folded.replacing("’", with: "'") }
    if folded.hasSuffix("'s") { folded.removeLast(2) }
    return folded
  }
}

extension TokenizedText {
  subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The next token that is no gap; the end of a line stops the search.
  func after(_ index: Int, skipping marks: String = "") -> Int? {
    var next = index + 1
    while let token = self[next], token.kind == .gap || isSkipped(token, marks) { next += 1 }
    guard let token = self[next], token.kind != .lineEnd else { return nil }
    return next
  }

  func before(_ index: Int, skipping marks: String = "") -> Int? {
    var previous = index - 1
    while let token = self[previous], token.kind == .gap || isSkipped(token, marks) {
      previous -= 1
    }
    guard let token = self[previous], token.kind != .lineEnd else { return nil }
    return previous
  }

  private func isSkipped(_ token: Token, _ marks: String) -> Bool {
    token.kind == .mark && Self.has(marks, token.text)
  }

  func isMark(_ index: Int, _ marks: String) -> Bool {
    guard let token = self[index], token.kind == .mark else { return false }
    return Self.has(marks, token.text)
  }

  /// Whether a mark is among those given; nearly all are one byte, which is told at once.
  static func has(_ marks: String, _ mark: String) -> Bool {
    guard let byte = mark.utf8.first, mark.utf8.count == 1 else { return marks.contains(mark) }
    return marks.utf8.contains(byte)
  }

  /// Whether a token opens a line or a sentence, where every word takes a capital.
  func startsSentence(_ index: Int) -> Bool {
    guard let previous = before(index, skipping: "\"'(*-–•#>") else { return true }
    return isMark(previous, ".:;!?•") || tokens[previous].kind == .lineEnd
  }

  /// The token indices from a line's first to its last, for each line.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, token) in tokens.enumerated() where token.kind == .lineEnd {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<tokens.count)
    return lines
  }

  func span(_ first: Int, _ last: Int) -> Range<Int> { tokens[first].lower..<tokens[last].upper }
}
