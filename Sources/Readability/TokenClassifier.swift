// SPDX-License-Identifier: Apache-2.0

/// Works out what a token is; called once for each different token, so it may take its time.
struct TokenClassifier {
  let options: ReadabilityOptions
  var terms: PlainTerms?

  /// `token` runs from its first letter or digit to its last, in UTF-8.
  func classify(_ token: UnsafeBufferPointer<UInt8>) -> WordInfo {
    let shape = TokenShape(token)
    if shape.isASCII {
      // Folding ASCII is one bit; most tokens come this way, without an array.
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: token.count) { folded in
        for (at, byte) in token.enumerated() {
          folded[at] = Byte.lowered(byte)
        }
        return classify(token, shape, UnsafeBufferPointer(folded))
      }
    }
    let folded = LetterFolding.fold(String(decoding: token, as: UTF8.self))
    return folded.withUnsafeBufferPointer { classify(token, shape, $0) }
  }

  private func classify(
    _ token: UnsafeBufferPointer<UInt8>, _ shape: TokenShape, _ folded: UnsafeBufferPointer<UInt8>
  ) -> WordInfo {
    var info = WordInfo()
    let meaning = WordMeaning.of(folded)
    info.letters = UInt8(clamping: shape.letters + shape.digits)
    info.characters = UInt8(clamping: shape.characters)
    info.flags = shape.flags.union(meaning.flags)
    info.abbreviation = abbreviation(of: shape, meaning)
    if let terms, terms.opens(WordTally.caselessHash(token)) { info.flags.insert(.opensTerm) }
    if shape.mayBeAddress, WebAddress.matches(String(decoding: folded, as: UTF8.self)) {
      // A sign to be looked at, not read: one word of one syllable, without letters.
      info.flags.formUnion([.url, .excusedByFog])
      info.letters = 0
      info.characters = 0
      return info
    }
    let isFamiliar = knows(.daleChall, shape, folded)
    countSyllables(shape, token, folded, meaning, isFamiliar, &info)
    if !isFamiliar { info.flags.insert(.unfamiliar) }
    if !knows(.spache, shape, folded) { info.flags.insert(.unfamiliarToSpache) }
    if info.syllables >= 3, shape.digits > 0 || isExcusedByFog(folded, Int(info.syllables)) {
      info.flags.insert(.excusedByFog)
    }
    return info
  }

  private func abbreviation(of shape: TokenShape, _ meaning: WordMeaning) -> Abbreviation {
    if meaning.abbreviation != .none { return meaning.abbreviation }
    if shape.letters == 1 && shape.digits == 0 && shape.startsUpper { return .initial }
    // Letters with full stops between them: "J.R", "F.A.C.S".
    if shape.digits == 0 && shape.fullStops > 0 && shape.fullStops == shape.letters - 1 {
      return .beforeName
    }
    return .none
  }

  private func countSyllables(
    _ shape: TokenShape, _ token: UnsafeBufferPointer<UInt8>,
    _ folded: UnsafeBufferPointer<UInt8>, _ meaning: WordMeaning, _ isFamiliar: Bool,
    _ info: inout WordInfo
  ) {
    let isKnown = info.abbreviation != .none && !meaning.isWordToo
    let hasNoVowel = shape.digits == 0 && !folded.contains { LetterFolding.isVowel($0) }
    if isKnown || hasNoVowel {
      info.syllables = UInt8(clamping: spokenOrOne(folded, meaning, isWord: false))
      info.capsSyllables = info.syllables
      if hasNoVowel && shape.isAllCaps { info.flags.insert(.initialism) }
      return
    }
    info.capsSyllables = UInt8(clamping: wordSyllables(shape, token, folded))
    info.syllables = info.capsSyllables
    if shape.isAllCaps && shape.digits == 0 && shape.letters <= 5 && !isFamiliar {
      // "MRI"; but "STENOSIS" in a sentence of capitals is a word.
      info.flags.insert(.initialism)
      info.syllables = UInt8(clamping: spokenOrOne(folded, meaning, isWord: shape.letters >= 4))
    } else if shape.digits > 0 && options.syllables == .spoken {
      let text = String(decoding: token, as: UTF8.self)
      info.syllables = UInt8(clamping: SpokenForms.figure(text))
      info.capsSyllables = info.syllables
    }
  }

  /// One syllable by Flesch's convention; else as read aloud.
  private func spokenOrOne(
    _ folded: UnsafeBufferPointer<UInt8>, _ meaning: WordMeaning, isWord: Bool
  ) -> Int {
    guard options.syllables == .spoken else { return 1 }
    if meaning.spoken > 0 { return Int(meaning.spoken) }
    if isWord { return SyllableCounter.count(folded) }
    return max(1, SpokenForms.letters(String(decoding: folded, as: UTF8.self)))
  }

  /// Each part of a compound is a word.
  private func wordSyllables(
    _ shape: TokenShape, _ token: UnsafeBufferPointer<UInt8>,
    _ folded: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if options.language == .spanish && shape.digits == 0 {
      return SpanishSyllables.count(String(decoding: token, as: UTF8.self))
    }
    if shape.isPlainWord { return SyllableCounter.count(folded) }
    // A token with a figure in it is a figure or a code: "3.2", "L4-L5", "T2-weighted".
    if shape.digits > 0 { return 1 }
    return max(1, TokenParts(folded).reduce(0) { $0 + SyllableCounter.count($1) })
  }

  /// Figures are familiar; a compound is if its parts are.
  private func knows(
    _ words: FamiliarWords, _ shape: TokenShape, _ folded: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if shape.digits > 0 { return true }
    if shape.isPlainWord { return words.contains(folded) }
    return TokenParts(folded).allSatisfy { words.contains($0) }
  }

  /// Compounds of easy words, and verbs that only -es or -ed gave their third syllable.
  private func isExcusedByFog(_ folded: UnsafeBufferPointer<UInt8>, _ syllables: Int) -> Bool {
    if folded.contains(where: { !TokenShape.isWordByte($0) }) {
      return TokenParts(folded).allSatisfy { SyllableCounter.count($0) < 3 }
    }
    guard syllables == 3, folded.count > 4 else { return false }
    let last = folded[folded.count - 1]
    guard folded[folded.count - 2] == UInt8(ascii: "e"),
      last == UInt8(ascii: "s") || last == UInt8(ascii: "d")
    else { return false }
    let stem = UnsafeBufferPointer(rebasing: folded[..<(folded.count - 1)])
    return SyllableCounter.count(stem) == 2
  }
}
