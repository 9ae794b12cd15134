// SPDX-License-Identifier: Apache-2.0

/// A text in lower case for quick questions whether it has a word in it.
struct PlainText {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Only its words, one space before, between and behind them.
  init(wordsOf text: String) {
    var bytes: [UInt8] = [0x20]
    bytes.reserveCapacity(text.utf8.count + 2)
    var skipped = 0
    for (index, byte) in text.utf8.enumerated() {
      // Curly quotes, dashes and their kin, three bytes each, are no part of a word.
      if index < skipped { continue }
      if byte == 0xE2 {
        skipped = index + 3
        if bytes.last != 0x20 { bytes.append(0x20) }
        continue
      }
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      let isWord =
        (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower >= 0x80
        || lower == 0x27
      if isWord { bytes.append(lower) } else if bytes.last != 0x20 { bytes.append(0x20) }
    }
    if bytes.last != 0x20 { bytes.append(0x20) }
    self.bytes = bytes
  }

  /// Its bytes, spaces at both ends included.
  var words: [UInt8] { bytes }

  var isEmpty: Bool { !bytes.contains { $0 != 0x20 } }

  func contains(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        var start = 0
        let end = text.count - word.count
        while start <= end {
          if text[start] == first {
            var length = 1
            while length < word.count, text[start + length] == word[length] { length += 1 }
            if length == word.count { return true }
          }
          start += 1
        }
        return false
      }
    }
  }

  func containsAny(_ words: [[UInt8]]) -> Bool { words.contains { contains($0) } }
}
