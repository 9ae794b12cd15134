// SPDX-License-Identifier: Apache-2.0

/// What a byte of UTF-8 is, as far as the structure of a report is concerned.
extension UInt8 {
  package var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  package var isNewline: Bool { self == 0x0A || self == 0x0D }
  package var isDigit: Bool { (0x30...0x39).contains(self) }
  package var isUpper: Bool { (0x41...0x5A).contains(self) }
  package var isLower: Bool { (0x61...0x7A).contains(self) }
  /// A letter; every byte outside ASCII counts, since reports write names and degrees with them.
  package var isLetter: Bool { isUpper || isLower || self >= 0x80 }
  package var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
