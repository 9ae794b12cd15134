// SPDX-License-Identifier: Apache-2.0

/// A line of a text without its end, and where its content starts.
struct Line {
  /// Without leading and trailing space; empty for a blank line.
  var content: SourceSpan
  var bullet: Bool
  /// Whether the list mark is a number ("2." or "2)").
  var numbered: Bool
}

extension SourceText {
  /// The lines of a span; list marks are cut off and noted.
  func lines(in span: SourceSpan) -> [Line] {
    var lines: [Line] = []
    var start = span.lower
    for index in span.lower...span.upper
    where index == span.upper || utf8[index].isNewline {
      lines.append(line(from: start, to: index))
      start = index + 1
    }
    return lines
  }

  private func line(from start: Int, to end: Int) -> Line {
    var lower = start
    var upper = end
    func trim() {
      while lower < upper, utf8[lower].isSpace { lower += 1 }
      while lower < upper, utf8[upper - 1].isSpace { upper -= 1 }
    }
    trim()
    var bullet = false
    var numbered = false
    if let mark = bulletLength(lower, upper) {
      bullet = true
      lower += mark
    } else if let mark = listNumberLength(lower, upper) {
      bullet = true
      numbered = true
      lower += mark
    }
    trim()
    return Line(content: SourceSpan(lower, upper), bullet: bullet, numbered: numbered)
  }

  /// The bytes of "-", "*", "•", "–", "o " or "#" at the start of a line.
  private func bulletLength(_ lower: Int, _ upper: Int) -> Int? {
    guard lower < upper else { return nil }
    let first = utf8[lower]
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ">"),
      UInt8(ascii: "+"):
      var length = 1
      while lower + length < upper, utf8[lower + length] == first { length += 1 }
      return length
    case 0xE2:  // • – — ● ▪ ■ ◦ ➢ and their kin are three bytes
      guard lower + 2 < upper else { return nil }
      return Self.isListMark(self[SourceSpan(lower, lower + 3)]) ? 3 : nil
    case 0xC2 where lower + 1 < upper && utf8[lower + 1] == 0xB7:  // ·
      return 2
    case UInt8(ascii: "o") where lower + 1 < upper && utf8[lower + 1] == 0x09:
      return 1
    default:
      return nil
    }
  }

  /// Dashes, bullets, arrows, geometric shapes and dingbats: what word processors begin a list with.
  private static func isListMark(_ text: String) -> Bool {
    guard let mark = text.unicodeScalars.first else { return false }
    switch mark.value {
    case 0x2010...0x2015, 0x2022...0x2023, 0x2043, 0x2190...0x21FF, 0x2212, 0x2219,
      0x25A0...0x25FF, 0x2700...0x27BF, 0x2B00...0x2BFF:
      return true
    default: return false
    }
  }

  /// The bytes of "1.", "2)", "(3)" at the start of a line; "3.2 mm" and "1-2 mm" are no lists.
  private func listNumberLength(_ lower: Int, _ upper: Int) -> Int? {
    var index = lower
    let opened = index < upper && utf8[index] == UInt8(ascii: "(")
    if opened { index += 1 }
    let digits = index
    while index < upper, utf8[index].isDigit { index += 1 }
    guard index > digits, index - digits <= 2, index < upper else { return nil }
    let close = utf8[index]
    guard close == UInt8(ascii: ")") || (!opened && close == UInt8(ascii: ".")) else { return nil }
    index += 1
    guard index < upper, !utf8[index].isDigit else { return nil }
    return index - lower
  }
}
