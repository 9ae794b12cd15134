// SPDX-License-Identifier: Apache-2.0

/// Writes `[NAME-1]` where a name was: ASCII, typed, numbered by what it stands for.
struct Placeholders {
  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  func replacing(_ removals: [Removal]) -> String {
    var result: [UInt8] = []
    var position = 0
    var numbers: [String: Int] = [:]
    var counts: [Removal.Kind: Int] = [:]
    for removal in removals {
      result += bytes[position..<removal.utf8.lowerBound]
      let value = String(decoding: bytes[removal.utf8], as: UTF8.self).lowercased()
      let key = removal.kind.rawValue + " " + value
      let number = numbers[key] ?? nextNumber(removal.kind, &counts)
      numbers[key] = number
      result += Self.placeholder(removal.kind, number).utf8
      position = removal.utf8.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Where placeholders stand already, of this pass or of one before.
  static func spans(in text: TokenizedText) -> [Range<Int>] {
    text.tokens.indices.compactMap { index in
      guard text.isMark(index - 1, "["), text.isMark(index + 1, "-"), text.isMark(index + 3, "]"),
        text[index + 2]?.kind == .number,
        Removal.Kind(rawValue: text.tokens[index].folded) != nil
      else { return nil }
      return text.span(index - 1, index + 3)
    }
  }

  /// A number whose placeholder the text has not already.
  private func nextNumber(_ kind: Removal.Kind, _ counts: inout [Removal.Kind: Int]) -> Int {
    var number = counts[kind, default: 0]
    repeat { number += 1 } while text.contains(Self.placeholder(kind, number))
    counts[kind] = number
    return number
  }

  private static func placeholder(_ kind: Removal.Kind, _ number: Int) -> String {
    "[\(kind.rawValue.uppercased())-\(number)]"
  }
}
