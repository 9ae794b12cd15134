// SPDX-License-Identifier: Apache-2.0

/// Words in one literal, parted by spaces; an entry may end in a digit that belongs to it.
///
/// The literal costs nothing at start-up and its index some microseconds, where a set of strings
/// would cost more than a letter takes.
final class WordList: Sendable {
  /// Bytes of a literal, which live as long as the process.
  private nonisolated(unsafe) let text: UnsafeBufferPointer<UInt8>
  /// Open addressing: where an entry starts in `text`, plus one; 0 is a free place.
  private nonisolated(unsafe) let places: UnsafePointer<Int32>
  private let mask: Int
  let count: Int

  /// The memory of the index lives as long as the process, as the lists do.
  init(_ literal: StaticString) {
    text = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    let words = text.reduce(into: 1) { words, byte in if byte == Byte.space { words += 1 } }
    var capacity = 64
    while capacity < words * 2 { capacity *= 2 }
    let places = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    places.initialize(repeating: 0, count: capacity)
    var start = 0
    while start < text.count {
      var end = start
      var hash = Self.seed
      while end < text.count, text[end] > UInt8(ascii: "9") || text[end] == UInt8(ascii: "'") {
        hash = Self.mix(hash, text[end])
        end += 1
      }
      var place = Self.home(hash, capacity - 1)
      while places[place] != 0 { place = (place + 1) & (capacity - 1) }
      places[place] = Int32(start + 1)
      while end < text.count, text[end] != Byte.space { end += 1 }
      start = end + 1
    }
    self.places = UnsafePointer(places)
    mask = capacity - 1
    count = words
  }

  private static let seed: UInt32 = 0x811C_9DC5
  @inline(__always)
  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }
  @inline(__always)
  private static func home(_ hash: UInt32, _ mask: Int) -> Int { Int(hash ^ (hash >> 15)) & mask }

  @inline(__always)
  func contains(_ stem: UnsafeBufferPointer<UInt8>, plus ending: UInt8 = 0) -> Bool {
    digit(of: stem, plus: ending) != nil
  }

  /// The digit of the entry, 0 for an entry without one, or nil if there is no entry.
  ///
  /// - Parameter ending: a letter to be thought behind the word, or 0.
  func digit(of stem: UnsafeBufferPointer<UInt8>, plus ending: UInt8 = 0) -> Int? {
    var hash = Self.seed
    for byte in stem { hash = Self.mix(hash, byte) }
    if ending != 0 { hash = Self.mix(hash, ending) }
    var place = Self.home(hash, mask)
    while places[place] != 0 {
      if let digit = match(Int(places[place]) - 1, stem, ending) { return digit }
      place = (place + 1) & mask
    }
    return nil
  }

  private func match(_ start: Int, _ stem: UnsafeBufferPointer<UInt8>, _ ending: UInt8) -> Int? {
    var at = start
    guard start + stem.count <= text.count else { return nil }
    for byte in stem {
      if text[at] != byte { return nil }
      at += 1
    }
    if ending != 0 {
      guard at < text.count, text[at] == ending else { return nil }
      at += 1
    }
    guard at < text.count else { return 0 }
    if text[at] == Byte.space { return 0 }
    return Byte.isDigit(text[at]) ? Int(text[at]) - 0x30 : nil
  }
}
