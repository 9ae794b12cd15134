// SPDX-License-Identifier: Apache-2.0

/// How often each token was seen, and what that adds up to.
final class WordTally {
  let classifier: TokenClassifier
  private let cache = WordCache()
  /// Tokens too long for the cache; bounded, as the cache is.
  private(set) var long: [String: (info: WordInfo, count: Int, names: Int)] = [:]
  /// Counts of what is not kept word by word, and corrections.
  var direct = TextCounts()

  init(options: ReadabilityOptions, terms: PlainTerms? = nil) {
    classifier = TokenClassifier(options: options, terms: terms)
  }

  enum Place {
    case cached(Int)
    case long(String)
    case none
  }

  /// The letters of a token as two numbers; both 0 for a token that is too long for that.
  struct Key {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  /// The key of the token `text[core]`, whose entry is brought nearer.
  @inline(__always)
  func key(_ text: UnsafePointer<UInt8>, _ core: TokenCore) -> Key {
    let length = core.to &- core.from
    guard length <= WordCache.longestKey else { return Key() }
    let start = UnsafeRawPointer(text + core.from)
    var low = start.loadUnaligned(as: UInt64.self)
    var high: UInt64 = 0
    if length < 8 {
      low &= (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
    } else if length > 8 {
      high = (start + 8).loadUnaligned(as: UInt64.self)
      if length < 16 { high &= (1 &<< UInt64(truncatingIfNeeded: (length &- 8) &* 8)) &- 1 }
    }
    cache.prefetch(low, high)
    return Key(low: low, high: high)
  }

  /// What the token `text[core]` is, and where it is counted.
  @inline(__always)
  func look(
    _ text: UnsafePointer<UInt8>, _ core: TokenCore, _ key: Key
  ) -> (info: WordInfo, place: Place) {
    guard key.low != 0 else { return lookLong(text, core) }
    let (slot, found) = cache.find(key.low, key.high)
    if found { return (cache.entries[slot].info, .cached(slot)) }
    let info = classifier.classify(
      UnsafeBufferPointer(start: text + core.from, count: core.to &- core.from))
    guard let slot = cache.insert(key.low, key.high, info) else { return (info, .none) }
    return (info, .cached(slot))
  }

  private func lookLong(
    _ text: UnsafePointer<UInt8>, _ core: TokenCore
  ) -> (info: WordInfo, place: Place) {
    let token = UnsafeBufferPointer(start: text + core.from, count: core.to - core.from)
    let word = String(decoding: token, as: UTF8.self)
    if let known = long[word] { return (known.info, .long(word)) }
    let info = classifier.classify(token)
    guard long.count < 1 << 14 else { return (info, .none) }
    long[word] = (info, 0, 0)
    return (info, .long(word))
  }

  /// Counts the token; a name is capitalised inside a sentence.
  @inline(__always)
  func count(_ info: WordInfo, _ place: Place, isName: Bool) {
    switch place {
    case .cached(let slot):
      cache.entries[slot].count &+= 1
      if isName { cache.entries[slot].names &+= 1 }
    case .long(let word):
      long[word]?.count += 1
      if isName { long[word]?.names += 1 }
    case .none:
      direct.add(info, times: 1, names: isName ? 1 : 0)
    }
  }

  /// The sum of all tokens.
  func counts() -> TextCounts {
    var sum = direct
    // Words that differ in case are one; sixty-four bits of hash tell them apart well enough.
    var unique: Set<UInt64> = []
    unique.reserveCapacity(256)
    visitAll { word, info, count, names in
      sum.add(info, times: count, names: names)
      if info.flags.contains(.unfamiliarToSpache) {
        unique.insert(Self.caselessHash(word))
      }
    }
    sum.uniqueUnfamiliarWords += unique.count
    return sum
  }

  static func caselessHash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(Byte.lowered(byte))) &* 0x100_0000_01B3
    }
  }

  /// Visits each token seen, in no particular order.
  func visitAll(_ visit: (UnsafeBufferPointer<UInt8>, WordInfo, _ count: Int, _ names: Int) -> Void)
  {
    for slot in 0..<cache.capacity where cache.entries[slot].count > 0 {
      let entry = cache.entries[slot]
      entry.withWord { visit($0, entry.info, Int(entry.count), Int(entry.names)) }
    }
    for (word, entry) in long where entry.count > 0 {
      var word = word
      word.withUTF8 { visit($0, entry.info, entry.count, entry.names) }
    }
  }
}

extension TextCounts {
  fileprivate mutating func add(_ info: WordInfo, times: Int, names: Int) {
    words += times
    syllables += times * Int(info.syllables)
    if info.syllables >= 3 {
      polysyllables += times
      // Gunning excuses proper nouns.
      if !info.flags.contains(.excusedByFog) { complexWords += times - names }
    }
    if info.syllables == 1 { monosyllables += times }
    letters += times * Int(info.letters)
    characters += times * Int(info.characters)
    if info.flags.contains(.unfamiliar) {
      // Dale and Chall (1995) count a proper noun once.
      unfamiliarWords += times - max(0, names - 1)
    }
    if info.letters > 6 { longWords += times }
  }
}
