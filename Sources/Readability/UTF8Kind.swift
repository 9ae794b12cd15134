// SPDX-License-Identifier: Apache-2.0

/// Characters beyond ASCII, as far as counting words needs to know them.
enum UTF8Kind {
  /// Whether the character that starts at `at` is part of a word: not punctuation, not a symbol.
  static func isWord(_ text: UnsafePointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0xC2:  // Latin-1 signs, but ª µ º ¼ ½ ¾
      [0xAA, 0xB5, 0xBA, 0xBC, 0xBD, 0xBE].contains(text[at + 1])
    case 0xC3: text[at + 1] != 0x97 && text[at + 1] != 0xB7  // × ÷
    case 0xE2, 0xF0: false  // punctuation, arrows, mathematics, dingbats, emoji
    case 0xE3: text[at + 1] != 0x80
    default: true
    }
  }

  /// No-break and other spaces beyond ASCII.
  static func isSpace(_ text: UnsafePointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0xC2: text[at + 1] == 0xA0
    case 0xE2:
      text[at + 1] == 0x80 && (text[at + 2] <= 0x8A || text[at + 2] == 0xAF)
    case 0xE3: text[at + 1] == 0x80 && text[at + 2] == 0x80
    default: false
    }
  }

  /// The first byte of the character to which the byte before `end` belongs.
  static func lead(_ text: UnsafePointer<UInt8>, before end: Int, notBefore from: Int) -> Int {
    var at = end - 1
    while at > from && text[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
