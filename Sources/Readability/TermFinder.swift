// SPDX-License-Identifier: Apache-2.0

/// Finds phrases with a plainer wording in a sentence.
struct TermFinder {
  let terms: PlainTerms

  /// A phrase of `words` words, which covers these bytes.
  struct Match {
    let range: Range<Int>
    let wording: String
    let hash: UInt64
    /// Hashes of its words.
    let words: [UInt64]
  }

  private struct Word {
    let range: Range<Int>
    let hash: UInt64
    /// Punctuation stands before the next word: no phrase goes on over it.
    var isLast = false
  }

  /// Phrases of two words or more in `text`, the longest first where several start; they do not
  /// overlap.
  func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
    let words = words(of: text)
    var matches: [Match] = []
    var at = 0
    while at < words.count {
      if terms.opens(words[at].hash), let match = longest(words, at, text) {
        matches.append(match)
        at += match.words.count
      } else {
        at += 1
      }
    }
    return matches
  }

  private func longest(
    _ words: [Word], _ first: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Match? {
    var hash = TermHash()
    var found: (last: Int, wording: String)?
    var last = first
    while last < words.count, last - first < PlainTerms.mostWords {
      hash.startWord()
      for byte in text[words[last].range] { hash.add(byte) }
      if last > first, let wording = terms.wording(hash.value) { found = (last, wording) }
      if words[last].isLast { break }
      last += 1
      if last < words.count, let head = terms.head(hash.value),
        let wording = terms.wording(head: head, tail: words[last].hash)
      {
        found = (last, wording)
      }
    }
    guard let found else { return nil }
    let parts = words[first...found.last]
    var whole = TermHash()
    for part in parts {
      whole.startWord()
      for byte in text[part.range] { whole.add(byte) }
    }
    return Match(
      range: words[first].range.lowerBound..<words[found.last].range.upperBound,
      wording: found.wording, hash: whole.value, words: parts.map(\.hash))
  }

  private func words(of text: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    Self.eachWord(of: text) { token, core in
      if core.from > token.lowerBound, !words.isEmpty { words[words.count - 1].isLast = true }
      let hash = WordTally.caselessHash(text[core.from..<core.to])
      words.append(
        Word(range: core.from..<core.to, hash: hash, isLast: core.to < token.upperBound))
    }
    return words
  }

  /// Calls `take` with each token that has a letter or digit, and with its core.
  static func eachWord(
    of text: UnsafeBufferPointer<UInt8>, _ take: (_ token: Range<Int>, _ core: TokenCore) -> Void
  ) {
    guard let start = text.baseAddress else { return }
    var at = 0
    while at < text.count {
      while at < text.count, text[at] <= Byte.space { at += 1 }
      let from = at
      while at < text.count, text[at] > Byte.space { at += 1 }
      let core = TokenCore(start, from, at)
      if core.from < core.to { take(from..<at, core) }
    }
  }
}
