// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Reads the text of RTF: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
struct ScoreRTFReader {
  private let bytes: [UInt8]
  private var at = 0
  private var document = TextDocument()
  private var paragraph = ""
  private var groups: [Group] = [Group()]
  /// Bytes to pass over after `\u`, which repeats a character for old readers.
  private var toSkip = 0

  private struct Group {
    /// Fonts, pictures and other things that are no text.
    var isHidden = false
    var isTable = false
    var isListItem = false
    /// How many bytes stand for a character after `\u`.
    var unicodeSkip = 1
  }

  private static let hiddenDestinations: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable",
    "listoverridetable", "rsidtbl", "generator", "header", "footer", "headerl", "headerr",
    "footerl", "footerr", "themedata", "datastore", "latentstyles", "xmlnstbl", "fldinst",
    "pntext", "listtext", "footnote", "bkmkstart", "bkmkend",
  ]

  static func document(_ bytes: [UInt8]) throws(ScoreError) -> TextDocument {
    guard bytes.starts(with: "{\\rtf".utf8) else { throw .broken("RTF") }
    var reader = ScoreRTFReader(bytes: bytes)
    try reader.read()
    return reader.document
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() throws(ScoreError) {
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"):
        guard groups.count < 1_000 else { throw .broken("RTF") }
        groups.append(groups[groups.count - 1])
      case UInt8(ascii: "}"):
        if groups.count == 1 { break }
        groups.removeLast()
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D: break
      default: append(ScoreEncoding.scalar(byte))
      }
    }
    guard groups.count == 1 else { throw .broken("RTF") }
    endParagraph()
  }

  private var group: Group {
    get { groups[groups.count - 1] }
    set { groups[groups.count - 1] = newValue }
  }

  private mutating func append(_ scalar: Unicode.Scalar?) {
    if toSkip > 0 {
      toSkip -= 1
    } else if !group.isHidden, let scalar {
      paragraph.unicodeScalars.append(scalar)
    }
  }

  private mutating func control() {
    guard at < bytes.count else { return }
    guard ByteClass.isLetter(bytes[at]) else { return symbol() }
    let from = at
    while at < bytes.count, ByteClass.isLetter(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[from..<at], as: UTF8.self)
    let numberFrom = at
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    while at < bytes.count, ByteClass.isDigit(bytes[at]) { at += 1 }
    let number = Int(String(decoding: bytes[numberFrom..<at], as: UTF8.self))
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    apply(word, number)
  }

  private mutating func symbol() {
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "'"):
      let digits = bytes[at..<min(at + 2, bytes.count)]
      at += digits.count
      let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      append(code.flatMap(ScoreEncoding.scalar))
    case UInt8(ascii: "*"): group.isHidden = true
    case UInt8(ascii: "~"): append(" ")
    case UInt8(ascii: "_"): append("-")
    case UInt8(ascii: "-"): break  // a soft hyphen
    default: append(Unicode.Scalar(byte))
    }
  }

  private mutating func apply(_ word: String, _ number: Int?) {
    if Self.hiddenDestinations.contains(word) {
      group.isHidden = true
      return
    }
    switch word {
    case "par", "sect", "page", "row", "cell": if !group.isHidden { endParagraph() }
    case "pard":
      group.isTable = false
      group.isListItem = false
    case "intbl": group.isTable = true
    case "ls", "pn", "pnlvlblt", "pnlvlbody": group.isListItem = true
    case "line", "tab": append(" ")
    case "emdash": append("\u{2014}")
    case "endash": append("\u{2013}")
    case "lquote": append("\u{2018}")
    case "rquote": append("\u{2019}")
    case "ldblquote": append("\u{201C}")
    case "rdblquote": append("\u{201D}")
    case "bullet": append("\u{2022}")
    case "uc": group.unicodeSkip = number ?? 1
    case "u":
      append((number ?? 0x20).magnitude > 0xFFFF ? nil : unicode(number ?? 0x20))
      toSkip = group.unicodeSkip
    case "bin": at = min(bytes.count, at + max(0, number ?? 0))
    case "v": group.isHidden = number != 0
    default: break
    }
  }

  /// Numbers above 32767 are written as negative ones.
  private func unicode(_ number: Int) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32(number < 0 ? number + 0x1_0000 : number))
  }

  private mutating func endParagraph() {
    defer { paragraph = "" }
    if group.isTable { return document.exclude(paragraph, .table) }
    let trimmed = paragraph.drop { $0.isWhitespace }
    let isItem = group.isListItem || trimmed.first == "\u{2022}"
    let last = trimmed.last { !$0.isWhitespace }
    let isHeading = !isItem && trimmed.utf8.count <= 80 && !(last.map(".!?".contains) ?? true)
    document.append(
      trimmed.first == "\u{2022}" ? trimmed.dropFirst() : trimmed,
      isItem ? .listItem : isHeading ? .heading : .paragraph)
  }
}

private enum ByteClass {
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
