// SPDX-License-Identifier: Apache-2.0

import Mustache

/// The sentences that every letter has, in one language: lines of `name: text`.
///
/// Each line is one sentence; several lines of one name stand one after another. `#` begins a
/// comment line, `{{name}}` in a text is a value that the letter fills in.
struct FixedSentences: Sendable {
  private enum Text: Sendable {
    case plain(String)
    case template(MustacheTemplate)
  }

  /// Every name that a letter asks for.
  static let names = [
    "title", "draft", "greeting", "intro", "opening.heading", "places.heading", "absent.heading",
    "notes.heading", "questions.heading", "questions", "making.heading", "made.rules",
    "made.model", "made.glossary", "checked.none", "checked.one", "checked.many", "level.before",
    "level.after", "legal", "contact", "signature",
  ]

  private var texts: [String: [Text]] = [:]

  init(file: String, content: String) throws(LetterError) {
    let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
      try read(line, file: file, number: index + 1)
    }
    if let name = Self.names.first(where: { texts[$0] == nil }) {
      throw .missingSentence(file: file, name: name)
    }
  }

  /// The lines of a name, filled in.
  func lines(_ name: String, _ values: [String: String] = [:]) -> [String] {
    texts[name, default: []].map {
      switch $0 {
      case .plain(let text): text
      case .template(let template): template.render(values)
      }
    }
  }

  private mutating func read(
    _ line: Substring, file: String, number: Int
  ) throws(LetterError) {
    guard let colon = line.firstIndex(of: ":") else {
      throw .badSentences(name: file, line: number, problem: "expected “name: text”")
    }
    let name = trimmed(line[..<colon])
    guard Self.names.contains(name) else {
      throw .badSentences(name: file, line: number, problem: "no sentence is called “\(name)”")
    }
    let text = trimmed(line[line.index(after: colon)...])
    guard text.contains("{{") else {
      texts[name, default: []].append(.plain(text))
      return
    }
    do {
      // What is filled in is escaped where the letter is printed, not here.
      let template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}" + text)
      texts[name, default: []].append(.template(template))
    } catch {
      throw .badSentences(name: file, line: number, problem: "a {{value}} is not closed")
    }
  }
}

/// Without space at either end.
func trimmed(_ text: some StringProtocol) -> String {
  let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
  guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(text[start...last])
}
