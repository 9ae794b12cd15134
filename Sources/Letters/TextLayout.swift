// SPDX-License-Identifier: Apache-2.0

/// The lines of a plain text: what templates leave behind, and the width of a terminal or page.
enum TextLayout {
  static let columns = 78

  /// Without space at the end of lines, and with one empty line at most between two others.
  static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let last = line.lastIndex { !$0.isWhitespace }
      let kept = last.map { line[...$0] } ?? ""
      if kept.isEmpty && lines.last?.isEmpty != false { continue }
      lines.append(kept)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(wrapped(line:))
      .joined(separator: "\n")
  }

  /// Later lines hang under the first word after a list mark or a label.
  private static func wrapped(line: Substring) -> String {
    guard line.count > columns else { return String(line) }
    let margin = line.prefix { $0 == " " }
    let hanging = margin + String(repeating: " ", count: hang(line.dropFirst(margin.count)))
    var lines: [String] = []
    var current = String(margin)
    var isEmpty = true
    for word in line.split(separator: " ") {
      if !isEmpty && current.count + 1 + word.count > columns {
        lines.append(current)
        current = String(hanging)
        isEmpty = true
      }
      current += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return (lines + [current]).joined(separator: "\n")
  }

  private static func hang(_ line: Substring) -> Int {
    if line.hasPrefix("- ") || line.hasPrefix("| ") { return 2 }
    return line.hasPrefix("(") ? 1 : 0
  }
}
