// SPDX-License-Identifier: Apache-2.0

/// Breaks the lines of a plain text for a terminal or a printer.
enum TextWrapping {
  static let columns = 78

  static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(wrapped(line:))
      .joined(separator: "\n")
  }

  /// Later lines hang under the first word after a list mark.
  private static func wrapped(line: Substring) -> String {
    guard line.count > columns else { return String(line) }
    let margin = line.prefix { $0 == " " }
    let hanging = line.dropFirst(margin.count).hasPrefix("- ") ? margin + "  " : margin
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
}
