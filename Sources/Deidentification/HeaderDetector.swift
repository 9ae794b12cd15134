// SPDX-License-Identifier: Apache-2.0

/// Finds the values of labelled fields: "Patient: …", "MRN 0012345", "Referring physician: …".
///
/// Structure first: a header says what is an identifier, whatever it looks like.
struct HeaderDetector {
  let text: TokenizedText
  let words: DeidentificationWords
  private let names: NameReader

  init(_ text: TokenizedText, _ words: DeidentificationWords) {
    self.text = text
    self.words = words
    names = NameReader(text: text, words: words)
  }

  private struct Field {
    var kind: Removal.Kind?
    /// The label's first token.
    var first: Int
    /// The value's first token; past the line's end where the value is on the next line.
    var value: Int
    var hasColon: Bool
  }

  func find() -> [Removal] {
    let lines = text.lines
    var found: [Removal] = []
    for (number, line) in lines.enumerated() {
      let fields = fields(in: line)
      for (index, field) in fields.enumerated() {
        guard let kind = field.kind else { continue }
        let end = index + 1 < fields.count ? fields[index + 1].first : line.upperBound
        var range = field.value..<max(field.value, end)
        if !hasContent(range), field.hasColon, index == fields.count - 1 {
          range = nextLine(after: number, lines) ?? range
        }
        found += removals(kind, range, field)
      }
    }
    return found
  }

  private func hasContent(_ range: Range<Int>) -> Bool {
    range.contains { text[$0]?.isTextual == true || text[$0]?.kind == .number }
  }

  /// The line below a label that stands alone, unless it has a label of its own.
  private func nextLine(after number: Int, _ lines: [Range<Int>]) -> Range<Int>? {
    guard number + 1 < lines.count else { return nil }
    let next = lines[number + 1]
    return hasContent(next) && fields(in: next).isEmpty
      && !next.contains { text.isMark($0, ":") } ? next : nil
  }

  // MARK: Labels

  private func fields(in line: Range<Int>) -> [Field] {
    var fields: [Field] = []
    var index = line.lowerBound
    while index < line.upperBound {
      if let field = field(at: index, line) {
        fields.append(field)
        index = max(field.value, index + 1)
      } else {
        index += 1
      }
    }
    return fields
  }

  private func field(at index: Int, _ line: Range<Int>) -> Field? {
    let token = text.tokens[index]
    guard token.isTextual || token.text == "#", let labels = words.labels[token.folded] else {
      return nil
    }
    for label in labels {
      guard let end = end(of: label, at: index, line) else { continue }
      if let field = accept(label, index, end, line) { return field }
    }
    return nil
  }

  /// The token after a label's words.
  private func end(of label: DeidentificationWords.Label, at index: Int, _ line: Range<Int>)
    -> Int?
  {
    var next = index
    for (position, word) in label.words.enumerated() {
      if position > 0 {
        // "Med. Rec. No": abbreviations with their points or without.
        while next < line.upperBound, text.tokens[next].kind == .gap || text.isMark(next, ".") {
          next += 1
        }
      }
      guard next < line.upperBound, text.tokens[next].folded == word else { return nil }
      next += 1
    }
    return next
  }

  /// Whether what follows makes it a label: a colon, a wide gap in a table, or a figure.
  private func accept(
    _ label: DeidentificationWords.Label, _ index: Int, _ end: Int, _ line: Range<Int>
  ) -> Field? {
    var value = end
    var hasColon = false
    var isWide = false
    while value < line.upperBound {
      let token = text.tokens[value]
      if token.kind == .gap {
        isWide = isWide || token.text.count > 1 || token.text == "\t"
      } else if token.kind == .mark, ":=#|.*".contains(token.text) {
        hasColon = hasColon || ":=|#".contains(token.text)
      } else if !isFiller(token) {
        break
      }
      value += 1
    }
    let field = Field(kind: label.kind, first: index, value: value, hasColon: hasColon)
    if hasColon { return field }
    guard let kind = label.kind, value < line.upperBound else { return nil }
    if isWide, startsField(index, line) { return field }
    let next = text.tokens[value]
    // "MRN 123456", "accession number A1234", "tel 555 0100", "DOB 1/2/60".
    if kind != .name, kind != .date, kind != .place, isDashedCode(value) { return field }
    guard kind != .name, kind != .place,
      next.digitCount > 2 || (kind == .date && next.digitCount > 0)
    else { return nil }
    return ClinicalGuard.isClinical(next) ? nil : field
  }

  /// "FP-22910".
  private func isDashedCode(_ index: Int) -> Bool {
    text.tokens[index].isAllCapitals && text.isMark(index + 1, "-_")
      && (text[index + 2]?.digitCount ?? 0) > 2
  }

  /// "No.", "number", "is" between a label and its value.
  private func isFiller(_ token: Token) -> Bool {
    ["no", "number", "num", "nr", "is", "id"].contains(token.folded)
  }

  private func startsField(_ index: Int, _ line: Range<Int>) -> Bool {
    guard index > line.lowerBound else { return true }
    let previous = text.tokens[index - 1]
    return previous.kind == .gap && (previous.text.count > 1 || previous.text == "\t")
      || index - 1 == line.lowerBound
  }

  // MARK: Values

  private func removals(_ kind: Removal.Kind, _ range: Range<Int>, _ field: Field) -> [Removal] {
    switch kind {
    case .name: return names.value(range).map { [Removal(.name, $0)] } ?? []
    case .place: return wholeValue(range).map { [Removal(.place, $0)] } ?? []
    case .date: return dateValue(range).map { [Removal(.date, $0)] } ?? []
    default: return identifier(range).map { [Removal(kind, $0)] } ?? []
    }
  }

  /// Up to a wide gap, a bar or the end.
  private func wholeValue(_ range: Range<Int>) -> Range<Int>? {
    var last: Int?
    for index in range {
      let token = text.tokens[index]
      if token.kind == .gap, token.text.count > 2 || token.text.contains("\t"), last != nil {
        break
      }
      if text.isMark(index, "|") { break }
      if token.isTextual || token.kind == .number { last = index }
    }
    guard let last, let first = range.first(where: { text.tokens[$0].kind != .gap }) else {
      return nil
    }
    return text.span(first, last)
  }

  /// The first stretch with a figure in it; dashes and slashes hold it together.
  private func identifier(_ range: Range<Int>) -> Range<Int>? {
    guard
      let first = range.first(where: {
        text.tokens[$0].kind == .number || text.tokens[$0].kind == .mixed
          || text.tokens[$0].isAllCapitals || text.tokens[$0].isInitial
          || text.isMark($0, "(+")
      })
    else { return nil }
    var last = first
    var next = first
    while next < range.upperBound {
      let token = text.tokens[next]
      let isPart =
        token.kind == .number || token.kind == .mixed || token.isAllCapitals
        || token.isInitial
      if isPart { last = next }
      guard isPart || text.isMark(next, "-_/.()+*") || (token.kind == .gap && token.text == " ")
      else { break }
      next += 1
    }
    let digits = (first...last).reduce(0) { $0 + text.tokens[$1].digitCount }
    return digits > 0 ? text.span(first, last) : nil
  }

  private func dateValue(_ range: Range<Int>) -> Range<Int>? {
    guard
      let first = range.first(where: {
        text.tokens[$0].digitCount > 0
          || words.contains(.months, text.tokens[$0].folded)
      })
    else { return nil }
    var last = first
    for index in first..<range.upperBound {
      let token = text.tokens[index]
      let isPart =
        token.digitCount > 0 || words.contains(.months, token.folded)
        || ["am", "pm", "at", "hrs", "z"].contains(token.folded)
      if isPart { last = index }
      guard isPart || text.isMark(index, "-/.,:@") || (token.kind == .gap && token.text.count == 1)
      else { break }
    }
    // A year alone may stay, and an age is no date.
    return last == first && text.tokens[first].text.count < 5 ? nil : text.span(first, last)
  }
}
