// SPDX-License-Identifier: Apache-2.0

/// Decides whether a line of plain text goes on in the next one.
///
/// ICU ends a sentence at each line end, but most line ends of wrapped text are inside sentences;
/// those of headings, labels and telegraphic reports are not.
struct LineJoiner {
  let text: UnsafePointer<UInt8>
  /// The longest line of the lines between two blank ones, in bytes.
  let width: Int

  /// Shorter lines than this were hardly ever wrapped by a program.
  private static let shortestWrapped = 45

  func joins(_ line: TextLine, _ next: TextLine) -> Bool {
    if next.isItem || isLabelled(next) { return false }
    let last = text[line.to - 1]
    let first = ByteKind.table[Int(firstLetter(of: next))]
    if last == UInt8(ascii: ":") { return line.length >= Self.shortestWrapped && first.isLower }
    if line.isEnded { return true }
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "-") { return true }
    if first.isLower { return true }
    if isUnfinished(line) { return true }
    let wasFull = line.length + 1 + firstWordLength(of: next) > width
    guard wasFull else { return false }
    if first.isDigit { return true }
    guard first.isUpper, line.length >= Self.shortestWrapped else { return false }
    return isInCapitals(line) && isInCapitals(next) || !startsSentence(next)
  }

  private func firstLetter(of line: TextLine) -> UInt8 {
    var at = line.textFrom
    while at < line.to - 1 && ByteKind.table[Int(text[at])].isClose { at += 1 }
    return text[at]
  }

  private func firstWordLength(of line: TextLine) -> Int {
    var at = line.from
    while at < line.to && text[at] > Byte.space { at += 1 }
    return at - line.from
  }

  /// "Vertebral bodies: no fracture": a capital, up to four words, and a colon.
  private func isLabelled(_ line: TextLine) -> Bool {
    let first = ByteKind.table[Int(text[line.from])]
    guard first.isUpper || first.isDigit else { return false }
    var words = 1
    var at = line.from
    while at < line.to && at - line.from < 48 {
      let byte = text[at]
      if byte == UInt8(ascii: ":") {
        return at + 1 == line.to || text[at + 1] <= Byte.space
      }
      if byte == Byte.space { words += 1 }
      if words > 4 || byte == Byte.fullStop || byte == UInt8(ascii: ",") { return false }
      at += 1
    }
    return false
  }

  private func isUnfinished(_ line: TextLine) -> Bool {
    var at = line.to
    while at > line.from && Byte.isLetter(text[at - 1]) { at -= 1 }
    guard at < line.to, line.to - at <= 8 else { return false }
    let word = UnsafeBufferPointer(start: text + at, count: line.to - at)
    let isShouted = word.count > 1 && word.allSatisfy { Byte.isUpper($0) }
    if isShouted && line.length < 30 { return false }
    return SentenceWords.unfinished.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private func startsSentence(_ line: TextLine) -> Bool {
    let word = UnsafeBufferPointer(start: text + line.from, count: firstWordLength(of: line))
    return SentenceWords.starters.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private func isInCapitals(_ line: TextLine) -> Bool {
    for at in line.from..<line.to where Byte.isLower(text[at]) { return false }
    return true
  }
}
