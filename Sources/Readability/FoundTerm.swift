// SPDX-License-Identifier: Apache-2.0

/// A phrase of the text that has a plainer wording.
struct FoundTerm {
  let text: String
  let wording: String
  /// Hashes of its words.
  let words: [UInt64]
  var count = 0

  init(_ match: TermFinder.Match, in text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeBufferPointer(rebasing: text[match.range])
    self.text = HardSentence.collapsed(bytes).lowercased()
    wording = match.wording
    words = match.words
  }
}
