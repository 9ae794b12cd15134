// SPDX-License-Identifier: Apache-2.0

/// Reduces words to the letters that the English word lists and the letter model know.
enum LetterFolding {
  /// Lower-case ASCII letters, digits and apostrophes: accents are dropped, other signs kept as
  /// spaces so that they part words.
  static func fold(_ word: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars { append(scalar, to: &folded) }
    if let last = word.last, last == "é" || last == "É" {
      folded.removeLast()
      folded += Array("ay".utf8)  // resumé: the letter is sounded, where a bare e is mute
    }
    return folded
  }

  /// a, e, i, o, u and y.
  @inline(__always)
  static func isVowel(_ lower: UInt8) -> Bool {
    // Bits of the letters' places in the alphabet.
    lower >= 0x61 && lower <= 0x7A && (0x0110_4111 as UInt32) >> UInt32(lower &- 0x61) & 1 == 1
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      folded.append(Byte.isUpper(byte) ? byte | 0x20 : byte)
      return
    }
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC: folded.append(UInt8(ascii: "'"))
    case 0xC0...0x24F:
      if let base = base(of: scalar) { folded += base }
    case 0x300...0x36F, 0xAD, 0x200B...0x200D: break  // combining marks, soft hyphens
    default: folded.append(Byte.space)
    }
  }

  private static func base(of scalar: Unicode.Scalar) -> [UInt8]? {
    switch Character(scalar).lowercased() {
    case "à", "á", "â", "ã", "ä", "å", "ā", "ă", "ą": Array("a".utf8)
    case "æ": Array("ae".utf8)
    case "ç", "ć", "č": Array("c".utf8)
    case "è", "é", "ê", "ë", "ē", "ę", "ě": Array("e".utf8)
    case "ì", "í", "î", "ï", "ī": Array("i".utf8)
    case "ñ", "ń", "ň": Array("n".utf8)
    case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ő": Array("o".utf8)
    case "œ": Array("oe".utf8)
    case "ß": Array("ss".utf8)
    case "š", "ś", "ş", "ș": Array("s".utf8)
    case "ù", "ú", "û", "ü", "ū", "ű": Array("u".utf8)
    case "ý", "ÿ": Array("y".utf8)
    case "ž", "ź", "ż": Array("z".utf8)
    case "ł": Array("l".utf8)
    case "đ", "ð": Array("d".utf8)
    case "þ": Array("th".utf8)
    default: nil
    }
  }
}
