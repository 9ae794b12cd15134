// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// The text of a result, with hard sentences and words marked.
struct ScorePageText {
  private let result: ScoreResult
  private let hardWords: Set<String>
  /// Of the longest phrase.
  private let mostWords: Int

  init(_ result: ScoreResult) {
    self.result = result
    let words = result.details?.hardWords ?? []
    hardWords = Set(words.map(\.word))
    mostWords = words.map(\.words).max() ?? 1
  }

  var html: String {
    let sentences = (result.details?.hardSentences ?? []).sorted { $0.from < $1.from }
    guard !result.shown.isEmpty else {
      return sentences.prefix(20).map { "<p>\(marked($0))</p>" }.joined()
    }
    var html = ""
    var at = 0
    for sentence in sentences where sentence.from >= at && sentence.to <= result.shown.count {
      html += words(at..<sentence.from) + marked(sentence)
      at = sentence.to
    }
    return "<div class=\"text\">\(html)\(words(at..<result.shown.count))</div>"
  }

  private func marked(_ sentence: HardSentence) -> String {
    let level = sentence.grade > 14 ? " class=\"very\"" : ""
    let reasons = sentence.reasons.joined(separator: "; ")
    let why = Self.escaped("grade \(Decimals.text(sentence.grade, places: 1)): \(reasons)")
    let text =
      result.shown.isEmpty ? underlined(sentence.text) : words(sentence.from..<sentence.to)
    return "<mark\(level) title=\"\(why)\">\(text)</mark>"
  }

  private func words(_ range: Range<Int>) -> String {
    underlined(String(decoding: result.shown[range], as: UTF8.self))
  }

  /// Underlines the hard words and phrases and escapes the rest.
  private func underlined(_ text: String) -> String {
    let pieces = Self.pieces(of: text)
    var html = ""
    var at = 0
    while at < pieces.count {
      let count = longestHard(pieces[at...])
      let shown = Self.escaped(pieces[at..<at + max(1, count)].joined())
      html += count > 0 ? "<u>\(shown)</u>" : shown
      at += max(1, count)
    }
    return html
  }

  /// How many pieces from the first on are a hard word or phrase; 0 if none are.
  private func longestHard(_ pieces: ArraySlice<Substring>) -> Int {
    var phrase = ""
    var longest = 0
    for (index, piece) in pieces.prefix(2 * mostWords).enumerated() {
      let isWord = piece.first.map(Self.isInWord) ?? false
      if index % 2 == 0 {
        guard isWord else { break }
        phrase += piece.lowercased()
        if hardWords.contains(phrase) { longest = index + 1 }
      } else {
        guard !isWord, piece.allSatisfy(\.isWhitespace) else { break }
        phrase += " "
      }
    }
    return longest
  }

  /// Words and what stands between them, in turn.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let isWord = isInWord(first)
      let piece = rest.prefix { isInWord($0) == isWord }
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character == "-" || character == "'"
  }

  /// A name that may stand in an address inside the page.
  static func anchor(_ file: String) -> String {
    String(file.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
