// SPDX-License-Identifier: Apache-2.0

internal import CTextBreak

/// Boundaries of ICU, for text that is not ASCII (and, in tests, for all text).
final class ICUBoundaries {
  private let wordCursor: OpaquePointer
  private let sentenceCursor: OpaquePointer

  /// Nil if ICU's rules cannot be loaded, which is a broken installation.
  init?() {
    // A cursor opened on an empty text waits for the first real one.
    guard let words = text_break_open_words("", 0) else { return nil }
    guard let sentences = text_break_open_sentences("", 0) else {
      text_break_close(words)
      return nil
    }
    wordCursor = words
    sentenceCursor = sentences
  }

  deinit {
    text_break_close(wordCursor)
    text_break_close(sentenceCursor)
  }

  /// Appends the boundaries of `text[from..<to]` to `out`; offsets count from `text`'s start.
  func append(_ text: UnsafePointer<UInt8>, from: Int, to: Int, into out: Boundaries) {
    guard from < to else { return }
    let bytes = to - from
    text.withMemoryRebound(to: CChar.self, capacity: to) { pointer in
      let start = pointer + from
      let base = Int32(truncatingIfNeeded: from)
      if text_break_set_text(wordCursor, start, Int64(bytes)) == 0 {
        let room = Int32(truncatingIfNeeded: out.capacity - out.wordCount)
        out.wordCount += Int(
          text_break_fill(wordCursor, base, out.words + out.wordCount, room))
      }
      if text_break_set_text(sentenceCursor, start, Int64(bytes)) == 0 {
        let room = Int32(truncatingIfNeeded: out.capacity - out.sentenceCount)
        out.sentenceCount += Int(
          text_break_fill(sentenceCursor, base, out.sentences + out.sentenceCount, room))
      }
    }
  }
}
