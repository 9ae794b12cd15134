// SPDX-License-Identifier: Apache-2.0

/// Finds the sections of a report by their headings.
///
/// A heading stands at the start of a line or of a sentence, ends with a colon, or has its line to
/// itself; "FINDINGS The cord is …" in capitals needs neither.
struct SectionSplitter {
  let headings: SectionHeadings
  /// Words of the longest heading that is tried.
  private let mostWords = 5

  struct Mark {
    var kind: SectionKind
    var heading: SourceSpan
    var bodyStart: Int
  }

  func sections(of text: SourceText) -> [Section] {
    let whole = SourceSpan(0, text.utf8.count)
    var marks: [Mark] = []
    for line in text.lines(in: whole) where !line.content.isEmpty {
      marks += self.marks(in: line.content, of: text)
    }
    guard let first = marks.first else {
      return [Section(kind: .findings, heading: nil, body: whole)]
    }
    var sections: [Section] = []
    if first.heading.lower > 0 {
      // Before a report with a findings heading stands its title; without one, its findings.
      let titled = marks.contains { $0.kind == .findings }
      sections.append(
        Section(
          kind: titled ? .examination : .findings, heading: nil,
          body: SourceSpan(0, first.heading.lower)))
    }
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].heading.lower : whole.upper
      sections.append(
        Section(
          kind: mark.kind, heading: mark.heading,
          body: SourceSpan(min(mark.bodyStart, end), end)))
    }
    if !marks.contains(where: { $0.kind == .findings }) { openFindings(&sections, text) }
    return sections
  }

  /// Where no heading opens the findings, they begin after the paragraph of the last preliminary.
  private func openFindings(_ sections: inout [Section], _ text: SourceText) {
    let last = sections.lastIndex { !$0.kind.statesFindings && $0.heading != nil }
    guard let last, last + 1 == sections.count || sections[last + 1].kind == .impression else {
      return
    }
    let body = sections[last].body
    guard
      let gap = paragraphEnd(in: body, text) ?? strokesEnd(in: body, text)
        ?? sentenceEnd(in: body, text), gap < body.upper
    else { return }
    sections[last] = Section(
      kind: sections[last].kind, heading: sections[last].heading,
      body: SourceSpan(body.lower, gap))
    sections.insert(
      Section(kind: .findings, heading: nil, body: SourceSpan(gap, body.upper)), at: last + 1)
  }

  /// "Comparison: none // Disc bulge …": the end of the first stretch between double strokes.
  private func strokesEnd(in body: SourceSpan, _ text: SourceText) -> Int? {
    guard body.count > 2 else { return nil }
    var sawText = false
    for index in body.lower..<body.upper - 2 {
      if text.utf8[index].isLetter { sawText = true }
      if sawText, text.utf8[index] == UInt8(ascii: "/"),
        text.utf8[index + 1] == UInt8(ascii: "/")
      {
        return index + 2
      }
    }
    return nil
  }

  /// The end of the first sentence of a single paragraph that goes on for several.
  private func sentenceEnd(in body: SourceSpan, _ text: SourceText) -> Int? {
    let ends = (body.lower..<body.upper).filter { index in
      text.utf8[index] == UInt8(ascii: ".") && index + 2 < body.upper
        && text.utf8[index + 1].isSpace && text.utf8[index + 2].isUpper
    }
    return ends.count >= 3 ? ends[0] + 2 : nil
  }

  /// The end of the first paragraph with text; nil if nothing follows it.
  private func paragraphEnd(in body: SourceSpan, _ text: SourceText) -> Int? {
    var sawText = false
    var blank = false
    for line in text.lines(in: body) {
      if line.content.isEmpty {
        blank = sawText
      } else {
        if blank { return line.content.lower }
        sawText = true
      }
    }
    return nil
  }

  private func marks(in line: SourceSpan, of text: SourceText) -> [Mark] {
    var marks: [Mark] = []
    var start = line.lower
    while start < line.upper {
      if let mark = mark(at: start, line: line, of: text) {
        marks.append(mark)
        start = max(mark.bodyStart, start + 1)
        while start < line.upper, text.utf8[start].isSpace { start += 1 }
        continue
      }
      guard let next = nextSentenceStart(after: start, in: line, of: text) else { break }
      start = next
    }
    return marks
  }

  /// The place after the next ". ", "; " or "//" of the line, or after a run of spaces.
  private func nextSentenceStart(
    after start: Int, in line: SourceSpan, of text: SourceText
  ) -> Int? {
    var index = start
    while index + 1 < line.upper {
      let byte = text.utf8[index]
      let ends =
        (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "*"))
        || (byte == UInt8(ascii: "/") && text.utf8[index + 1] == byte)
        || (byte.isSpace && text.utf8[index + 1].isSpace)
      index += 1
      if ends {
        while index < line.upper,
          text.utf8[index].isSpace || text.utf8[index] == UInt8(ascii: "/")
            || text.utf8[index] == UInt8(ascii: "*")
        { index += 1 }
        return index < line.upper ? index : nil
      }
    }
    return nil
  }

  /// The heading that begins at `start`, trying long ones first.
  private func mark(at start: Int, line: SourceSpan, of text: SourceText) -> Mark? {
    var ends: [Int] = []
    var index = start
    var capitals = true
    while index < line.upper, ends.count < mostWords {
      let wordStart = index
      while index < line.upper, text.utf8[index].isLetter || text.utf8[index] == UInt8(ascii: "/") {
        if text.utf8[index].isLower { capitals = false }
        index += 1
      }
      guard index > wordStart else { break }
      ends.append(index)
      while index < line.upper,
        text.utf8[index].isSpace && !text.utf8[index].isNewline
          || text.utf8[index] == UInt8(ascii: "&") || text.utf8[index] == UInt8(ascii: ",")
      { index += 1 }
    }
    for end in ends.reversed() {
      let heading = SourceSpan(start, end)
      guard let kind = kind(of: normalized(heading, of: text)) else { continue }
      var after = end
      while after < line.upper, text.utf8[after].isSpace || text.utf8[after] == UInt8(ascii: "*") {
        after += 1
      }
      if after == line.upper { return Mark(kind: kind, heading: heading, bodyStart: after) }
      let next = text.utf8[after]
      if next == UInt8(ascii: ":")
        || (next == UInt8(ascii: "-") && start == line.lower && after > end)
      {
        return Mark(kind: kind, heading: heading, bodyStart: after + 1)
      }
      if capitals, end - start > 3, start == line.lower || text.utf8[start - 1].isSpace {
        return Mark(kind: kind, heading: heading, bodyStart: after)
      }
    }
    return nil
  }

  /// A heading of the table, or several of it joined: "findings/assessment".
  private func kind(of heading: String) -> SectionKind? {
    if let kind = headings.kind(of: heading) { return kind }
    let parts = heading.split(whereSeparator: { $0 == "/" || $0 == "," }).map {
      headings.kind(of: $0.split(separator: " ").joined(separator: " "))
    }
    guard parts.count > 1, parts.allSatisfy({ $0 != nil }) else { return nil }
    return parts[0]
  }

  private func normalized(_ span: SourceSpan, of text: SourceText) -> String {
    let words = text.utf8[span.lower..<span.upper].split { $0.isSpace }
    return words.map { String(decoding: $0.map(\.lowered), as: UTF8.self) }.joined(separator: " ")
  }
}
