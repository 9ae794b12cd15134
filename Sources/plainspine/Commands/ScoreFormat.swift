// SPDX-License-Identifier: Apache-2.0

/// What kind of document a file is.
enum ScoreFormat: String {
  case text, markdown, html, docx, pdf, rtf, fhir

  /// By the end of its name, for folders and where the first bytes do not tell.
  init?(name: String) {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown", "mdown", "qmd": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "docx", "docm": self = .docx
    case "pdf": self = .pdf
    case "rtf": self = .rtf
    case "json", "xml": self = .fhir
    default: return nil
    }
  }

  /// By the first bytes, which win over the name, and by the name.
  init(name: String, start: [UInt8]) {
    if start.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if start.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .docx
    } else if let named = ScoreFormat(name: name), named != .fhir || !Self.isXHTML(start) {
      self = named
    } else {
      self = Self.guess(start)
    }
  }

  private static func head(_ start: [UInt8]) -> String {
    let head = start.prefix(512).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    return String(decoding: head, as: UTF8.self).lowercased()
  }

  /// A page that says that it is XML.
  private static func isXHTML(_ start: [UInt8]) -> Bool {
    let text = head(start)
    return text.hasPrefix("<") && (text.contains("<html") || text.contains("<!doctype html"))
  }

  /// Standard input has no name.
  private static func guess(_ start: [UInt8]) -> ScoreFormat {
    let text = head(start)
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || isXHTML(start) {
      return .html
    }
    if text.hasPrefix("<?xml") || text.hasPrefix("<") && text.contains("http://hl7.org/fhir") {
      return .fhir
    }
    if text.hasPrefix("{") && text.contains("\"resourcetype\"") { return .fhir }
    return .text
  }
}
