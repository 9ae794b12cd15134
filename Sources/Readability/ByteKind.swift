// SPDX-License-Identifier: Apache-2.0

/// What a byte of ASCII is to the rules of UAX #29, as a set of bits.
struct ByteKind {
  let bits: UInt16

  static let upper: UInt16 = 1 << 0
  static let lower: UInt16 = 1 << 1
  static let digit: UInt16 = 1 << 2
  static let lowLine: UInt16 = 1 << 3
  static let space: UInt16 = 1 << 4
  static let lineEnd: UInt16 = 1 << 5
  static let terminator: UInt16 = 1 << 6
  static let close: UInt16 = 1 << 7
  static let sentenceContinue: UInt16 = 1 << 8
  static let midLetter: UInt16 = 1 << 9
  static let midNumber: UInt16 = 1 << 10
  /// A letter to the word rules alone: ICU 72 keeps `name@example.org` together.
  static let atSign: UInt16 = 1 << 11

  @inline(__always) var isWord: Bool { bits & (0b1111 | Self.atSign) != 0 }
  @inline(__always) var isWordLetter: Bool { bits & (0b11 | Self.atSign) != 0 }
  @inline(__always) var isLetter: Bool { bits & 0b11 != 0 }
  @inline(__always) var isUpper: Bool { bits & Self.upper != 0 }
  @inline(__always) var isLower: Bool { bits & Self.lower != 0 }
  @inline(__always) var isDigit: Bool { bits & Self.digit != 0 }
  @inline(__always) var isSpace: Bool { bits & Self.space != 0 }
  @inline(__always) var isLineEnd: Bool { bits & Self.lineEnd != 0 }
  @inline(__always) var isTerminator: Bool { bits & Self.terminator != 0 }
  @inline(__always) var isClose: Bool { bits & Self.close != 0 }
  @inline(__always) var continuesSentence: Bool { bits & Self.sentenceContinue != 0 }
  @inline(__always) var joinsLetters: Bool { bits & Self.midLetter != 0 }
  @inline(__always) var joinsDigits: Bool { bits & Self.midNumber != 0 }
  @inline(__always) var isMiddle: Bool { bits & (Self.midLetter | Self.midNumber) != 0 }
  @inline(__always) var isLetterOrDigit: Bool { bits & 0b111 != 0 }

  /// One entry for each byte; bytes beyond ASCII have no bit. The memory is never freed.
  nonisolated(unsafe) static let table: UnsafePointer<ByteKind> = {
    let table = UnsafeMutablePointer<ByteKind>.allocate(capacity: 256)
    for byte in 0..<256 { table[byte] = ByteKind(bits: bits(of: UInt8(byte))) }
    return UnsafePointer(table)
  }()

  private static func bits(of byte: UInt8) -> UInt16 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper
    case UInt8(ascii: "a")...UInt8(ascii: "z"): lower
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "_"): lowLine
    case Byte.space, 0x09, 0x0B, 0x0C: space
    case Byte.newline, Byte.carriageReturn: lineEnd
    case Byte.fullStop: terminator | midLetter | midNumber
    case UInt8(ascii: "!"), UInt8(ascii: "?"): terminator
    case UInt8(ascii: "'"): close | midLetter | midNumber
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      close
    case UInt8(ascii: ","): sentenceContinue | midNumber
    case UInt8(ascii: ";"): midNumber
    case UInt8(ascii: ":"): sentenceContinue
    case UInt8(ascii: "-"): sentenceContinue
    case UInt8(ascii: "@"): atSign
    default: 0
    }
  }
}
