// SPDX-License-Identifier: Apache-2.0

internal import CTextBreak

/// Sentence boundaries inside one unit of running text.
struct SentenceBreaker {
  func spans(in unit: SourceSpan, of text: SourceText) -> [SourceSpan] {
    var boundaries = icuBoundaries(in: unit, of: text).filter { !isFalse($0, unit, text) }
    boundaries += gluedBoundaries(in: unit, of: text)
    boundaries.append(unit.upper)
    boundaries.sort()
    var spans: [SourceSpan] = []
    var start = unit.lower
    for boundary in boundaries where boundary > start {
      if let span = trimmed(SourceSpan(start, boundary), text) { spans.append(span) }
      start = boundary
    }
    return spans
  }

  private func icuBoundaries(in unit: SourceSpan, of text: SourceText) -> [Int] {
    // ICU ends a sentence at every line feed; a unit's own line feeds are mere wrapping.
    let bytes = text.utf8[unit.lower..<unit.upper].map {
      $0.isNewline ? CChar(0x20) : CChar(bitPattern: $0)
    }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let cursor = text_break_open_sentences(base, Int64(buffer.count))
      else { return [] }
      defer { text_break_close(cursor) }
      var boundaries: [Int] = []
      while true {
        let boundary = text_break_next(cursor)
        if boundary < 0 { return boundaries }
        boundaries.append(unit.lower + Int(boundary))
      }
    }
  }

  /// A boundary after an abbreviation, an initial or a list number.
  private func isFalse(_ boundary: Int, _ unit: SourceSpan, _ text: SourceText) -> Bool {
    var end = boundary
    while end > unit.lower, text.utf8[end - 1].isSpace { end -= 1 }
    // "?fracture": the mark of a hedge, not an end.
    if end == boundary, end > unit.lower, boundary < unit.upper, text.utf8[end - 1] == 0x3F {
      return text.utf8[boundary].isLetter
    }
    // "lesion at L3/L4 ? sequestrated disc": what follows is asked.
    if end > unit.lower, boundary < unit.upper, text.utf8[end - 1] == 0x3F,
      text.utf8[boundary].isLower
    {
      return true
    }
    guard end > unit.lower, text.utf8[end - 1] == UInt8(ascii: ".") else { return false }
    var start = end - 1
    while start > unit.lower, !text.utf8[start - 1].isSpace,
      text.utf8[start - 1] != UInt8(ascii: "(")
    { start -= 1 }
    let word = text.utf8[start..<end - 1]
    guard !word.isEmpty else { return false }
    if word.allSatisfy(\.isDigit) { return word.count <= 2 && start == unit.lower }
    if word.count == 1, word.allSatisfy(\.isUpper) { return true }
    return Self.abbreviations.contains(String(decoding: word.map(\.lowered), as: UTF8.self))
  }

  /// "compression.No": a full stop between a word and a capitalised one, with no space.
  private func gluedBoundaries(in unit: SourceSpan, of text: SourceText) -> [Int] {
    guard unit.count > 6 else { return [] }
    return (unit.lower + 3..<unit.upper - 2).filter { index in
      let bytes = text.utf8
      return bytes[index] == UInt8(ascii: ".")
        && bytes[index - 1].isLower && bytes[index - 2].isLower && bytes[index - 3].isLetter
        && bytes[index + 1].isUpper && (bytes[index + 2].isLower || bytes[index + 2].isDigit)
    }.map { $0 + 1 }
      + (unit.lower..<unit.upper - 1).filter {
        text.utf8[$0] == UInt8(ascii: "/") && text.utf8[$0 + 1] == UInt8(ascii: "/")
      }.flatMap { [$0, $0 + 2] }
  }

  private func trimmed(_ span: SourceSpan, _ text: SourceText) -> SourceSpan? {
    var lower = span.lower
    var upper = span.upper
    while lower < upper, text.utf8[lower].isSpace { lower += 1 }
    while lower < upper, text.utf8[upper - 1].isSpace { upper -= 1 }
    let hasWord = text.utf8[lower..<upper].contains { $0.isLetter || $0.isDigit || $0 == 0x3F }
    return hasWord ? SourceSpan(lower, upper) : nil
  }

  /// Written with a full stop in the middle of a sentence.
  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "prof", "st", "approx", "ca", "e.g", "i.e", "vs", "no", "fig", "resp",
    "incl", "lt", "rt", "ant", "post", "max", "min", "cf", "ser", "img", "im", "se", "dept",
  ]
}
