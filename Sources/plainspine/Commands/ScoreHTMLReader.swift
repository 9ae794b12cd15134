// SPDX-License-Identifier: Apache-2.0

internal import CDocuments
internal import Readability

/// Reads HTML: what a reader sees as running text, headings and list items is scored.
final class ScoreHTMLReader {
  private var document = TextDocument()
  private var open: [Element] = []
  private var text = ""

  /// What an open element does to the text in it.
  private struct Element {
    let name: String
    let role: Role
  }

  private enum Role: Equatable {
    case inline
    case block(BlockKind)
    case excluded(Exclusion.Kind)
    /// Scripts, styles and the like: not even listed.
    case dropped
  }

  static func document(_ bytes: [UInt8], encoding: String? = nil) throws(ScoreError) -> TextDocument
  {
    let reader = ScoreHTMLReader()
    // libxml2 takes bytes without a declared encoding for Latin-1; nearly all are UTF-8.
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let status = ScoreMarkup.read(bytes, as: .html, encoding: encoding ?? (isUTF8 ? "UTF-8" : nil))
    {
      reader.take($0)
    }
    guard status == DOCUMENT_OK else { throw .tooLarge(limit: "2 GB") }
    return reader.finish()
  }

  /// Ends the text and gives what was read.
  func finish() -> TextDocument {
    flush()
    return document
  }

  /// Takes one event; XHTML inside other XML comes this way too.
  func take(_ event: ScoreMarkup.Event) {
    switch event {
    case .start(let name, let attributes):
      if name == "br" { text += "\n" }
      if name == "hr" || name == "img" { return flushIfBlock(name) }
      let role = Self.role(name, attributes)
      if role != .inline { flush() }
      if !Self.isVoid(name) { open.append(Element(name: name, role: role)) }
    case .end(let name):
      guard let at = open.lastIndex(where: { $0.name == name }) else { return }
      if open[at...].contains(where: { $0.role != .inline }) { flush() }
      open.removeSubrange(at...)
    case .text(let piece):
      text += piece
    }
  }

  private func flushIfBlock(_ name: String) {
    if name == "hr" { flush() }
  }

  /// Ends the block of text at hand.
  private func flush() {
    defer { text = "" }
    let roles = open.map(\.role)
    if roles.contains(.dropped) { return }
    for case .excluded(let kind) in roles { return document.exclude(text, kind) }
    var kind = BlockKind.paragraph
    for case .block(let block) in roles where block != .paragraph { kind = block }
    document.append(text, kind)
  }

  private static func role(_ name: String, _ attributes: [String: String]) -> Role {
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" {
      return .excluded(.hidden)
    }
    if let style = attributes["style"]?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return .excluded(.hidden)
    }
    switch name {
    case "script", "style", "template", "noscript", "head", "svg", "math", "iframe", "select",
      "button", "textarea":
      return .dropped
    case "h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary": return .block(.heading)
    case "li", "dt", "dd": return .block(.listItem)
    case "table": return .excluded(.table)
    case "figcaption", "caption": return .excluded(.caption)
    case "pre", "code", "kbd", "samp": return name == "pre" ? .excluded(.code) : .inline
    case "address": return .excluded(.address)
    case "nav": return .excluded(.navigation)
    case "p", "div", "section", "article", "main", "aside", "header", "footer", "blockquote",
      "ul", "ol", "dl", "figure", "form", "fieldset", "body", "html", "details", "td", "th", "tr",
      "center":
      return .block(.paragraph)
    default: return .inline
    }
  }

  private static func isVoid(_ name: String) -> Bool {
    ["br", "hr", "img", "input", "meta", "link", "wbr", "area", "base", "col", "source", "track"]
      .contains(name)
  }
}
