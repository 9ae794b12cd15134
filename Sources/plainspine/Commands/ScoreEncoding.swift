// SPDX-License-Identifier: Apache-2.0

/// Finds the encoding of a text and turns it into UTF-8.
enum ScoreEncoding {
  /// UTF-8, UTF-16 (both with or without a mark), UTF-32 with a mark, Windows-1252; refuses
  /// binary data.
  static func utf8(_ bytes: [UInt8]) throws(ScoreError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return try utf32(bytes.dropFirst(4), isBig: false)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return try utf32(bytes.dropFirst(4), isBig: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), isBig: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), isBig: true) }
    if let isBig = isBigUTF16(bytes.prefix(4096)) { return try utf16(bytes[...], isBig: isBig) }
    if bytes.prefix(4096).contains(0) { throw .binary }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? blankingMark(bytes) : bytes
    if String(validating: text, as: UTF8.self) != nil { return text }
    return try windows(text)
  }

  /// The byte order mark becomes spaces, so that offsets stay those of the file.
  private static func blankingMark(_ bytes: [UInt8]) -> [UInt8] {
    [0x20, 0x20, 0x20] + bytes.dropFirst(3)
  }

  /// UTF-16 without a mark: in Western text every second byte is zero and no other is. Nil if it is
  /// anything else.
  private static func isBigUTF16(_ head: ArraySlice<UInt8>) -> Bool? {
    var zeros = (even: 0, odd: 0)
    for (at, byte) in head.enumerated() where byte == 0 {
      if at & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard min(zeros.even, zeros.odd) == 0, max(zeros.even, zeros.odd) * 3 >= head.count,
      head.count >= 4
    else { return nil }
    return zeros.even > 0
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, isBig: Bool) throws(ScoreError) -> [UInt8] {
    let bytes = Array(bytes)
    var text = String.UnicodeScalarView()
    for at in stride(from: 0, to: bytes.count - 3, by: 4) {
      let unit = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[at + (isBig ? $1 : 3 - $1)]) }
      guard let scalar = Unicode.Scalar(unit) else { throw .encoding(offset: at + 4) }
      text.append(scalar)
    }
    return Array(String(text).utf8)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) throws(ScoreError) -> [UInt8] {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { at in
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .encoding(offset: 2) }
    return Array(text.utf8)
  }

  /// Windows-1252, which office programs still write; control bytes mean that it is not text.
  private static func windows(_ bytes: [UInt8]) throws(ScoreError) -> [UInt8] {
    var controls = 0
    var text = String.UnicodeScalarView()
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x20 && !(0x09...0x0D).contains(byte) { controls += 1 }
      guard let scalar = scalar(byte) else { throw .encoding(offset: offset) }
      text.append(scalar)
    }
    guard controls * 100 <= bytes.count else { throw .binary }
    return Array(String(text).utf8)
  }

  /// The character of a byte of Windows-1252; nil for the five bytes that it leaves undefined.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let upper: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
      0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
