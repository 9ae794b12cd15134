// SPDX-License-Identifier: Apache-2.0

internal import CLetterModel

/// A small letter model: does this letter carry a syllable?
///
/// A network of two layers looks at a letter and seven neighbours on each side. It was derived from
/// the syllable counts of nine tenths of the CMU Pronouncing Dictionary (BSD licence) and of some
/// spine words counted by hand, by maximising the likelihood of each word's count; the last tenth
/// (`isHeldOut`) was never seen. The dictionary itself is not here.
final class SyllableModel: Sendable {
  static let shared = SyllableModel()

  /// The memory lives as long as the process: there is one model.
  private nonisolated(unsafe) let model: UnsafePointer<letter_model>

  private init() {
    let model = UnsafeMutablePointer<letter_model>.allocate(capacity: 1)
    let codes = Self.decoded(SyllableWeights.rows)
    Self.fill(&model.pointee.rows, codes.map(Int16.init))
    let weights = Self.decoded(SyllableWeights.second)
    let (units, outputs) = (Int(letter_model_units), Int(letter_model_outputs))
    let second = (0..<units * outputs).map { at in
      let (unit, output) = (at / outputs, at % outputs)
      return Float(weights[output * units + unit]) * SyllableWeights.secondScale[output]
    }
    Self.fill(&model.pointee.second, second)
    Self.fill(&model.pointee.row_scale, SyllableWeights.rowScale)
    Self.fill(&model.pointee.row_bias, SyllableWeights.rowBias)
    Self.fill(&model.pointee.second_bias, SyllableWeights.secondBias)
    Self.fill(&model.pointee.last, SyllableWeights.last)
    model.pointee.last_bias = SyllableWeights.lastBias
    self.model = UnsafePointer(model)
  }

  /// Copies numbers into an array of C, which Swift sees as a tuple.
  private static func fill<Tuple, Number>(_ tuple: inout Tuple, _ numbers: [Number]) {
    withUnsafeMutableBytes(of: &tuple) { bytes in
      numbers.withUnsafeBytes { bytes.copyMemory(from: $0) }
    }
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
    guard let letters = word.baseAddress else { return 1 }
    var sum = 0
    for at in word.indices where Self.mayCarry(word, at) {
      if letter_model_score(model, letters, word.count, at) > 0 { sum += 1 }
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

  /// Whether the word belongs to the tenth that the model was not derived from (FNV-1a).
  static func isHeldOut(_ word: some Sequence<UInt8>) -> Bool {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash % 10 == 7
  }
}
