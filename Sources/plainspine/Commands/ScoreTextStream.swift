// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Feeds a long plain text to the scorer without holding it in memory.
enum ScoreTextStream {
  private static let piece = 1 << 18

  /// Whether a text that starts so is UTF-8; others are translated, for which they must be held.
  static func canFeed(_ head: [UInt8]) -> Bool {
    !head.contains(0) && String(validating: head[..<wholeCharacters(head)], as: UTF8.self) != nil
  }

  /// - Parameter head: the bytes that were read to find the format.
  static func feed(
    _ head: [UInt8], then stream: ScoreStream, to inspector: ReadabilityInspector
  ) throws(ScoreError) {
    var pending = head
    var offset = 0
    var total = head.count
    while true {
      let cut = stream.isAtEnd ? pending.count : wholeCharacters(pending)
      let bytes = Array(pending[..<cut])
      if bytes.contains(0) { throw .binary }
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw .encoding(offset: offset)
      }
      bytes.withUnsafeBufferPointer { inspector.consume($0) }
      offset += cut
      pending.removeFirst(cut)
      if stream.isAtEnd { return }
      let next = try stream.read(upTo: piece)
      total += next.count
      guard total <= ScoreRunner.textLimit else {
        throw .tooBig(megabytes: ScoreRunner.textLimit >> 20)
      }
      pending += next
    }
  }

  /// How many bytes do not end inside a character.
  private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
    var at = bytes.count
    while at > 0, bytes.count - at < 4, bytes[at - 1] & 0xC0 == 0x80 { at -= 1 }
    if at > 0, bytes[at - 1] >= 0xC0 { at -= 1 }
    return bytes.last.map { $0 < 0x80 } ?? true ? bytes.count : at
  }
}
