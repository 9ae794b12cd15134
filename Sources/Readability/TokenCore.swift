// SPDX-License-Identifier: Apache-2.0

/// A token without the punctuation around it.
struct TokenCore {
  var from: Int
  var to: Int

  @inline(__always)
  init(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
    self.from = from
    self.to = to
    while self.from < to && !Self.isWord(text, self.from) {
      self.from &+= 1
      while self.from < to && text[self.from] & 0xC0 == 0x80 { self.from &+= 1 }
    }
    while self.to > self.from {
      if Byte.isLetterOrDigit(text[self.to &- 1]) { break }
      let lead = UTF8Kind.lead(text, before: self.to, notBefore: self.from)
      if Self.isWord(text, lead) { break }
      self.to = lead
    }
  }

  @inline(__always)
  private static func isWord(_ text: UnsafePointer<UInt8>, _ at: Int) -> Bool {
    if Byte.isLetterOrDigit(text[at]) { return true }
    return text[at] >= 0x80 && UTF8Kind.isWord(text, at)
  }

  struct Ending {
    var kind: SentenceRules.Ending = .none
    var isClosed = false
  }

  /// What the punctuation `text[from..<to]` after a word says.
  @inline(__always)
  static func ending(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Ending {
    from == to ? Ending() : readEnding(text, from, to)
  }

  private static func readEnding(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Ending {
    var ending = Ending()
    var at = from
    while at < to {
      switch text[at] {
      case Byte.fullStop:
        let isSecond = ending.kind == .fullStop || ending.kind == .ellipsis
        if ending.kind != .mark { ending.kind = isSecond ? .ellipsis : .fullStop }
        ending.isClosed = false
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        ending.kind = .mark
        ending.isClosed = false
      case 0xE2 where at + 2 < to && text[at + 1] == 0x80:
        if text[at + 2] == 0xA6 { ending.kind = .ellipsis } else { ending.isClosed = true }
        at += 2
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
        ending.kind = .none  // "etc.," and "M.D.," go on
      default:
        if ByteKind.table[Int(text[at])].isClose { ending.isClosed = true }
      }
      at += 1
    }
    return ending
  }
}
