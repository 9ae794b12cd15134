// SPDX-License-Identifier: Apache-2.0

/// Finds out what a line of plain text is.
struct LineReader {
  let text: UnsafePointer<UInt8>

  /// The line `text[from..<to]`, without its line end; nil if it is blank.
  @inline(__always)
  func line(_ from: Int, _ to: Int) -> TextLine? {
    var from = from
    var to = to
    while from < to && text[from] <= Byte.space { from += 1 }
    while from < to && text[to - 1] <= Byte.space { to -= 1 }
    guard from < to else { return nil }
    let (isASCII, hasGaps) = survey(from, to)
    return TextLine(
      from: from, to: to, textFrom: markerEnd(from, to), isEnded: isEnded(from, to),
      isASCII: isASCII, isTableRow: hasGaps && isTableRow(from, to))
  }

  /// One look at all bytes: whether they are ASCII, and whether there are gaps as in tables.
  @inline(__always)
  private func survey(_ from: Int, _ to: Int) -> (isASCII: Bool, hasGaps: Bool) {
    var at = from
    var all: UInt64 = 0
    var gaps: UInt64 = 0
    while at &+ 8 <= to {
      let word = UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self)
      all |= word
      let spaces = word ^ 0x2020_2020_2020_2020
      // A zero byte is a space; two in a row are a gap. Wrong alarms only cost time.
      let isSpace = (spaces &- 0x0101_0101_0101_0101) & ~spaces & 0x8080_8080_8080_8080
      let tabs = word ^ 0x0909_0909_0909_0909
      let isTab = (tabs &- 0x0101_0101_0101_0101) & ~tabs & 0x8080_8080_8080_8080
      let bars = word ^ 0x7C7C_7C7C_7C7C_7C7C
      let isBar = (bars &- 0x0101_0101_0101_0101) & ~bars & 0x8080_8080_8080_8080
      gaps |= isSpace & (isSpace >> 8) | isTab | isBar
      at &+= 8
    }
    while at < to {
      all |= UInt64(text[at])
      at &+= 1
    }
    return (all & 0x8080_8080_8080_8080 == 0, gaps != 0 || text[from] == UInt8(ascii: "|"))
  }

  /// At least two gaps (a tab, three spaces) or bars, so three cells.
  private func isTableRow(_ from: Int, _ to: Int) -> Bool {
    var gaps = 0
    var bars = 0
    var at = from
    while at < to {
      let start = at
      while at < to && text[at] == Byte.space { at += 1 }
      if at < to && text[at] == Byte.tab || at - start >= 3 { gaps += 1 }
      while at < to && text[at] <= Byte.space { at += 1 }
      if at < to && text[at] == UInt8(ascii: "|") { bars += 1 }
      while at < to && text[at] > Byte.space { at += 1 }
    }
    return gaps >= 2 || bars >= 2
  }

  private func isEnded(_ from: Int, _ to: Int) -> Bool {
    var at = to - 1
    while at > from && (ByteKind.table[Int(text[at])].isClose || isCurlyQuote(endingAt: at)) {
      at -= text[at] < 0x80 ? 1 : 3
    }
    return at >= from && (ByteKind.table[Int(text[at])].isTerminator || isEllipsis(endingAt: at))
  }

  private func isCurlyQuote(endingAt at: Int) -> Bool {
    at >= 2 && text[at - 2] == 0xE2 && text[at - 1] == 0x80 && text[at] >= 0x98 && text[at] <= 0x9F
  }

  private func isEllipsis(endingAt at: Int) -> Bool {
    at >= 2 && text[at - 2] == 0xE2 && text[at - 1] == 0x80 && text[at] == 0xA6
  }

  /// The start of the text after a bullet, a number or a letter that marks a list item.
  @inline(__always)
  private func markerEnd(_ from: Int, _ to: Int) -> Int {
    let first = text[from]
    let kind = ByteKind.table[Int(first)]
    if kind.isLetter && !mayEnumerate(from, to) { return from }
    let after = markerLength(from, to)
    guard after > 0, from + after < to else { return from }
    guard text[from + after] == Byte.space || text[from + after] == Byte.tab else { return from }
    var next = from + after
    while next < to && text[next] <= Byte.space { next += 1 }
    return next < to ? next : from
  }

  /// Whether a full stop or a bracket stands close enough for "a.", "iv)" or "III.".
  @inline(__always)
  private func mayEnumerate(_ from: Int, _ to: Int) -> Bool {
    if from + 1 < to && text[from + 1] <= UInt8(ascii: ".") { return true }
    guard from + 2 < to, isRomanDigit(text[from] | 0x20) else { return false }
    return text[from + 2] <= UInt8(ascii: ".")
      || from + 3 < to && text[from + 3] <= UInt8(ascii: ".")
      || from + 4 < to && text[from + 4] <= UInt8(ascii: ".")
  }

  private func markerLength(_ from: Int, _ to: Int) -> Int {
    let first = text[from]
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
      return 1
    case UInt8(ascii: "o") where to - from > 2 && text[from + 1] == Byte.space:
      return 0
    case 0xC2: return to - from > 1 && text[from + 1] == 0xB7 ? 2 : 0  // ·
    case 0xE2: return bulletLength(from, to)
    case 0xEF: return to - from > 2 && text[from + 1] == 0x82 ? 3 : 0  // Word's private bullets
    case UInt8(ascii: "("): return enumeratorLength(from + 1, to, isOpen: true).map { $0 + 1 } ?? 0
    default: return enumeratorLength(from, to, isOpen: false) ?? 0
    }
  }

  /// • ‣ ⁃ – — ▪ ■ □ ◦ ● ○ ☐ ☑ ✓ ✔ ➢ → ➔
  private func bulletLength(_ from: Int, _ to: Int) -> Int {
    guard to - from > 2 else { return 0 }
    let second = text[from + 1]
    let third = text[from + 2]
    switch second {
    case 0x80: return [0xA2, 0xA3, 0x93, 0x94].contains(third) ? 3 : 0
    case 0x81: return third == 0x83 ? 3 : 0
    case 0x86, 0x96, 0x97, 0x98, 0x9C, 0x9E: return 3
    default: return 0
    }
  }

  /// "1.", "12)", "a)", "iv." up to and with the mark that closes it.
  private func enumeratorLength(_ from: Int, _ to: Int, isOpen: Bool) -> Int? {
    var at = from
    while at < to && at - from < 3 && Byte.isDigit(text[at]) { at += 1 }
    let digits = at - from
    if digits == 0 {
      let isLower = Byte.isLower(text[from])
      while at < to && at - from < 4 && Byte.isLower(text[at]) == isLower
        && isRomanDigit(text[at] | 0x20)
      {
        at += 1
      }
      if at == from {
        guard from < to, Byte.isLetter(text[from]) else { return nil }
        at = from + 1
      }
    }
    guard at < to else { return nil }
    if text[at] == UInt8(ascii: ")") { return at + 1 - from }
    if isOpen { return nil }
    // "A. Smith" is a name; "a. walk" is an item.
    let isName = digits == 0 && Byte.isUpper(text[from]) && at - from == 1
    return text[at] == Byte.fullStop && !isName ? at + 1 - from : nil
  }

  private func isRomanDigit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
  }
}
