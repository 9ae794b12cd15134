// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Tells a letter's headings, labels and backward references from its statements.
struct LetterHeading {
  let lexicon: Lexicon
  let text: SourceText
  let sentence: Sentence
  let items: [Item]

  /// "Normal", "What is not:", "L4-L5" on a line of their own, or a question that the text answers.
  var isHeading: Bool {
    guard !items.isEmpty, items.count <= 20 else { return false }
    let last = text.utf8[sentence.span.upper - 1]
    if last == UInt8(ascii: ":"), fillsLine { return true }
    guard sentence.startsLine else { return false }
    if last == UInt8(ascii: "?") { return true }
    guard fillsLine, !sentence.isListItem || last == UInt8(ascii: ":") else { return false }
    if last == UInt8(ascii: ":") { return true }
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "!") && items.count <= 8
  }

  private var fillsLine: Bool {
    let end = sentence.span.upper
    var position = end
    while position < text.utf8.count, text.utf8[position] == 0x20 { position += 1 }
    return position >= text.utf8.count || text.utf8[position] == UInt8(ascii: "\n")
      || text.utf8[position] == UInt8(ascii: "\r")
  }

  /// The item of the colon that ends a label: "Bulging discs: …", "Spinal cord: …".
  var labelEnd: Int? {
    guard sentence.startsLine else { return nil }
    for index in items.indices.prefix(12) {
      if items[index].mark == UInt8(ascii: ":") { return index + 1 < items.count ? index : nil }
      if items[index].isStrongBreak || items[index].connector == .copula { return nil }
    }
    return nil
  }

  func assertion(of range: Range<Int>) -> LetterCarry.Assertion? {
    let part = items[range]
    let normal = part.contains { $0.states.contains { lexicon.states[$0.state].id == "normal" } }
    let denied = part.contains { item in
      item.cues.contains {
        lexicon.cues[$0].kind == .assertion && lexicon.cues[$0].certainty == .excluded
      }
    }
    if normal { return denied ? nil : .normal }
    guard denied, let first = part.first, let last = part.last else { return nil }
    let words = text[first.span.union(last.span)].lowercased()
    let isSight = [
      "seen", "show", "found", "see ", "find", "noted", "there", "no sign", "not present",
    ]
    .contains { words.contains($0) }
    return isSight ? .denied : nil
  }

  func change(of range: Range<Int>) -> Change? {
    let changes = Set(items[range].compactMap(\.change))
    return changes.count == 1 ? changes.first : nil
  }

  func level(of range: Range<Int>) -> LevelExpression? {
    let parts = items[range].compactMap(\.level).flatMap(\.parts)
    return parts.isEmpty ? nil : LevelExpression(parts)
  }

  /// "It is dried out.", "This disc …", "Both have …": of what was spoken of.
  var refersBack: Bool {
    guard let index = items.firstIndex(where: { $0.isWord }) else { return false }
    let next = index + 1 < items.count ? items[index + 1] : items[index]
    if items[index].pointer == .thing || next.pointer == .thing && items[index].isEmpty {
      return true
    }
    // "On your pictures, its signal seems low."
    if !items.contains(where: { $0.structure != nil }),
      items.prefix(8).contains(where: {
        $0.pointer == .thing || text[$0.span].lowercased() == "its"
      })
    {
      return true
    }
    let word = text[items[index].span].lowercased()
    return ["its", "their", "both", "here", "the same", "there", "these", "this"].contains(word)
  }

  /// How many levels "at all three levels" means; 0 for "these levels"; nil where it points to none.
  var pluralReference: Int? {
    guard let item = items.first(where: { $0.pointer == .level }) else { return nil }
    let words = text[item.span].lowercased()
    if words.contains("both") || words.contains("two") { return 2 }
    if words.contains("three") { return 3 }
    if words.contains("four") { return 4 }
    if words.contains("five") { return 5 }
    return words.contains("these") || words.contains("those") || words.contains("all") ? 0 : nil
  }
}
