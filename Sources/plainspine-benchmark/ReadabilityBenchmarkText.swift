// SPDX-License-Identifier: Apache-2.0

/// Text for benchmarks: sentences of made-up words, as varied as prose, the same on each run.
enum ReadabilityBenchmarkText {
  static func make(bytes: Int) -> [UInt8] {
    var random = UInt64(42)
    let next = { (below: Int) -> Int in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: random >> 33) % below
    }
    let words = vocabulary(next)
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 1_000)
    while text.count < bytes {
      for _ in 0..<(3 + next(5)) { appendSentence(words, next, to: &text) }
      text += Array("\n\n".utf8)
    }
    return Array(text.prefix(bytes))
  }

  /// Thirty-three thousand words of one to five syllables.
  private static func vocabulary(_ next: (Int) -> Int) -> [[UInt8]] {
    let onsets = [
      "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "st", "tr", "sp",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ea", "ou", "io"]
    let codas = ["", "n", "l", "r", "s", "t", "nd", "al", "ing", "ed"]
    return (0..<32_768).map { _ in
      let syllables = 1 + min(next(3), next(5))
      return Array(
        (0..<syllables).map { _ in onsets[next(16)] + vowels[next(8)] + codas[next(10)] }
          .joined().utf8)
    }
  }

  private static func appendSentence(
    _ words: [[UInt8]], _ next: (Int) -> Int, to text: inout [UInt8]
  ) {
    let count = 5 + next(20)
    for position in 0..<count {
      // The frequency of a word falls with its rank, as in prose (Zipf): each power of two of
      // ranks is drawn as often as the next.
      let power = 1 << next(15)
      let place = power - 1 + next(power)
      var word = next(40) == 0 ? Array("\(next(2_000))".utf8) : words[place]
      if position == 0, word[0] >= 0x61 { word[0] -= 0x20 }
      text += word
      if position + 1 == count {
        text += Array(next(8) == 0 ? "? ".utf8 : ". ".utf8)
      } else {
        text += Array(next(12) == 0 ? ", ".utf8 : " ".utf8)
      }
    }
  }
}
