// SPDX-License-Identifier: Apache-2.0

/// Counts the syllables of a word of running English text.
package enum SyllableCounter {
  /// Syllables of a word in any case, which may hold an apostrophe or accents.
  package static func count(_ word: String) -> Int {
    var letters = LetterFolding.fold(word)
    return letters.withUnsafeMutableBufferPointer { count(UnsafeBufferPointer($0)) }
  }

  /// `word` holds lower-case ASCII letters and apostrophes.
  static func count(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard let apostrophe = word.firstIndex(of: UInt8(ascii: "'")) else { return plain(word) }
    let stem = UnsafeBufferPointer(rebasing: word[..<apostrophe])
    let tail = UnsafeBufferPointer(rebasing: word[(apostrophe + 1)...])
    guard !stem.isEmpty, !tail.isEmpty else { return plain(stem.isEmpty ? tail : stem) }
    return contraction(stem, tail)
  }

  private static func contraction(
    _ stem: UnsafeBufferPointer<UInt8>, _ tail: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let last = stem[stem.count - 1]
    switch String(decoding: tail, as: UTF8.self) {
    case "s":
      return plain(stem) + (hisses(stem) ? 1 : 0)
    case "t" where last == UInt8(ascii: "n"):
      return negation(UnsafeBufferPointer(rebasing: stem[..<(stem.count - 1)]))
    case "ll", "ve", "d":
      let isVowel = LetterFolding.isVowel(last)
      let isLike = tail.count == 1 && last != UInt8(ascii: "t") && last != UInt8(ascii: "d")
      return plain(stem) + (isVowel || isLike ? 0 : 1)
    case "re", "m", "em":
      return plain(stem)
    default:
      return plain(stem) + (tail.count > 2 ? plain(tail) : 0)  // O'Brien
    }
  }

  /// "isn't", "couldn't" and "hasn't" have a syllable more than their verb; "don't" has not.
  private static func negation(_ verb: UnsafeBufferPointer<UInt8>) -> Int {
    guard let last = verb.last else { return 1 }
    let isVowel = "aeiouyr".utf8.contains(last) || verb.count == 2 && last == UInt8(ascii: "a")
    let isOne = ["ca", "do", "wo", "sha", "ai", "are", "were", "may"].contains {
      $0.utf8.elementsEqual(verb)
    }
    return isOne ? 1 : plain(verb) + (isVowel ? 0 : 1)
  }

  /// Words after which the "s" of a genitive is a syllable.
  private static func hisses(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
    guard stem.count >= 2 else { return false }
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return true
    case UInt8(ascii: "h"): return before == UInt8(ascii: "c") || before == UInt8(ascii: "s")
    case UInt8(ascii: "e"): return "scgz".utf8.contains(before)
    default: return false
    }
  }

  private static func plain(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    WordList.syllables.digit(of: word) ?? SyllableModel.shared.count(word)
  }
}
