// SPDX-License-Identifier: Apache-2.0

/// Lines of a page of at most 100 columns.
struct PageText {
  static let width = 100
  private(set) var lines: [String] = []

  var text: String { lines.joined(separator: "\n") }

  mutating func line(_ text: String) { lines.append(text) }

  /// An empty line and a heading; underlined by its weight in the text, not by colours.
  mutating func heading(_ title: String) {
    lines.append("")
    lines.append(title)
    lines.append(String(repeating: "-", count: min(Self.width, title.count)))
  }

  /// Text behind a margin; further lines go on under its first.
  mutating func entry(_ margin: String, _ text: String, indent: Int) {
    var head = margin.padded(to: indent)
    if head.count > indent { head += " " }
    for piece in Self.wrapped(text, first: Self.width - head.count, rest: Self.width - indent) {
      lines.append((head + piece).trimmedEnd)
      head = String(repeating: " ", count: indent)
    }
  }

  /// Cuts a text at its spaces; a word that is longer than a line is cut where the line ends.
  static func wrapped(_ text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var word = String(word)
      let limit = { max(1, lines.isEmpty ? first : rest) }
      if !line.isEmpty, line.count + 1 + word.count > limit() {
        lines.append(line)
        line = ""
      }
      while line.isEmpty, word.count > limit() {
        lines.append(String(word.prefix(limit())))
        word = String(word.dropFirst(lines.last?.count ?? 1))
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The words of a report in quotation marks, on one line.
  static func quoted(_ text: String) -> String {
    "\"" + text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "\""
  }
}

extension String {
  func padded(to width: Int) -> String {
    count >= width ? self : self + String(repeating: " ", count: width - count)
  }

  var trimmedEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
