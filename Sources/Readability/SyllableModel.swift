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
  private nonisolated(unsafe) let model: OpaquePointer

  private init() {
    let made = SyllableWeights.rows.withUTF8Buffer { rows in
      SyllableWeights.second.withUTF8Buffer { second in Self.make(rows, second) }
    }
    guard let made else { fatalError("no memory for the syllable model") }
    model = made
  }

  private static func make(
    _ rows: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> OpaquePointer? {
    let units = Int(letter_model_units)
    let places = Int(letter_model_window) * Int(letter_model_symbols)
    guard rows.count == places * units, second.count == units * Int(letter_model_outputs),
      let rows = rows.baseAddress, let second = second.baseAddress
    else { return nil }
    return letter_model_make(
      UnsafeRawPointer(rows).assumingMemoryBound(to: CChar.self), SyllableWeights.rowScale,
      SyllableWeights.rowBias, UnsafeRawPointer(second).assumingMemoryBound(to: CChar.self),
      SyllableWeights.secondScale, SyllableWeights.secondBias, SyllableWeights.last,
      SyllableWeights.lastBias)
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
