// SPDX-License-Identifier: Apache-2.0

/// A text in lower case for quick questions whether it has a word in it.
struct PlainText {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

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
