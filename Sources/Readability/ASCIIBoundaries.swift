// SPDX-License-Identifier: Apache-2.0

/// The word and sentence rules of UAX #29, restricted to ASCII and fused into one pass.
///
/// On ASCII text the boundaries are those of ICU, which a differential test proves; most English
/// text never leaves this path, and it is several times as fast.
/// Rules are named as in https://www.unicode.org/reports/tr29/.
enum ASCIIBoundaries {
  /// Appends the boundaries of `text[from..<to]`, all of it ASCII, to `out`.
  static func append(_ text: UnsafePointer<UInt8>, from: Int, to: Int, into out: Boundaries) {
    guard from < to else { return }
    var scan = ASCIIScan(text: text, end: to, words: out.words, sentences: out.sentences)
    scan.wordCount = out.wordCount
    scan.sentenceCount = out.sentenceCount
    scan.run(from: from)
    out.wordCount = scan.wordCount
    out.sentenceCount = scan.sentenceCount
  }
}

private struct ASCIIScan {
  let text: UnsafePointer<UInt8>
  let end: Int
  /// Held here because a look at a global costs a call.
  private let kinds = ByteKind.table
  let words: UnsafeMutablePointer<Int32>
  let sentences: UnsafeMutablePointer<Int32>
  var wordCount = 0
  var sentenceCount = 0
  private var lastSentence = 0

  init(
    text: UnsafePointer<UInt8>, end: Int,
    words: UnsafeMutablePointer<Int32>, sentences: UnsafeMutablePointer<Int32>
  ) {
    self.text = text
    self.end = end
    self.words = words
    self.sentences = sentences
  }

  @inline(__always)
  private func kind(_ at: Int) -> ByteKind { kinds[Int(text[at])] }

  @inline(__always)
  private mutating func endWord(_ at: Int) {
    words[wordCount] = Int32(truncatingIfNeeded: at)
    wordCount &+= 1
  }

  mutating func run(from: Int) {
    var at = from
    lastSentence = from
    while at < end {
      let kind = kind(at)
      if kind.isWord {
        at = wordEnd(at)
      } else if kind.isSpace {
        at &+= 1
        if text[at &- 1] == Byte.space {  // WB3d joins spaces, not tabs
          while at < end && text[at] == Byte.space { at &+= 1 }
        }
      } else if kind.isLineEnd {
        let isPair =
          text[at] == Byte.carriageReturn && at &+ 1 < end
          && text[at &+ 1] == Byte.newline
        at &+= isPair ? 2 : 1  // WB3, SB3
        if lastSentence < at { endSentence(at) }  // SB4
      } else {
        if kind.isTerminator, at >= lastSentence, let boundary = sentenceEnd(at) {
          endSentence(boundary)
        }
        at &+= 1
      }
      endWord(at)
    }
    if lastSentence < end { endSentence(end) }
  }

  @inline(__always)
  private mutating func endSentence(_ at: Int) {
    sentences[sentenceCount] = Int32(truncatingIfNeeded: at)
    sentenceCount &+= 1
    lastSentence = at
  }

  /// The end of the word that starts at `from`: letters, digits and low lines join (WB5, WB8 to
  /// WB10, WB13), and some punctuation does between two letters (WB6, WB7) or two digits (WB11,
  /// WB12).
  @inline(__always)
  private mutating func wordEnd(_ from: Int) -> Int {
    var at = from &+ 1
    while true {
      while at < end && kind(at).isWord { at &+= 1 }
      guard at &+ 1 < end else { return at }
      let middle = kind(at)
      guard middle.isMiddle else { return at }
      let before = kind(at &- 1)
      let after = kind(at &+ 1)
      let joinsLetters = middle.joinsLetters && before.isWordLetter && after.isWordLetter
      let joinsDigits = middle.joinsDigits && before.isDigit && after.isDigit
      guard joinsLetters || joinsDigits else { return at }
      // `@` is a letter to the word rules only, so a sentence can end inside such a word.
      if middle.isTerminator && (before.bits | after.bits) & ByteKind.atSign != 0,
        let boundary = sentenceEnd(at)
      {
        endSentence(boundary)
      }
      at &+= 2
    }
  }

  /// Where a sentence ends whose terminator stands at `at`, if one does.
  private func sentenceEnd(_ at: Int) -> Int? {
    let isFullStop = text[at] == Byte.fullStop
    var next = at &+ 1
    if isFullStop && next < end {
      let after = kind(next)
      if after.isDigit { return nil }  // SB6
      if after.isUpper && at > 0 && kind(at &- 1).isLetter { return nil }  // SB7
    }
    while next < end && kind(next).isClose { next &+= 1 }  // SB9
    while next < end && kind(next).isSpace { next &+= 1 }  // SB10
    guard next < end else { return nil }  // the end of the text ends it anyway
    let after = kind(next)
    if after.isTerminator || after.continuesSentence { return nil }  // SB8a
    if after.isLineEnd { return nil }  // SB4 ends it, after the line end
    if isFullStop {  // SB8: a lower-case letter ahead
      var ahead = next
      while ahead < end {
        let kind = kind(ahead)
        if kind.isLetter {
          if kind.isUpper { break }
          return nil
        }
        if kind.isLineEnd || kind.isTerminator { break }
        ahead &+= 1
      }
    }
    return next  // SB11
  }
}
