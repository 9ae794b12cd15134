// SPDX-License-Identifier: Apache-2.0

/// A text in lower case for quick questions whether it has a word in it.
struct PlainText {
  private let bytes: [UInt8]
  private let pairs: BytePairs

  init(_ text: String) {
    bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    pairs = BytePairs(bytes)
  }

  /// Only its words, one space before, between and behind them.
  init(wordsOf text: String) {
    var text = text
    bytes = text.withUTF8 { source in
      [UInt8](unsafeUninitializedCapacity: source.count + 2) { target, count in
        target[0] = 0x20
        count = 1
        var index = 0
        while index < source.count {
          let byte = source[index]
          let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          // Curly quotes, dashes and their kin, three bytes each, are no part of a word.
          let isWord =
            (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower)
            || lower >= 0x80 && lower != 0xE2 || lower == 0x27
          index += lower == 0xE2 ? 3 : 1
          guard isWord || target[count - 1] != 0x20 else { continue }
          target[count] = isWord ? lower : 0x20
          count += 1
        }
        if target[count - 1] != 0x20 {
          target[count] = 0x20
          count += 1
        }
      }
    }
    pairs = BytePairs(bytes)
  }

  /// Its bytes, spaces at both ends included.
  var words: [UInt8] { bytes }

  var isEmpty: Bool { !bytes.contains { $0 != 0x20 } }

  func contains(_ word: [UInt8]) -> Bool {
    guard word.count <= bytes.count, pairs.mayContain(word) else { return false }
    return bytes.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        for start in 0...text.count - word.count {
          var length = 0
          while length < word.count, text[start + length] == word[length] { length += 1 }
          if length == word.count { return true }
        }
        return false
      }
    }
  }

  func containsAny(_ words: [[UInt8]]) -> Bool { words.contains { contains($0) } }
}

/// Which two bytes stand beside each other in a text: a word with a pair that is not there is not
/// there either, and most words that are asked for are not.
private struct BytePairs {
  private var seen = [Bool](repeating: false, count: 1 << 10)

  init(_ bytes: [UInt8]) {
    for (one, next) in zip(bytes, bytes.dropFirst()) { seen[Self.slot(one, next)] = true }
  }

  func mayContain(_ word: [UInt8]) -> Bool {
    zip(word, word.dropFirst()).allSatisfy { seen[Self.slot($0, $1)] }
  }

  private static func slot(_ one: UInt8, _ next: UInt8) -> Int {
    Int(one & 0x1F) << 5 | Int(next & 0x1F)
  }
}
