// SPDX-License-Identifier: Apache-2.0

/// Letters, digits and case of a token.
struct TokenShape {
  private(set) var letters = 0
  private(set) var capitals = 0
  private(set) var digits = 0
  private(set) var fullStops = 0
  private(set) var isASCII = true
  /// Letters and apostrophes only.
  private(set) var isPlainWord = true
  /// Has a mark that web addresses have.
  private(set) var mayBeAddress = false
  /// All characters but spaces.
  private(set) var characters = 0
  private(set) var startsUpper = false
  private(set) var startsLower = false
  private(set) var startsDigit = false

  init(_ token: UnsafeBufferPointer<UInt8>) {
    var isFirst = true
    for byte in token {
      let isUpper = Byte.isUpper(byte)
      let isLetter = isUpper || Byte.isLower(byte)
      let isDigit = Byte.isDigit(byte)
      if byte >= 0x80 { isASCII = false }
      if byte & 0xC0 == 0x80 { continue }  // the rest of a longer character
      if !isLetter && byte != UInt8(ascii: "'") { isPlainWord = false }
      characters += 1
      if isUpper {
        letters += 1
        capitals += 1
      } else if isLetter || byte >= 0xC3 && byte != 0xE2 {
        letters += 1
      } else if isDigit {
        digits += 1
      } else if byte == Byte.fullStop {
        fullStops += 1
        mayBeAddress = true
      } else if byte == UInt8(ascii: ":") {
        mayBeAddress = true
      }
      if isFirst {
        startsUpper = isUpper
        startsDigit = isDigit
        startsLower = !isUpper && !isDigit
        isFirst = false
      }
    }
  }

  var isAllCaps: Bool { letters >= 2 && capitals == letters }

  var flags: WordInfo.Flags {
    var flags: WordInfo.Flags = startsUpper ? .upperFirst : startsDigit ? .digitFirst : .lowerFirst
    if isAllCaps { flags.insert(.allCaps) }
    if letters == 0 && digits <= 2 && characters == digits { flags.insert(.shortNumber) }
    if digits > 0 { flags.insert(.figure) }
    return flags
  }

  /// A letter, digit or apostrophe, or part of a character beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    Byte.isLetterOrDigit(byte) || byte == UInt8(ascii: "'") || byte >= 0x80
  }
}
