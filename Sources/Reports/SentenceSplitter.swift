// SPDX-License-Identifier: Apache-2.0

/// Cuts sections into sentences: lines first, then ICU's boundaries, then our corrections.
///
/// ICU breaks after "Dr." and "approx.", and does not break "compression.No"; radiologists' notes
/// end lines without a full stop and wrap others in the middle of a sentence.
struct SentenceSplitter {
  func sentences(of text: SourceText, in sections: [Section]) -> [Sentence] {
    var sentences: [Sentence] = []
    var block = 0
    let breaker = SentenceBreaker()
    for section in sections {
      block += 1
      for unit in units(of: text, in: section.body) {
        if unit.afterGap { block += 1 }
        for (index, span) in breaker.spans(in: unit.span, of: text).enumerated() {
          sentences.append(
            Sentence(
              span: span, section: section.kind, block: block, startsLine: index == 0,
              isListItem: unit.isListItem))
        }
      }
    }
    return sentences
  }

  private struct Unit {
    var span: SourceSpan
    var isListItem: Bool
    var afterGap: Bool
  }

  /// Lines, with wrapped ones joined.
  private func units(of text: SourceText, in body: SourceSpan) -> [Unit] {
    var units: [Unit] = []
    var gap = false
    for line in text.lines(in: body) {
      guard !line.content.isEmpty else {
        gap = true
        continue
      }
      if let last = units.last, !gap, !line.bullet, continues(last.span, with: line.content, text) {
        units[units.count - 1].span = SourceSpan(last.span.lower, line.content.upper)
      } else {
        units.append(Unit(span: line.content, isListItem: line.bullet, afterGap: gap))
      }
      gap = false
    }
    return units
  }

  /// Whether a line goes on in the next: it ends in mid-sentence and the next begins small,
  /// or it ends with a word that cannot be a last one.
  private func continues(_ line: SourceSpan, with next: SourceSpan, _ text: SourceText) -> Bool {
    let last = text.utf8[line.upper - 1]
    let first = text.utf8[next.lower]
    if ".!?:;".utf8.contains(last) || isTitle(line, text) { return false }
    if first.isLower { return !beginsSentence(next, text) }
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "-") || last == UInt8(ascii: "(") {
      return true
    }
    let word = text.utf8[line.lower..<line.upper].reversed().prefix { $0.isLetter }.reversed()
    return Self.openWords.contains(String(decoding: word.map(\.lowered), as: UTF8.self))
  }

  /// "LSS MRI": a line of a few words that names the examination.
  private func isTitle(_ line: SourceSpan, _ text: SourceText) -> Bool {
    let words = text.utf8[line.lower..<line.upper].split { !$0.isLetter }
    return words.count <= 5
      && words.contains {
        ["mri", "mr", "ct"].contains(String(decoding: $0.map(\.lowered), as: UTF8.self))
      }
  }

  private func beginsSentence(_ line: SourceSpan, _ text: SourceText) -> Bool {
    let word = text.utf8[line.lower..<line.upper].prefix { $0.isLetter }
    return ["the", "there", "no"].contains(String(decoding: word, as: UTF8.self))
  }

  /// Words after which a sentence must go on.
  private static let openWords: Set<String> = [
    "and", "or", "of", "at", "the", "with", "to", "in", "on", "by", "a", "an", "from", "no",
    "without", "is", "are", "for",
  ]
}
