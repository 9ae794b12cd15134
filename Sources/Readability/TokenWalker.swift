// SPDX-License-Identifier: Apache-2.0

/// Walks over the tokens of blocks and ends sentences.
final class TokenWalker {
  let tally: WordTally
  private let collector: SentenceCollector?

  private var sentence = SentenceTotals()
  private var before = SentenceRules.Before()
  private var hasBefore = false

  init(options: ReadabilityOptions, collector: SentenceCollector?, terms: PlainTerms?) {
    tally = WordTally(options: options, terms: terms)
    self.collector = collector
  }

  /// The text being walked, and how far its sentence boundaries have been passed.
  private struct Place {
    let text: UnsafePointer<UInt8>
    let boundaries: Boundaries
    let isWhole: Bool
    var block: Block
    var sentenceEnd = 0

    /// Whether ICU ends a sentence between the last token and one that starts at `from`.
    @inline(__always)
    mutating func passesSentenceEnd(before from: Int) -> Bool {
      var passes = false
      while sentenceEnd < boundaries.sentenceCount,
        Int(boundaries.sentences[sentenceEnd]) <= from
      {
        passes = true
        sentenceEnd &+= 1
      }
      return passes
    }
  }

  func walk(
    _ text: UnsafePointer<UInt8>, _ blocks: [Block], _ boundaries: Boundaries, isWhole: Bool
  ) {
    guard let first = blocks.first else { return }
    var place = Place(text: text, boundaries: boundaries, isWhole: isWhole, block: first)
    var word = 0
    var tokens: [Token] = []
    swap(&tokens, &spare)
    defer { swap(&tokens, &spare) }
    for block in blocks {
      place.block = block
      // All tokens first: what is known of them comes nearer while the next ones are found.
      tokens.removeAll(keepingCapacity: true)
      gather(block, text, boundaries, &word, &tokens)
      for token in tokens { take(token, &place) }
      endSentence(place)
      collector?.endBlock(block)
    }
  }

  /// A stretch without white space, and the word in it.
  private struct Token {
    let from: Int
    let to: Int
    let core: TokenCore
    let key: WordTally.Key
  }

  /// Memory for tokens, used again and again.
  private var spare: [Token] = []

  private func gather(
    _ block: Block, _ text: UnsafePointer<UInt8>, _ boundaries: Boundaries, _ word: inout Int,
    _ tokens: inout [Token]
  ) {
    let words = boundaries.words
    let wordCount = boundaries.wordCount
    while word < wordCount, Int(words[word]) <= block.from { word &+= 1 }
    var at = block.from
    var from = -1
    while at < block.to, word < wordCount {
      let isSpace = text[at] <= Byte.space || text[at] >= 0x80 && UTF8Kind.isSpace(text, at)
      if isSpace {
        if from >= 0 {
          tokens.append(token(from, at, text))
          from = -1
        }
      } else if from < 0 {
        from = at
      }
      at = Int(words[word])
      word &+= 1
    }
    if from >= 0 { tokens.append(token(from, block.to, text)) }
  }

  @inline(__always)
  private func token(_ from: Int, _ to: Int, _ text: UnsafePointer<UInt8>) -> Token {
    let core = TokenCore(text, from, to)
    return Token(from: from, to: to, core: core, key: tally.key(text, core))
  }

  private func take(_ token: Token, _ place: inout Place) {
    let (from, to, core) = (token.from, token.to, token.core)
    guard core.from < core.to else {
      // A stray mark, as in "word ."; it may still end the sentence.
      let ending = TokenCore.ending(place.text, from, to)
      if ending.kind != .none { before.ending = ending.kind }
      return
    }
    var (info, counted) = tally.look(place.text, core, token.key)
    // "38 °C." is no initial.
    if core.from >= from + 2, place.text[core.from - 1] == 0xB0, place.text[core.from - 2] == 0xC2 {
      info.abbreviation = .none
    }
    let icu = place.passesSentenceEnd(before: from)
    if hasBefore, !place.isWhole, SentenceRules.ends(before, next: info, icu: icu),
      !(before.ending == .mark && before.isClosed && isSpeaker(after: to, place))
    {
      endSentence(place)
    }
    let ending = TokenCore.ending(place.text, core.to, to)
    if info.flags.contains(.shortNumber), to < place.block.to, isEnumerator(core, to, place) {
      collector?.exclude(.listMarker, from..<to)
      return
    }
    let isName = hasBefore && info.flags.contains(.upperFirst) && !info.flags.contains(.allCaps)
    tally.count(info, counted, isName: isName)
    if sentence.words == 0 { sentence.from = from }
    sentence.to = to
    sentence.add(info)
    if !info.flags.isDisjoint(with: [.initialism, .url]) { note(token, info, place) }
    let followsName =
      hasBefore
      && (before.info.abbreviation == .initial || before.info.abbreviation == .title)
    before = SentenceRules.Before(
      info: info, ending: ending.kind, isClosed: ending.isClosed, followsName: followsName,
      isColon: to &- core.to == 1 && place.text[core.to] == UInt8(ascii: ":"))
    hasBefore = true
  }

  /// Tells the collector of addresses and initialisms.
  private func note(_ token: Token, _ info: WordInfo, _ place: Place) {
    if info.flags.contains(.url) {
      collector?.exclude(.url, token.core.from..<token.core.to)
    } else {
      collector?.noteInitialism(place.text, token.core, token.from, token.to)
    }
  }

  /// '"Does it hurt?" Anna asked.' is one sentence: one of the next two words tells who spoke.
  private func isSpeaker(after to: Int, _ place: Place) -> Bool {
    var at = to
    for _ in 0..<2 {
      while at < place.block.to && place.text[at] <= Byte.space { at += 1 }
      let from = at
      while at < place.block.to && Byte.isLetter(place.text[at]) { at += 1 }
      let word = UnsafeBufferPointer(start: place.text + from, count: at - from)
      if SentenceWords.speech.contains(String(decoding: word, as: UTF8.self)) { return true }
      while at < place.block.to && place.text[at] > Byte.space { at += 1 }
    }
    return false
  }

  /// "1." or "2)" before a sentence: part of its layout, not of its words.
  private func isEnumerator(_ core: TokenCore, _ to: Int, _ place: Place) -> Bool {
    guard to - core.to == 1 else { return false }
    let mark = place.text[core.to]
    guard mark == Byte.fullStop || mark == UInt8(ascii: ")") else { return false }
    if hasBefore && before.isColon { endSentence(place) }
    return !hasBefore
  }

  private func endSentence(_ place: Place) {
    hasBefore = false
    guard sentence.words > 0 else { return }
    tally.direct.sentences += 1
    if sentence.isInCapitals {
      tally.direct.syllables += sentence.capitalsGain
      tally.direct.polysyllables += sentence.capitalsPolysyllables
      tally.direct.complexWords += sentence.capitalsPolysyllables
      tally.direct.monosyllables -= sentence.capitalsMonosyllables
      sentence.settleCapitals()
    }
    collector?.endSentence(place.text, sentence, place.block.kind)
    sentence = SentenceTotals()
  }
}
