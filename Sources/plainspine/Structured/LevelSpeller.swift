// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Reports

/// Reads a level written in letters and figures among the tokens of a sentence: "L4-5", "Th12/L1".
struct LevelSpeller {
  let text: SourceText
  let tokens: [Token]

  /// The level that begins at a token, and the index after its last token.
  func level(at index: Int) -> (levels: [SpinalLevel], end: Int)? {
    guard let upper = vertebra(index) else { return nil }
    guard index + 2 < tokens.count, isJoint(index + 1),
      let lower = vertebra(index + 2) ?? bare(index + 2, after: index)
    else { return ([SpinalLevel(upper)], index + 1) }
    if upper.isDirectlyAbove(lower) { return ([SpinalLevel(upper, lower)], index + 3) }
    guard upper < lower, upper.index < lower.index, lower.index <= 29 else {
      return ([SpinalLevel(upper)], index + 1)
    }
    let vertebrae = (upper.index...lower.index).map(Vertebra.init(index:))
    return (zip(vertebrae, vertebrae.dropFirst()).map { SpinalLevel($0, $1) }, index + 3)
  }

  private func vertebra(_ index: Int) -> Vertebra? {
    guard tokens[index].kind == .word, let (letter, number) = parts(tokens[index]) else {
      return nil
    }
    return Vertebra(letter: letter, number: number)
  }

  /// The 5 of "L4-5", the 1 of "L5/1".
  private func bare(_ index: Int, after first: Int) -> Vertebra? {
    guard tokens[index].kind == .number, let number = Int(text[tokens[index].span]),
      let (letter, upper) = parts(tokens[first])
    else { return nil }
    if letter == UInt8(ascii: "l"), upper == 5, number == 1 {
      return Vertebra(letter: UInt8(ascii: "s"), number: 1)
    }
    return number > upper ? Vertebra(letter: letter, number: number) : nil
  }

  private func parts(_ token: Token) -> (letter: UInt8, number: Int)? {
    let word = Array(text[token.span].lowercased().utf8)
    guard let letter = word.first else { return nil }
    var rest = word.dropFirst()
    if letter == UInt8(ascii: "t"), rest.first == UInt8(ascii: "h") { rest = rest.dropFirst() }
    guard !rest.isEmpty, let number = Int(String(decoding: rest, as: UTF8.self)) else { return nil }
    return (letter, number)
  }

  private func isJoint(_ index: Int) -> Bool {
    ["-", "/", "–", "‑", "_"].contains(text[tokens[index].span])
  }
}
