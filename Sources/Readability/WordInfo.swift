// SPDX-License-Identifier: Apache-2.0

/// What is known of a token from its letters alone.
struct WordInfo {
  /// Syllables by the convention in force; `capsSyllables` where the whole sentence is in capitals
  /// and the token may be a word after all.
  var syllables: UInt8 = 1
  var capsSyllables: UInt8 = 1
  /// Letters and digits, and those with inner punctuation.
  var letters: UInt8 = 0
  var characters: UInt8 = 0
  var flags: Flags = []

  /// Kept in bits of the flags, so that an entry of the cache fills half a cache line.
  var abbreviation: Abbreviation {
    @inline(__always) get {
      // Only raw values of cases are ever put there.
      unsafeBitCast(UInt8(truncatingIfNeeded: flags.rawValue >> 28), to: Abbreviation.self)
    }
    set { flags = Flags(rawValue: flags.rawValue & 0x0FFF_FFFF | UInt32(newValue.rawValue) << 28) }
  }

  struct Flags: OptionSet {
    let rawValue: UInt32
    /// The first character: a capital, a digit, or anything else.
    static let upperFirst = Flags(rawValue: 1 << 0)
    static let digitFirst = Flags(rawValue: 1 << 1)
    static let lowerFirst = Flags(rawValue: 1 << 2)
    /// Two or more letters, all capitals.
    static let allCaps = Flags(rawValue: 1 << 3)
    /// Often the first word of a sentence, seldom a name.
    static let starter = Flags(rawValue: 1 << 4)
    /// Seldom the first word of a sentence.
    static let continuer = Flags(rawValue: 1 << 5)
    /// One or two digits and nothing else.
    static let shortNumber = Flags(rawValue: 1 << 6)
    /// Not on the Dale-Chall list, not on Spache's.
    static let unfamiliar = Flags(rawValue: 1 << 7)
    static let unfamiliarToSpache = Flags(rawValue: 1 << 8)
    /// Of three or more syllables, but easy by Gunning's exceptions.
    static let excusedByFog = Flags(rawValue: 1 << 9)
    static let url = Flags(rawValue: 1 << 10)
    /// Has a digit.
    static let figure = Flags(rawValue: 1 << 11)
    /// A day, a month or a time zone.
    static let calendar = Flags(rawValue: 1 << 12)
    /// Capitals that stand for words, such as "MRI".
    static let initialism = Flags(rawValue: 1 << 13)
    static let be = Flags(rawValue: 1 << 14)
    static let participle = Flags(rawValue: 1 << 15)
    static let mayPartPassive = Flags(rawValue: 1 << 16)
    static let clauseOpener = Flags(rawValue: 1 << 17)
    /// Ends like a participle and is none.
    static let noParticiple = Flags(rawValue: 1 << 18)
    /// The first word of a phrase that has a plainer wording.
    static let opensTerm = Flags(rawValue: 1 << 19)
  }
}
