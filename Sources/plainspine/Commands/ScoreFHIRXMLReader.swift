// SPDX-License-Identifier: Apache-2.0

internal import CDocuments
internal import Readability

/// Reads the narratives of FHIR in XML: each XHTML `div` in the `text` of a resource.
final class ScoreFHIRXMLReader {
  private let page = ScoreHTMLReader()
  private var open: [String] = []
  /// How many elements were open where the narrative at hand began.
  private var narrativeDepth: Int?

  static func document(_ bytes: [UInt8]) throws(ScoreError) -> TextDocument {
    // The name of the namespace stands on the root element; no other XML has it.
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard head.contains("http://hl7.org/fhir") else { throw .notFHIR("XML") }
    let reader = ScoreFHIRXMLReader()
    guard ScoreMarkup.read(bytes, as: .xml, { reader.take($0) }) == DOCUMENT_OK else {
      throw .broken("FHIR XML")
    }
    return reader.page.finish()
  }

  private func take(_ event: ScoreMarkup.Event) {
    switch event {
    case .start(let name, _):
      if narrativeDepth == nil, name == "div", open.last == "text" { narrativeDepth = open.count }
      open.append(name)
      if narrativeDepth != nil { page.take(event) }
    case .end:
      if narrativeDepth != nil { page.take(event) }
      _ = open.popLast()
      if let depth = narrativeDepth, open.count == depth { narrativeDepth = nil }
    case .text: if narrativeDepth != nil { page.take(event) }
    }
  }
}
