// SPDX-License-Identifier: Apache-2.0

/// A word, a number or a mark of punctuation in a sentence.
package struct Token: Sendable {
  package enum Kind: Sendable {
    /// Letters, with digits among them: "disc", "L4", "T2", "Schmorl's".
    case word
    /// Digits with at most one decimal point: "3.2".
    case number
    case punctuation
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// Cuts text into tokens, so that report, letter and glossary phrase are cut alike.
package enum Tokenizer {
  package static func tokens(in span: SourceSpan, of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(span.count / 5 + 4)
    var index = span.lower
    while index < span.upper {
      let byte = bytes[index]
      if byte.isSpace || isWideSpace(bytes, index, span.upper) {
        index += byte.isSpace ? 1 : spaceLength(byte)
        continue
      }
      let start = index
      var kind = Token.Kind.punctuation
      if byte.isDigit {
        (kind, index) = number(from: index, to: span.upper, bytes)
      } else if byte.isLetter, !isSymbol(bytes, index, span.upper) {
        kind = .word
        index = wordEnd(from: index, to: span.upper, bytes)
      } else {
        index += characterLength(byte)
      }
      tokens.append(Token(kind: kind, span: SourceSpan(start, min(index, span.upper))))
    }
    return tokens
  }

  private static func number(from start: Int, to end: Int, _ bytes: [UInt8]) -> (Token.Kind, Int) {
    var index = start
    while index < end, bytes[index].isDigit { index += 1 }
    if index + 1 < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
      bytes[index + 1].isDigit
    {
      index += 1
      while index < end, bytes[index].isDigit { index += 1 }
    }
    return (.number, index)
  }

  private static func wordEnd(from start: Int, to end: Int, _ bytes: [UInt8]) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if isSymbol(bytes, index, end) {
        // A typographic apostrophe stays inside its word.
        guard isApostrophe(bytes, index, end), index + 3 < end, bytes[index + 3].isLetter else {
          return index
        }
        index += 3
      } else if byte.isLetter || byte.isDigit {
        index += characterLength(byte)
      } else if byte == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1].isLetter {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  private static func isApostrophe(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  /// General punctuation and symbols outside ASCII: dashes, quotes, ×, ², °, ≥, arrows.
  private static func isSymbol(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard bytes[index] >= 0x80, index + 1 < end else { return false }
    switch bytes[index] {
    case 0xE2: return true
    case 0xC2: return true
    case 0xC3: return bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7
    default: return false
    }
  }

  private static func isWideSpace(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 1 < end && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0
  }

  private static func spaceLength(_ byte: UInt8) -> Int { byte == 0xC2 ? 2 : 1 }

  private static func characterLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
