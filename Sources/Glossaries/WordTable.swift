// SPDX-License-Identifier: Apache-2.0

/// Numbers the words of a lexicon; looks bytes up without making strings.
struct WordTable: Sendable {
  /// 0 is no word.
  typealias ID = UInt32

  private(set) var pool: [UInt8] = []
  private(set) var offsets: [UInt32] = [0, 0]
  private(set) var slots: [UInt32]
  private var mask: Int

  init(capacity: Int = 8192) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// From the parts of a shipped image.
  init(pool: [UInt8], offsets: [UInt32], slots: [UInt32]) {
    self.pool = pool
    self.offsets = offsets
    self.slots = slots
    mask = slots.count - 1
  }

  var count: Int { offsets.count - 2 }

  func bytes(of id: ID) -> ArraySlice<UInt8> {
    pool[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])]
  }

  func id(of word: [UInt8]) -> ID {
    var slot = Self.hash(word) & mask
    while slots[slot] != 0 {
      if matches(slots[slot], word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  mutating func insert(_ word: [UInt8]) -> ID {
    let known = id(of: word)
    if known != 0 { return known }
    if (count + 1) * 2 > slots.count { grow() }
    pool.append(contentsOf: word)
    offsets.append(UInt32(pool.count))
    let new = UInt32(offsets.count - 2)
    place(new, word)
    return new
  }

  private func matches(_ id: ID, _ word: [UInt8]) -> Bool {
    let start = Int(offsets[Int(id)])
    let end = Int(offsets[Int(id) + 1])
    guard end - start == word.count else { return false }
    for index in 0..<word.count where pool[start + index] != word[index] { return false }
    return true
  }

  private mutating func place(_ id: ID, _ word: [UInt8]) {
    var slot = Self.hash(word) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for id in 1...UInt32(max(count, 1)) where count > 0 { place(id, Array(bytes(of: id))) }
  }

  /// FNV-1a, 64 bit.
  private static func hash(_ word: [UInt8]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash >> 1)
  }
}
