// SPDX-License-Identifier: Apache-2.0

/// All that is known of single words, in one table: a token is looked up once.
struct WordMeaning {
  var flags: WordInfo.Flags = []
  var abbreviation: Abbreviation = .none
  /// Syllables of the abbreviation read aloud, or 0.
  var spoken: UInt8 = 0
  /// Also an ordinary word, such as "no" or "sun".
  var isWordToo = false

  /// By the word in lower case, without its last full stop.
  static let table: [String: WordMeaning] = {
    var table: [String: WordMeaning] = [:]
    for (word, abbreviation) in SentenceWords.abbreviations {
      table[word, default: WordMeaning()].abbreviation = abbreviation
    }
    for (word, syllables) in SpokenForms.abbreviations {
      table[word, default: WordMeaning()].spoken = UInt8(syllables)
    }
    for word in SentenceWords.wordsToo { table[word, default: WordMeaning()].isWordToo = true }
    let sets: [(Set<String>, WordInfo.Flags)] = [
      (SentenceWords.starters, .starter), (SentenceWords.continuers, .continuer),
      (SentenceWords.calendar, .calendar), (VoiceWords.be, .be),
      (VoiceWords.between, .mayPartPassive), (VoiceWords.clauseOpeners, .clauseOpener),
      (VoiceWords.irregularParticiples, .participle),
    ]
    for (words, flag) in sets {
      for word in words { table[word, default: WordMeaning()].flags.insert(flag) }
    }
    for word in VoiceWords.adjectives {
      table[word, default: WordMeaning()].flags.insert(.noParticiple)
      table[word]?.flags.remove(.participle)
    }
    return table
  }()

  /// Which words cannot be in the table: a bit for each hash of one that is. Nearly all words are
  /// turned away here, before a string is made of them.
  private static let sieve: [UInt64] = {
    var sieve = [UInt64](repeating: 0, count: 1 << 9)
    for word in table.keys {
      let bit = sieveBit(word.utf8)
      sieve[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return sieve
  }()

  private static func sieveBit(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash >> 17)
  }

  /// What is known of a word, with what its ending tells.
  static func of(_ folded: UnsafeBufferPointer<UInt8>) -> WordMeaning {
    var meaning = WordMeaning()
    let bit = sieveBit(folded)
    if sieve[bit >> 6] >> UInt64(bit & 63) & 1 == 1 {
      meaning = table[String(decoding: folded, as: UTF8.self)] ?? meaning
    }
    let count = folded.count
    guard count > 4 else { return meaning }
    let last = folded[count - 1]
    let before = folded[count - 2]
    if last == UInt8(ascii: "d"), before == UInt8(ascii: "e"),
      folded[count - 3] != UInt8(ascii: "e"), !meaning.flags.contains(.noParticiple)
    {
      meaning.flags.insert(.participle)
    }
    if last == UInt8(ascii: "y"), before == UInt8(ascii: "l") {
      meaning.flags.insert(.mayPartPassive)
    }
    return meaning
  }
}
