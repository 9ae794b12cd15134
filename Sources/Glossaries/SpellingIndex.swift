// SPDX-License-Identifier: Apache-2.0

/// Guesses the word that a misspelt one was meant to be.
///
/// Only words that name findings, structures or degrees are guessed at. Levels, sides, numbers and
/// cues of negation never are, and where two words are equally near, neither is taken: a wrong
/// guess between look-alikes (protrusion, extrusion) would be worse than none.
struct SpellingIndex: Sendable {
  private struct Target {
    var id: UInt32
    var word: [UInt8]
    var letters: UInt32
  }

  private let byLength: [[Target]]
  static let shortest = 5

  init(words: WordTable, targets: Set<UInt32>) {
    var byLength: [[Target]] = Array(repeating: [], count: 32)
    for id in targets.sorted() {
      let word = Array(words.bytes(of: id))
      guard word.count >= Self.shortest, word.count < byLength.count,
        word.allSatisfy({ $0.isLowercaseLetter })
      else { continue }
      byLength[word.count].append(Target(id: id, word: word, letters: Self.letters(of: word)))
    }
    self.byLength = byLength
  }

  /// The one target within one edit (two from nine letters on), or nil.
  func nearest(to word: [UInt8]) -> UInt32? {
    guard word.count >= Self.shortest, word.count < byLength.count - 2,
      word.allSatisfy({ $0.isLowercaseLetter })
    else { return nil }
    let limit = word.count >= 8 ? 2 : 1
    let letters = Self.letters(of: word)
    var best: (id: UInt32, word: [UInt8], distance: Int)?
    var tied = false
    for length in max(Self.shortest, word.count - limit)...(word.count + limit) {
      for target in byLength[length]
      where (target.letters ^ letters).nonzeroBitCount <= 2 * limit {
        let distance = Self.distance(word, target.word, limit: limit)
        guard distance <= limit else { continue }
        // Two edits that also change the first letter are another word ("intrusion", "extrusion").
        if distance == 2, word[0] != target.word[0] { continue }
        // So are two more letters at the end ("cementum").
        if distance == 2, word.starts(with: target.word) { continue }
        if let current = best, distance >= current.distance {
          guard distance == current.distance else { continue }
          // "compressin": "compressing" and "compression" say the same; the one that agrees
          // with it for longer is taken. Words of two stems stay undecided.
          if !Self.shareStem(target.word, current.word) {
            tied = true
          } else if Self.prefix(target.word, word) > Self.prefix(current.word, word) {
            best = (target.id, target.word, distance)
          }
        } else {
          best = (target.id, target.word, distance)
          tied = false
        }
      }
    }
    return tied ? nil : best?.id
  }

  private static func prefix(_ one: [UInt8], _ other: [UInt8]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  /// Whether two words differ in their ending only.
  static func shareStem(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let shared = prefix(one, other)
    return shared >= 5 && shared * 4 >= min(one.count, other.count) * 3
  }

  private static func letters(of word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 - 0x61) }
  }

  /// Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours.
  static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    var previous2 = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in 1...left.count {
      current[0] = row
      var smallest = row
      for column in 1...right.count {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          value = min(value, previous2[column - 2] + 1)
        }
        current[column] = value
        smallest = min(smallest, value)
      }
      if smallest > limit { return limit + 1 }
      (previous2, previous, current) = (previous, current, previous2)
    }
    return previous[right.count]
  }
}

extension UInt8 {
  fileprivate var isLowercaseLetter: Bool { (0x61...0x7A).contains(self) }
}
