// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// The text of a result, with hard sentences and words marked.
struct ScorePageText {
  private let result: ScoreResult
  private let hardWords: Set<String>

  init(_ result: ScoreResult) {
    self.result = result
    hardWords = Set((result.details?.hardWords ?? []).map(\.word))
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

  /// Underlines the hard words and escapes the rest.
  private func underlined(_ text: String) -> String {
    var html = ""
    var word = ""
    for character in text {
      if character.isLetter || character == "-" || character == "'" {
        word.append(character)
      } else {
        html += finished(word) + Self.escaped(String(character))
        word = ""
      }
    }
    return html + finished(word)
  }

  private func finished(_ word: String) -> String {
    let escaped = Self.escaped(word)
    return hardWords.contains(word.lowercased()) ? "<u>\(escaped)</u>" : escaped
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
