// SPDX-License-Identifier: Apache-2.0

/// A small letter model: does this letter carry a syllable?
///
/// A network of two layers looks at a letter and seven neighbours on each side. It was derived from
/// the syllable counts of nine tenths of the CMU Pronouncing Dictionary (BSD licence) and of some
/// spine words counted by hand, by maximising the likelihood of each word's count; the last tenth
/// (`isHeldOut`) was never seen. The dictionary itself is not here.
final class SyllableModel: Sendable {
  static let shared = SyllableModel()

  /// Letters seen on each side of the letter that is judged.
  private static let reach = 7
  private static let window = 2 * reach + 1
  private static let symbols = 27
  private static let units = 64
  /// Units of the second layer: three vectors of eight.
  private static let vectors = 3

  /// One row of first-layer units, in four vectors, for each place in the window and each letter.
  private nonisolated(unsafe) let rows: UnsafePointer<SIMD16<Int16>>
  /// For each unit of the first layer, what it gives to the second.
  private nonisolated(unsafe) let second: UnsafePointer<SIMD8<Float>>
  private let rowScale: [SIMD16<Float>]
  private let rowBias: [SIMD16<Float>]
  private let secondBias: [SIMD8<Float>]
  private let last: [SIMD8<Float>]

  /// The memory lives as long as the process: there is one model.
  private init() {
    let codes = Self.decoded(SyllableWeights.rows)
    let rows = UnsafeMutablePointer<SIMD16<Int16>>.allocate(capacity: codes.count / 16)
    for at in 0..<codes.count / 16 {
      rows[at] = SIMD16(truncatingIfNeeded: SIMD16<Int8>(codes[at * 16..<at * 16 + 16]))
    }
    self.rows = UnsafePointer(rows)
    let weights = Self.decoded(SyllableWeights.second)
    let second = UnsafeMutablePointer<SIMD8<Float>>.allocate(capacity: Self.units * Self.vectors)
    for unit in 0..<Self.units {
      for vector in 0..<Self.vectors {
        var sum = SIMD8<Float>.zero
        for lane in 0..<8 {
          let target = vector * 8 + lane
          sum[lane] =
            Float(weights[target * Self.units + unit]) * SyllableWeights.secondScale[target]
        }
        second[unit * Self.vectors + vector] = sum
      }
    }
    self.second = UnsafePointer(second)
    rowScale = (0..<4).map { SIMD16(SyllableWeights.rowScale[$0 * 16..<$0 * 16 + 16]) }
    rowBias = (0..<4).map { SIMD16(SyllableWeights.rowBias[$0 * 16..<$0 * 16 + 16]) }
    secondBias = (0..<Self.vectors).map { SIMD8(SyllableWeights.secondBias[$0 * 8..<$0 * 8 + 8]) }
    last = (0..<Self.vectors).map { SIMD8(SyllableWeights.last[$0 * 8..<$0 * 8 + 8]) }
  }

  /// Each character stands for a weight from -45 to 45; the backslash is left out of the alphabet.
  private static func decoded(_ text: StaticString) -> [Int8] {
    text.withUTF8Buffer { bytes in
      bytes.map { byte in
        Int8(truncatingIfNeeded: Int(byte) - 0x23 - 45 - (byte > 0x5C ? 1 : 0))
      }
    }
  }

  /// Syllables of `word`, which holds lower-case ASCII letters only.
  func count(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var sum = 0
    for at in word.indices where Self.mayCarry(word, at) {
      if carries(word, at) { sum += 1 }
    }
    return max(sum, 1)
  }

  /// Vowels, and the consonants of "prism", "rhythm" and "McCoy".
  private static func mayCarry(_ word: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch word[at] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    case UInt8(ascii: "m"):
      at > 0 && (word[at - 1] == UInt8(ascii: "s") || word[at - 1] == UInt8(ascii: "h"))
    case UInt8(ascii: "c"): at == 1 && word[0] == UInt8(ascii: "m")
    default: false
    }
  }

  private func carries(_ word: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    var first = (SIMD16<Int16>.zero, SIMD16<Int16>.zero, SIMD16<Int16>.zero, SIMD16<Int16>.zero)
    for place in 0..<Self.window {
      let index = at &+ place &- Self.reach
      let letter = index >= 0 && index < word.count ? Int(word[index]) &- 0x60 : 0
      let row = rows + (place &* Self.symbols &+ letter) &* 4
      first.0 &+= row[0]
      first.1 &+= row[1]
      first.2 &+= row[2]
      first.3 &+= row[3]
    }
    var sums = (secondBias[0], secondBias[1], secondBias[2])
    add(first.0, 0, &sums)
    add(first.1, 1, &sums)
    add(first.2, 2, &sums)
    add(first.3, 3, &sums)
    sums.0.replace(with: 0, where: sums.0 .< 0)
    sums.1.replace(with: 0, where: sums.1 .< 0)
    sums.2.replace(with: 0, where: sums.2 .< 0)
    let answer = (sums.0 * last[0] + sums.1 * last[1] + sums.2 * last[2]).sum()
    return answer + SyllableWeights.lastBias > 0
  }

  /// Adds what sixteen units of the first layer give to the second.
  @inline(__always)
  private func add(
    _ units: SIMD16<Int16>, _ part: Int, _ sums: inout (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>)
  ) {
    // No unit is skipped, though half of them are zero: which ones, no processor could predict.
    var values = SIMD16<Float>(units) * rowScale[part] + rowBias[part]
    values.replace(with: 0, where: values .< 0)
    withUnsafeBytes(of: values) { bytes in
      var value = bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Float.self)
      var weights = second + part &* 16 &* Self.vectors
      for _ in 0..<16 {
        sums.0 += weights[0] * value.pointee
        sums.1 += weights[1] * value.pointee
        sums.2 += weights[2] * value.pointee
        weights += Self.vectors
        value += 1
      }
    }
  }

  /// Whether the word belongs to the tenth that the model was not derived from (FNV-1a).
  static func isHeldOut(_ word: some Sequence<UInt8>) -> Bool {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash % 10 == 7
  }
}
