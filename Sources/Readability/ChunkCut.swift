// SPDX-License-Identifier: Apache-2.0

/// Finds where a long text may be cut without changing its counts.
enum ChunkCut {
  /// After the last blank line in the second half of `text[0..<count]`, else after the last sure
  /// end of a sentence, else after the last line, else after a space, else between characters.
  static func find(in text: UnsafePointer<UInt8>, count: Int) -> Int {
    var sentence: Int?
    var lineEnd: Int?
    var space: Int?
    var at = count - 1
    while at > count / 2 {
      let byte = text[at]
      if byte == Byte.newline {
        if text[at - 1] == Byte.newline { return at + 1 }
        lineEnd = lineEnd ?? at + 1
      }
      if byte <= Byte.space {
        space = space ?? at + 1
        if sentence == nil, at + 1 < count, endsSentence(text, before: at) { sentence = at + 1 }
      }
      at -= 1
    }
    if let cut = sentence ?? lineEnd ?? space { return cut }
    return UTF8Kind.lead(text, before: count, notBefore: count - 4)
  }

  /// A lower-case word of four letters or more, a full stop, white space and a capital: no
  /// abbreviation looks like that, or hardly any.
  private static func endsSentence(_ text: UnsafePointer<UInt8>, before at: Int) -> Bool {
    guard text[at - 1] == Byte.fullStop, Byte.isUpper(text[at + 1]) else {
      return false
    }
    return (2...5).allSatisfy { Byte.isLower(text[at - $0]) }
  }
}
