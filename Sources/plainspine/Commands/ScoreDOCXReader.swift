// SPDX-License-Identifier: Apache-2.0

internal import CDocuments
internal import Readability

/// Reads the text of a Word document: ECMA-376, part 1, WordprocessingML.
final class ScoreDOCXReader {
  private var document = TextDocument()
  private var paragraph = ""
  private var kind = BlockKind.paragraph
  private var exclusion: Exclusion.Kind?
  private var tableDepth = 0
  /// Inside `w:t`; text elsewhere is not shown.
  private var isText = false
  private var deletedDepth = 0

  static func document(_ bytes: [UInt8]) throws(ScoreError) -> TextDocument {
    let xml = try unzip(bytes, "word/document.xml")
    let reader = ScoreDOCXReader()
    guard ScoreMarkup.read(xml, as: .xml, { reader.take($0) }) == DOCUMENT_OK else {
      throw .broken("DOCX")
    }
    return reader.document
  }

  private static func unzip(_ bytes: [UInt8], _ name: String) throws(ScoreError) -> [UInt8] {
    var out: UnsafeMutablePointer<CChar>?
    var count = 0
    let status = bytes.withUnsafeBytes { raw in
      raw.bindMemory(to: CChar.self).baseAddress.map {
        document_unzip($0, raw.count, name, ScoreReader.unpackedLimit, 10_000, &out, &count)
      } ?? DOCUMENT_BROKEN
    }
    defer { document_free(out) }
    switch status {
    case DOCUMENT_OK:
      return Array(UnsafeRawBufferPointer(start: out, count: count))
    case DOCUMENT_TOO_LARGE: throw .tooLarge(limit: "32 MB")
    case DOCUMENT_MISSING: throw .notDOCX
    case DOCUMENT_ENCRYPTED: throw .encrypted
    default: throw .broken("DOCX")
    }
  }

  private func take(_ event: ScoreMarkup.Event) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text): if isText && deletedDepth == 0 { paragraph += text }
    }
  }

  private func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "t": isText = true
    case "tab": paragraph += " "
    case "br", "cr": paragraph += "\n"
    case "noBreakHyphen": paragraph += "-"
    case "numPr": if kind == .paragraph { kind = .listItem }
    case "pStyle": style(attributes["val"] ?? "")
    case "tbl": tableDepth += 1
    case "del", "moveFrom": deletedDepth += 1
    default: break
    }
  }

  private func style(_ name: String) {
    let name = name.lowercased()
    if name.hasPrefix("heading") || name == "title" || name == "subtitle" { kind = .heading }
    if name.hasPrefix("list") { kind = .listItem }
    if name.hasPrefix("caption") { exclusion = .caption }
    if name.contains("code") { exclusion = .code }
  }

  private func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "tbl": tableDepth -= 1
    case "del", "moveFrom": deletedDepth -= 1
    case "p":
      if tableDepth > 0 {
        document.exclude(paragraph, .table)
      } else if let exclusion {
        document.exclude(paragraph, exclusion)
      } else {
        document.append(paragraph, kind)
      }
      paragraph = ""
      kind = .paragraph
      exclusion = nil
    default: break
    }
  }
}
