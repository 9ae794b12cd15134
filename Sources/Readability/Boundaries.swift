// SPDX-License-Identifier: Apache-2.0

/// Ends of words and of sentences in a piece of text, in bytes, ascending; memory is reused.
///
/// "Words" are the segments of UAX #29, so white space and punctuation are segments too.
final class Boundaries {
  private(set) var words: UnsafeMutablePointer<Int32>
  private(set) var sentences: UnsafeMutablePointer<Int32>
  private(set) var capacity: Int
  var wordCount = 0
  var sentenceCount = 0

  /// Room for a text of `bytes` bytes, which can have no more boundaries than bytes.
  init(bytes: Int) {
    capacity = bytes + 1
    words = .allocate(capacity: capacity)
    sentences = .allocate(capacity: capacity)
  }

  deinit {
    words.deallocate()
    sentences.deallocate()
  }

  func removeAll(reserving bytes: Int) {
    wordCount = 0
    sentenceCount = 0
    guard bytes + 1 > capacity else { return }
    words.deallocate()
    sentences.deallocate()
    capacity = bytes + 1
    words = .allocate(capacity: capacity)
    sentences = .allocate(capacity: capacity)
  }

  var wordEnds: [Int32] { Array(UnsafeBufferPointer(start: words, count: wordCount)) }
  var sentenceEnds: [Int32] { Array(UnsafeBufferPointer(start: sentences, count: sentenceCount)) }
}
