// SPDX-License-Identifier: Apache-2.0

internal import CLetterModel

/// What is known of each token seen so far, and how often it was seen.
///
/// Counting tokens here and multiplying once at the end is what makes scoring fast: a running word
/// costs one look-up. Tokens of up to sixteen bytes are keyed by those bytes, without hashing
/// collisions; longer ones are rare and are classified each time.
final class WordCache {
  struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var info = WordInfo()
    var count: UInt32 = 0
    /// How many of them were capitalised inside a sentence.
    var names: UInt32 = 0

    /// Gives the bytes of the token.
    func withWord(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
      withUnsafeBytes(of: (low, high)) { bytes in
        var count = WordCache.longestKey
        while count > 0 && bytes[count - 1] == 0 { count -= 1 }
        use(
          UnsafeBufferPointer(
            start: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
            count: count))
      }
    }
  }

  static let longestKey = 16
  private(set) var entries: UnsafeMutablePointer<Entry>
  private(set) var capacity: Int
  private var used = 0
  /// Beyond this many slots new tokens are no longer kept, which bounds the memory.
  private let largest = 1 << 18

  init(capacity: Int = 1 << 10) {
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
  }

  deinit { entries.deallocate() }

  @inline(__always)
  private func home(_ low: UInt64, _ high: UInt64) -> Int {
    var hash = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash) & (capacity &- 1)
  }

  /// Brings the entry of a key nearer, which is to be looked up soon.
  @inline(__always)
  func prefetch(_ low: UInt64, _ high: UInt64) { letter_model_prefetch(entries + home(low, high)) }

  /// The slot of the key, or of the free place where it belongs; `found` tells which.
  @inline(__always)
  func find(_ low: UInt64, _ high: UInt64) -> (slot: Int, found: Bool) {
    var slot = home(low, high)
    while true {
      let entry = entries + slot
      if entry.pointee.low == low && entry.pointee.high == high { return (slot, true) }
      if entry.pointee.low == 0 && entry.pointee.high == 0 { return (slot, false) }
      slot = (slot &+ 1) & (capacity &- 1)
    }
  }

  /// Keeps the token; nil when the table is full.
  func insert(_ low: UInt64, _ high: UInt64, _ info: WordInfo) -> Int? {
    if used * 3 >= capacity * 2 {
      guard capacity < largest else { return nil }
      grow()
    }
    let slot = find(low, high).slot
    entries[slot] = Entry(low: low, high: high, info: info)
    used += 1
    return slot
  }

  private func grow() {
    let old = UnsafeBufferPointer(start: entries, count: capacity)
    capacity *= 2
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    for entry in old where entry.low != 0 || entry.high != 0 {
      entries[find(entry.low, entry.high).slot] = entry
    }
    old.deallocate()
  }
}
