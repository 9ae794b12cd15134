// SPDX-License-Identifier: Apache-2.0

internal import CDocuments
internal import Readability

/// Reads Markdown (CommonMark, with front matter and pipe tables) by cmark.
///
/// The text keeps the length of the source: what is not shown becomes spaces, so that offsets are
/// those of the file.
final class ScoreMarkdownReader {
  private let source: [UInt8]
  private var text: [UInt8]
  private var document = TextDocument()
  /// Offsets of line starts in the source.
  private var lines: [Int] = []
  private var listDepth = 0
  private var block: Range<Int>?
  private var headFrom = 0

  static func document(_ source: [UInt8]) -> TextDocument {
    let reader = ScoreMarkdownReader(source)
    reader.read()
    return reader.document
  }

  private init(_ source: [UInt8]) {
    self.source = source
    text = source.map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
    lines = [0] + source.indices.filter { source[$0] == 0x0A }.map { $0 + 1 }
  }

  private func read() {
    excludeFrontMatter()
    let body = Array(source[headFrom...])
    let shift = lines.firstIndex { $0 >= headFrom } ?? 0
    lines.removeFirst(shift)
    let context = Unmanaged.passUnretained(self).toOpaque()
    _ = body.withUnsafeBytes { raw in
      raw.bindMemory(to: CChar.self).baseAddress.map {
        document_read_markdown($0, raw.count, Self.handler, context)
      }
    }
    document.text = text
  }

  private static let handler: document_markdown = {
    context, enters, type, literal, startLine, startColumn, endLine, endColumn in
    guard let context else { return }
    let reader = Unmanaged<ScoreMarkdownReader>.fromOpaque(context).takeUnretainedValue()
    let place = Place(
      startLine: Int(startLine), startColumn: Int(startColumn), endLine: Int(endLine),
      endColumn: Int(endColumn))
    reader.take(enters: enters != 0, String(cString: type), place)
  }

  private struct Place {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }

  /// The bytes of the source that a node covers.
  private func range(_ place: Place) -> Range<Int>? {
    guard place.startLine >= 1, place.startLine <= lines.count, place.endLine <= lines.count,
      place.endLine >= 1
    else { return nil }
    let from = lines[place.startLine - 1] + max(0, place.startColumn - 1)
    let to = min(source.count, lines[place.endLine - 1] + place.endColumn)
    return from < to ? from..<to : nil
  }

  private func take(enters: Bool, _ type: String, _ place: Place) {
    switch type {
    case "item": listDepth += enters ? 1 : -1
    case "paragraph" where enters:
      if let range = range(place) { addParagraph(range) }
    case "heading" where enters:
      if let range = range(place) { document.blocks.append(TextDocument.Part(range, .heading)) }
    case "code_block" where enters: exclude(place, .code)
    case "html_block" where enters: exclude(place, .hidden)
    case "text" where enters, "code" where enters: reveal(place)
    default: break
    }
  }

  private func addParagraph(_ range: Range<Int>) {
    if isTable(range) {
      document.excluded.append(Exclusion(kind: .table, range: range))
    } else {
      document.blocks.append(TextDocument.Part(range, listDepth > 0 ? .listItem : .paragraph))
    }
  }

  private func exclude(_ place: Place, _ kind: Exclusion.Kind) {
    guard let range = range(place) else { return }
    document.excluded.append(Exclusion(kind: kind, range: range))
  }

  /// Shows the bytes of a text node; escapes stay as they are written.
  private func reveal(_ place: Place) {
    guard let range = range(place), document.blocks.last?.range.contains(range.lowerBound) == true
    else { return }
    text.replaceSubrange(range, with: source[range])
  }

  /// A row of dashes between bars under the first row.
  private func isTable(_ range: Range<Int>) -> Bool {
    let rows = source[range].split(separator: 0x0A)
    guard rows.count >= 2, rows[0].contains(UInt8(ascii: "|")) else { return false }
    return rows[1].contains(UInt8(ascii: "-"))
      && rows[1].allSatisfy { " |:-\t\r".utf8.contains($0) }
  }

  /// Settings between two lines of `---` at the very start.
  private func excludeFrontMatter() {
    guard source.starts(with: "---\n".utf8) else { return }
    for at in lines.dropFirst() where source[at...].starts(with: "---\n".utf8) {
      headFrom = at + 4
      document.excluded.append(Exclusion(kind: .frontMatter, range: 0..<headFrom))
      return
    }
  }
}
