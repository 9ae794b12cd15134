// SPDX-License-Identifier: Apache-2.0

/// Marks of emphasis and headings in a letter, which are no words of it.
enum Markdown {
  /// The text with `**`, `__`, backquotes and the `#` of headings turned into spaces, so that every
  /// offset stays.
  static func blanked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var lineStart = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var end = index
      while end < bytes.count, bytes[end] == byte { end += 1 }
      switch byte {
      case UInt8(ascii: "#") where lineStart,
        UInt8(ascii: "*") where end - index > 1 || !isListMark(bytes, index, lineStart),
        UInt8(ascii: "_") where end - index == 2,
        UInt8(ascii: "`"):
        for position in index..<end { bytes[position] = 0x20 }
        index = end
        continue
      default:
        if byte == 0x0A || byte == 0x0D {
          lineStart = true
        } else if byte != 0x20 && byte != 0x09 {
          lineStart = false
        }
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "* item", and "3 * 4 mm".
  private static func isListMark(_ bytes: [UInt8], _ index: Int, _ lineStart: Bool) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let isApart = bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09
    if lineStart { return isApart }
    let before = index > 0 ? bytes[index - 1] : 0x20
    let isNumber = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    return isNumber(before) || isNumber(bytes[index + 1]) || isApart && before == 0x20
  }
}
