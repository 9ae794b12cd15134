// SPDX-License-Identifier: Apache-2.0

/// Finds line ends eight bytes at a time.
enum LineEnds {
  /// The next line feed or carriage return in `text[from..<to]`, or `to`.
  @inline(__always)
  static func next(in text: UnsafePointer<UInt8>, from: Int, to: Int) -> Int {
    var at = from
    let feeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    let returns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
    while at &+ 8 <= to {
      let word = UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self)
      let found = zeroBytes(word ^ feeds) | zeroBytes(word ^ returns)
      if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < to && text[at] != Byte.newline && text[at] != Byte.carriageReturn { at &+= 1 }
    return at
  }

  /// The high bit of the lowest zero byte is set (higher bytes may be wrong, which does no harm).
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
