// SPDX-License-Identifier: Apache-2.0

internal import CTextBreak

/// Boundaries of ICU, for text that is not ASCII (and, in tests, for all text).
final class ICUBoundaries {
  private let breaks: OpaquePointer

  /// Nil if ICU's rules cannot be loaded, which is a broken installation.
  init?() {
    guard let breaks = text_breaks_open() else { return nil }
    self.breaks = breaks
  }

  deinit { text_breaks_close(breaks) }

  /// Appends the boundaries of `text[from..<to]` to `out`; offsets count from `text`'s start.
  func append(_ text: UnsafePointer<UInt8>, from: Int, to: Int, into out: Boundaries) {
    guard from < to else { return }
    var words = text_breaks_ends(
      ends: out.words + out.wordCount, capacity: Int32(out.capacity - out.wordCount), count: 0)
    var sentences = text_breaks_ends(
      ends: out.sentences + out.sentenceCount, capacity: Int32(out.capacity - out.sentenceCount),
      count: 0)
    let status = text.withMemoryRebound(to: CChar.self, capacity: to) {
      text_breaks_fill(breaks, $0 + from, Int32(to - from), Int32(from), &words, &sentences)
    }
    guard status == 0 else { return }
    out.wordCount += Int(words.count)
    out.sentenceCount += Int(sentences.count)
  }
}
