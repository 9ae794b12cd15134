// SPDX-License-Identifier: Apache-2.0

/// Hashes of all variants of a term's pattern.
struct TermPattern {
  private let pattern: UnsafeBufferPointer<UInt8>
  private let mostWords: Int
  private var variantsLeft: Int
  /// Words that a variant may have; nil: any.
  private let vocabulary: TermIndex?

  init(
    _ pattern: UnsafeBufferPointer<UInt8>, mostWords: Int, mostVariants: Int,
    vocabulary: TermIndex?
  ) {
    self.pattern = pattern
    self.vocabulary = vocabulary
    self.mostWords = mostWords
    variantsLeft = mostVariants
  }

  /// Calls `take` with the hash of each variant and that of its first word.
  mutating func read(_ take: (_ hash: UInt64, _ opener: UInt64) -> Void) {
    extend(from: 0, TermHash(), take)
  }

  private mutating func extend(
    from: Int, _ prefix: TermHash, _ take: (UInt64, UInt64) -> Void
  ) {
    guard variantsLeft > 0 else { return }
    guard from < pattern.count else {
      guard prefix.words > 0, prefix.words <= mostWords else { return }
      variantsLeft -= 1
      return take(prefix.value, prefix.opener)
    }
    var end = from
    while end < pattern.count, pattern[end] != Byte.space { end += 1 }
    var start = from
    while start <= end {
      var stop = start
      var hash = prefix
      if start < end, pattern[start] != UInt8(ascii: "|") { hash.startWord() }
      while stop < end, pattern[stop] != UInt8(ascii: "|") {
        if pattern[stop] == UInt8(ascii: "_") { hash.startWord() } else { hash.add(pattern[stop]) }
        stop += 1
      }
      if isKnown(start..<stop) { extend(from: end + 1, hash, take) }
      start = stop + 1
    }
  }

  /// Whether all words of a variant are in the vocabulary.
  private func isKnown(_ variant: Range<Int>) -> Bool {
    guard let vocabulary else { return true }
    var hash = TermHash()
    hash.startWord()
    for at in variant {
      if pattern[at] != UInt8(ascii: "_") {
        hash.add(pattern[at])
      } else {
        if vocabulary.value(hash.value) == nil { return false }
        hash = TermHash()
        hash.startWord()
      }
    }
    return variant.isEmpty || vocabulary.value(hash.value) != nil
  }
}

/// The hash of a term as it grows word by word (FNV-1a over letters in lower case).
struct TermHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The hash of the first word alone.
  private(set) var opener: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var words = 0

  mutating func startWord() {
    if words > 0 { mix(Byte.space) }
    words += 1
  }

  mutating func add(_ byte: UInt8) {
    mix(Byte.lowered(byte))
    if words == 1 { opener = value }
  }

  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
