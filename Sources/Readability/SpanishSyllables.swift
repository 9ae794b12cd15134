// SPDX-License-Identifier: Apache-2.0

/// Syllables of Spanish words, whose spelling tells them.
enum SpanishSyllables {
  /// Strong vowels are a syllable each; weak ones join their neighbours, unless accented.
  static func count(_ word: String) -> Int {
    var letters = Array(word.lowercased())
    // In "que", "gui" the u is mute; a final y is a vowel.
    for at in letters.indices.dropLast() where letters[at + 1] == "u" {
      guard at + 2 < letters.count, "eéií".contains(letters[at + 2]) else { continue }
      if letters[at] == "q" || letters[at] == "g" { letters[at + 1] = "g" }
    }
    if letters.last == "y" { letters[letters.count - 1] = "i" }
    var sum = 0
    var previous = Kind.consonant
    for letter in letters {
      let kind = Kind(letter)
      switch (previous, kind) {
      case (_, .consonant): break
      case (.consonant, _): sum += 1
      case (.strong, .strong), (.accentedWeak, .strong), (.strong, .accentedWeak): sum += 1
      default: break
      }
      // An h between vowels does not part them in writing alone: "ahumar" is counted as spoken.
      if letter != "h" || previous == .consonant { previous = kind }
    }
    return max(sum, 1)
  }

  private enum Kind {
    case consonant, strong, weak, accentedWeak

    init(_ letter: Character) {
      switch letter {
      case "a", "e", "o", "á", "é", "ó": self = .strong
      case "i", "u", "ü": self = .weak
      case "í", "ú": self = .accentedWeak
      default: self = .consonant
      }
    }
  }
}
