// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Finds levels written in codes: `L4-5`, `L4/L5&L5/S1`, `C4/5 to C6/7`, `D11/D12`, `L45`.
struct LevelScanner {
  let lexicon: Lexicon
  let text: SourceText
  let tokens: [Token]

  struct Found {
    var expression: LevelExpression
    /// Token index after the expression.
    var end: Int
  }

  func expression(at start: Int) -> Found? {
    guard let first = part(at: start), !isSequenceName(start, first.end) else { return nil }
    var parts = first.parts
    var end = first.end
    extend(&parts, &end)
    while let next = listItem(
      after: end, letter: first.letter, isSingle: parts.allSatisfy(isVertebra))
    {
      parts += next.parts
      end = next.end
      extend(&parts, &end)
    }
    return Found(expression: LevelExpression(parts), end: end)
  }

  /// "C4/5 to C6/7", "L3/4 through L5/S1": from one disc to another.
  private func extend(_ parts: inout [LevelExpression.Part], _ end: inout Int) {
    let turn = ["down", "up"].contains(word(at: end) ?? "") ? end + 1 : end
    guard case .pair(let upper, _) = parts.last, let word = word(at: turn),
      Self.upTo.contains(word),
      let last = part(at: turn + 1), case .pair(_, let lower) = last.parts.last
    else { return }
    parts[parts.count - 1] = LevelExpression.joining(upper, lower)
    end = last.end
  }

  private struct Part {
    var parts: [LevelExpression.Part]
    var end: Int
    var letter: UInt8
  }

  private static let upTo: Set<String> = ["to", "through", "thru", "till", "until", "-"]
  private static let onto: Set<String> = ["on", "over", "upon", "onto"]

  /// One vertebra, a pair or a chain: "L4", "L4-5", "L3-4-5", "L4 on L5", "L3 to L5".
  private func part(at index: Int) -> Part? {
    guard let codes = codes(at: index) else { return nil }
    var chain = codes.vertebrae
    var end = index + 1
    while let separator = separator(at: end, plain: chain.count == 1), let last = chain.last {
      // "L3-L4 / L5-S1": two levels with a stroke between them.
      if chain.count > 1, tokens[end].span.lower > tokens[end - 1].span.upper { break }
      guard let next = follower(at: separator, letter: codes.letter, after: last) else { break }
      chain += next.vertebrae
      end = next.end
    }
    if chain.count == 1 {
      return Part(parts: [.vertebra(chain[0])], end: end, letter: codes.letter)
    }
    let parts = zip(chain, chain.dropFirst()).map { LevelExpression.joining($0, $1) }
    return Part(parts: parts, end: end, letter: codes.letter)
  }

  /// The token index after a mark or word that joins two codes into a pair.
  private func separator(at index: Int, plain: Bool) -> Int? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .punctuation {
      var next = index
      while next < tokens.count, tokens[next].kind == .punctuation, isJoining(next) { next += 1 }
      return next > index && next - index <= 2 ? next : nil
    }
    guard plain, let word = word(at: index) else { return nil }
    if Self.onto.contains(word) || Self.upTo.contains(word) { return index + 1 }
    return nil
  }

  private func isJoining(_ index: Int) -> Bool {
    let byte = text.utf8[tokens[index].span.lower]
    if "-/\\_~".utf8.contains(byte) { return true }
    return byte == 0xE2 && tokens[index].span.count == 3  // – — ‑
  }

  private func follower(
    at index: Int, letter: UInt8, after last: Vertebra
  ) -> (vertebrae: [Vertebra], end: Int)? {
    if let codes = codes(at: index) { return (codes.vertebrae, index + 1) }
    guard index < tokens.count, tokens[index].kind == .number, !isMeasured(index),
      let number = Int(bytes(index))
    else { return nil }
    if let same = Vertebra(letter: letter, number: number), last < same {
      return ([same], index + 1)
    }
    // "L5-1" is L5-S1, "T12-1" is T12-L1, "C7-1" is C7-T1.
    let next: UInt8? =
      switch letter {
      case UInt8(ascii: "c"): UInt8(ascii: "t")
      case UInt8(ascii: "t"), UInt8(ascii: "d"): UInt8(ascii: "l")
      case UInt8(ascii: "l"): UInt8(ascii: "s")
      default: nil
      }
    guard number == 1, let next, let vertebra = Vertebra(letter: next, number: 1),
      last.isDirectlyAbove(vertebra)
    else { return nil }
    return ([vertebra], index + 1)
  }

  /// A further level after a comma, "and", "&", "or"; not one that names a nerve root.
  private func listItem(after index: Int, letter: UInt8, isSingle: Bool) -> Part? {
    var next = index
    var joined = false
    var byWord = false
    while next < tokens.count, next - index < 3 {
      if let word = word(at: next), ["and", "or", "plus", "level", "levels"].contains(word) {
        joined = joined || word == "and" || word == "or" || word == "plus"
        byWord = byWord || joined
      } else if tokens[next].kind == .punctuation,
        ",&+/".utf8.contains(text.utf8[tokens[next].span.lower])
      {
        joined = true
        byWord = byWord || text.utf8[tokens[next].span.lower] != UInt8(ascii: ",")
      } else {
        break
      }
      next += 1
    }
    guard joined else { return nil }
    guard let part = part(at: next) ?? numbersOnly(at: next, letter: letter),
      !namesRoot(part.end) || (isSingle && part.parts.count == 1 && isVertebra(part.parts[0])),
      byWord || !isHeading(part.end), isSingle || !isSequenceName(next, part.end)
    else { return nil }
    return part
  }

  private func isVertebra(_ part: LevelExpression.Part) -> Bool {
    if case .vertebra = part { true } else { false }
  }

  /// "4-5" after "L3-4 and".
  private func numbersOnly(at index: Int, letter: UInt8) -> Part? {
    guard index < tokens.count, tokens[index].kind == .number,
      let number = Int(bytes(index)), let first = Vertebra(letter: letter, number: number),
      let next = separator(at: index + 1, plain: false),
      let second = follower(at: next, letter: letter, after: first)
    else { return nil }
    return Part(
      parts: [LevelExpression.joining(first, second.vertebrae[0])], end: second.end, letter: letter)
  }

  private func namesRoot(_ index: Int) -> Bool {
    guard let word = word(at: index) else { return false }
    return ["root", "roots", "nerve", "nerves"].contains(word)
  }

  /// "L3-4: …, L4-5: …" are two statements, not a list.
  private func isHeading(_ index: Int) -> Bool {
    index < tokens.count && text.utf8[tokens[index].span.lower] == UInt8(ascii: ":")
  }

  private func isMeasured(_ index: Int) -> Bool {
    guard let word = word(at: index + 1) else { return false }
    return ["mm", "cm", "x", "mm2", "percent", "degrees"].contains(word)
  }

  // MARK: Codes

  /// "L4", "Th8", "L45", "L5S1".
  private func codes(at index: Int) -> (vertebrae: [Vertebra], letter: UInt8)? {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].span.count <= 12 else {
      return nil
    }
    let word = Self.withoutGluedWords(
      text.utf8[tokens[index].span.lower..<tokens[index].span.upper].map(\.lowered))
    guard word.contains(where: \.isDigit) else { return nil }
    var position = 0
    var found: [Vertebra] = []
    var letter: UInt8 = 0
    while position < word.count {
      guard "ctdls".utf8.contains(word[position]) else { return nil }
      letter = found.isEmpty ? word[position] : letter
      let code = word[position]
      position += 1
      if code == UInt8(ascii: "t"), position < word.count, word[position] == UInt8(ascii: "h") {
        position += 1
      }
      let digits = word[position...].prefix { $0.isDigit }
      guard !digits.isEmpty, digits.count <= 3 else { return nil }
      guard let vertebrae = vertebrae(code, digits.map { Int($0 - 0x30) }) else { return nil }
      found += vertebrae
      position += digits.count
    }
    return found.isEmpty ? nil : (found, letter)
  }

  /// "S1levels", "atL4": no space between the code and its word.
  private static func withoutGluedWords(_ word: [UInt8]) -> [UInt8] {
    var word = word[...]
    // "C3's upper endplate"
    for suffix in ["'s", "’s"] where word.reversed().starts(with: suffix.utf8.reversed()) {
      word = word.dropLast(suffix.utf8.count)
    }
    for suffix in ["levels", "level", "leve"]
    where word.count > 6 && word.reversed().starts(with: suffix.utf8.reversed()) {
      word = word.dropLast(suffix.utf8.count)
    }
    if word.count > 3, word.starts(with: "at".utf8) { word = word.dropFirst(2) }
    return Array(word)
  }

  private func vertebrae(_ letter: UInt8, _ digits: [Int]) -> [Vertebra]? {
    if digits.count == 1 { return Vertebra(letter: letter, number: digits[0]).map { [$0] } }
    if digits.count == 2 {
      if let one = Vertebra(letter: letter, number: digits[0] * 10 + digits[1]) { return [one] }
      if let upper = Vertebra(letter: letter, number: digits[0]),
        let lower = Vertebra(letter: letter, number: digits[1]), upper.isDirectlyAbove(lower)
      {
        return [upper, lower]
      }
      if letter == UInt8(ascii: "l"), digits == [5, 1] {
        return [
          Vertebra(letter: letter, number: 5), Vertebra(letter: UInt8(ascii: "s"), number: 1),
        ].compactMap { $0 }
      }
    }
    return nil
  }

  /// Whether "T1" or "T2" stands for an MRI sequence: alone, and not said to be a bone or level.
  private func isSequenceName(_ index: Int, _ end: Int) -> Bool {
    guard end == index + 1 else { return false }
    let name = text.utf8[tokens[index].span.lower..<tokens[index].span.upper].map(\.lowered)
    guard name == Array("t1".utf8) || name == Array("t2".utf8) else { return false }
    if let next = word(at: end), ["vertebra", "vertebral", "body", "level", "bone"].contains(next) {
      return false
    }
    if leadsBoneList(end) { return false }
    if index > 0, let before = word(at: index - 1), ["at", "of", "level"].contains(before),
      !(word(at: end).map { ["weighted", "signal", "sequences", "sequence"].contains($0) } ?? false),
      !(end < tokens.count && text.utf8[tokens[end].span.lower] == UInt8(ascii: "-"))
    {
      return false
    }
    return true
  }

  /// "T1, T2, T3, and T6": a row in which some code can only be a bone.
  private func leadsBoneList(_ end: Int) -> Bool {
    var next = end
    var sawSeparator = false
    while next < tokens.count, next < end + 14 {
      if tokens[next].kind == .punctuation, text.utf8[tokens[next].span.lower] == UInt8(ascii: ",") {
        sawSeparator = true
      } else if word(at: next) == "and" {
        sawSeparator = true
      } else if sawSeparator, let code = codes(at: next), let first = code.vertebrae.first {
        let name = first.name
        if name != "T1", name != "T2" { return true }
        sawSeparator = false
      } else {
        return false
      }
      next += 1
    }
    return false
  }

  // MARK: Reading tokens

  private func bytes(_ index: Int) -> String {
    String(
      decoding: text.utf8[tokens[index].span.lower..<tokens[index].span.upper], as: UTF8.self)
  }

  private func word(at index: Int) -> String? {
    guard index < tokens.count, index >= 0 else { return nil }
    if tokens[index].kind == .punctuation { return nil }
    return bytes(index).lowercased()
  }
}
