// SPDX-License-Identifier: Apache-2.0

/// Finds dates with a day or a month in them; a year alone may stay (Safe Harbor, class C).
struct DateDetector {
  let text: TokenizedText
  let patterns: [TokenPattern]
  let clock: TokenPattern
  let words: DeidentificationWords

  init(_ text: TokenizedText, _ words: DeidentificationWords) {
    self.text = text
    self.words = words
    patterns = Self.numeric + Self.worded(words)
    clock = TokenPattern(
      .value(0...23), .mark(":"), .digits(2...2), .maybe([.mark(":"), .digits(2...2)]),
      .maybe([.gap, .word { ["am", "pm", "a", "p", "hrs", "h", "z"].contains($0.folded) }]))
  }

  func find() -> [Removal] {
    var found: [Removal] = []
    var index = 0
    while index < text.tokens.count {
      if let end = end(at: index) {
        let last = withTime(end - 1)
        found.append(Removal(.date, text.span(index, last)))
        index = last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private func end(at index: Int) -> Int? {
    guard mayStart(text.tokens[index]) else { return nil }
    if isGluedDate(text.tokens[index]) { return index + 1 }
    if let end = patterns.lazy.compactMap({ $0.match(text, at: index) }).first {
      return isLevelPair(index) ? nil : end
    }
    return cuedDate(at: index)
  }

  /// Every shape of a date starts with a figure or with a month's name.
  private func mayStart(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .mixed: true
    case .word: words.contains(.months, token.folded)
    default: false
    }
  }

  /// "on 3/12": without a year only after a word that dates follow, since "3/5" may be a strength.
  private func cuedDate(at index: Int) -> Int? {
    guard let previous = text.before(index), text.tokens[previous].isTextual,
      ["on", "dated"].contains(text.tokens[previous].folded),
      let end = TokenPattern(.value(1...31), .mark("/-"), .value(1...31)).match(text, at: index)
    else { return nil }
    return end
  }

  /// "L4/5/2": a level's digits start no date.
  private func isLevelPair(_ index: Int) -> Bool {
    guard let previous = text[index - 1], previous.kind == .word else { return false }
    return ["c", "t", "l", "s"].contains(previous.folded)
  }

  /// "12JAN2024", "Jan2024", "2024Jan12".
  private func isGluedDate(_ token: Token) -> Bool {
    guard token.kind == .mixed, (5...11).contains(token.text.count) else { return false }
    let letters = token.folded.filter(\.isLetter)
    guard words.contains(.months, letters) else { return false }
    return token.folded.split(whereSeparator: \.isLetter).allSatisfy { (1...4).contains($0.count) }
  }

  /// The last token of a time that follows a date: "01/02/2024 at 10:22 AM", "2024-01-02T10:22".
  private func withTime(_ last: Int) -> Int {
    var start = last + 1
    while let token = text[start],
      token.kind == .gap || text.isMark(start, ",@") || ["at", "t"].contains(token.folded)
    {
      start += 1
    }
    guard let end = clock.match(text, at: start) else { return last }
    return end - 1
  }
}

// MARK: - Shapes

extension DateDetector {
  private static let day = TokenPattern.Element.value(1...31)
  private static let month = TokenPattern.Element.value(1...12)

  private static var numeric: [TokenPattern] {
    [
      // Day, month and year in either order, of four figures or two.
      TokenPattern(day, .mark("/-."), day, .mark("/-."), .digits(4...4)),
      TokenPattern(day, .gap, .mark("/"), .gap, day, .gap, .mark("/"), .gap, .digits(4...4)),
      TokenPattern(day, .mark("/-"), day, .mark("/-"), .digits(2...2)),
      TokenPattern(.digits(2...2), .mark("."), month, .mark("."), .digits(2...2)),
      TokenPattern(isoYear, .mark("-/."), month, .mark("-/."), day),
      TokenPattern(isoYear, .mark("-/."), month, .mark("-/."), isoDayAndHour, .maybe(isoClock)),
      // Month and year: "03/2019".
      TokenPattern(month, .mark("/"), isoYear),
    ]
  }

  private static let isoYear = TokenPattern.Element.digits(4...4)

  /// The "02T10" of "2024-01-02T10:22:00Z".
  private static let isoDayAndHour = TokenPattern.Element.word { token in
    let parts = token.folded.split(separator: "t", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.count == 2 && Int($0) != nil }
  }

  private static let isoClock: [TokenPattern.Element] = [
    .mark(":"), .digits(2...2),
    .maybe([.mark(":"), .word { $0.folded.hasSuffix("z") && $0.digitCount == 2 }]),
    .maybe([.mark(":"), .digits(2...2)]),
  ]

  private static func worded(_ words: DeidentificationWords) -> [TokenPattern] {
    let name = TokenPattern.Element.word { words.contains(.months, $0.folded) }
    let capitalized = TokenPattern.Element.word {
      words.contains(.months, $0.folded) && ($0.isCapitalized || $0.text.count > 3)
    }
    let ordinal = TokenPattern.Element.word { token in
      let number = token.folded.dropLast(2)
      return ["st", "nd", "rd", "th"].contains(String(token.folded.suffix(2)))
        && Int(number).map { (1...31).contains($0) } == true
    }
    let year = TokenPattern.Element.digits(4...4)
    let point = TokenPattern.Element.maybe([.mark(".")])
    let of = TokenPattern.Element.maybe([.gap, .word { $0.folded == "of" }])
    let comma = TokenPattern.Element.maybe([.mark(",.")])
    var patterns: [TokenPattern] = []
    for dayName in [ordinal, day] {
      patterns += [
        TokenPattern(name, point, .gap, dayName, comma, .gap, year),
        TokenPattern(dayName, point, of, .gap, name, point, comma, .gap, year),
        TokenPattern(dayName, of, .gap, capitalized),
        TokenPattern(capitalized, point, .gap, dayName),
      ]
    }
    patterns += [
      TokenPattern(.digits(1...2), .mark("-/ "), name, .mark("-/ "), .digits(2...4)),
      TokenPattern(name, .mark("-/"), .digits(1...2), .mark("-/,"), .digits(2...4)),
      TokenPattern(name, .mark("-/"), year),
      TokenPattern(name, point, comma, .gap, of, .gap, year),
      TokenPattern(name, .gap, .mark("'’"), .digits(2...2)),
    ]
    return patterns
  }
}
