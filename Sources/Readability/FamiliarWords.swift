// SPDX-License-Identifier: Apache-2.0

/// Whether a word counts as familiar: on a list, or a regular form of a word on it.
///
/// The rules are those of J. S. Chall, E. Dale, Readability Revisited: The New Dale-Chall
/// Readability Formula (1995): plurals and genitives, the regular endings of verbs (-s, -ed, -ing),
/// comparatives (-er, -est) and adverbs in -ly are familiar with their word; a hyphenated word is
/// when both parts are; figures are.
struct FamiliarWords: Sendable {
  static let daleChall = FamiliarWords(list: .daleChall)
  static let spache = FamiliarWords(list: .spache)

  let list: WordList

  /// `word` holds lower-case ASCII letters and apostrophes.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if list.contains(word) { return true }
    guard let apostrophe = word.firstIndex(of: UInt8(ascii: "'")) else {
      return hasFamiliarStem(word)
    }
    let stem = UnsafeBufferPointer(rebasing: word[..<apostrophe])
    return list.contains(stem) || hasFamiliarStem(stem)
  }

  /// "stopped" from "stop", "cities" from "city", "hoping" from "hope".
  private func hasFamiliarStem(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = word.count
    guard count > 2 else { return false }
    let e = UInt8(ascii: "e")
    switch word[count - 1] {
    case UInt8(ascii: "s"):
      if has(word, 1) { return true }
      guard word[count - 2] == e else { return false }
      return has(word, 2) || word[count - 3] == Self.i && has(word, 3, Self.y)
    case UInt8(ascii: "d"), UInt8(ascii: "r"):
      guard word[count - 2] == e else { return false }
      return hasVerb(word, 2) || word[count - 3] == Self.i && has(word, 3, Self.y)
    case UInt8(ascii: "g"):
      return ends(word, "ing") && hasVerb(word, 3)
    case UInt8(ascii: "t"):
      guard ends(word, "est") else { return false }
      return hasVerb(word, 3) || count > 4 && word[count - 4] == Self.i && has(word, 4, Self.y)
    case Self.y:
      guard word[count - 2] == UInt8(ascii: "l") else { return false }
      return has(word, 2) || word[count - 3] == Self.i && has(word, 3, Self.y)
    default: return false
    }
  }

  private static let i = UInt8(ascii: "i")
  private static let y = UInt8(ascii: "y")

  /// The word without its last letters, as it stands, with an e, or with its double letter halved.
  private func hasVerb(_ word: UnsafeBufferPointer<UInt8>, _ dropped: Int) -> Bool {
    if has(word, dropped) || has(word, dropped, UInt8(ascii: "e")) { return true }
    let stem = word.count - dropped
    return stem > 2 && word[stem - 1] == word[stem - 2] && has(word, dropped + 1)
  }

  private func has(_ word: UnsafeBufferPointer<UInt8>, _ dropped: Int, _ ending: UInt8 = 0) -> Bool
  {
    guard word.count - dropped > 1 else { return false }
    return list.contains(
      UnsafeBufferPointer(rebasing: word[..<(word.count - dropped)]), plus: ending)
  }

  private func ends(_ word: UnsafeBufferPointer<UInt8>, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard word.count > count else { return false }
    for at in 0..<count where word[word.count - count + at] != ending.utf8Start[at] { return false }
    return true
  }
}
