// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import Readability

/// Reads the narratives of a FHIR resource or bundle, in JSON or XML:
/// https://hl7.org/fhir/narrative.html.
enum ScoreFHIRReader {
  static func document(_ bytes: [UInt8]) throws(ScoreError) -> TextDocument {
    let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
    let document =
      first == UInt8(ascii: "<")
      ? try ScoreFHIRXMLReader.document(bytes) : try documentOfJSON(bytes)
    guard !document.text.isEmpty else { throw .noNarrative }
    return document
  }

  private static func documentOfJSON(_ bytes: [UInt8]) throws(ScoreError) -> TextDocument {
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw .broken("FHIR JSON")
    }
    guard case .object(let fields) = value, fields["resourceType"] != nil else {
      throw .notFHIR("JSON")
    }
    var document = TextDocument()
    var narratives: [String] = []
    collect(value, into: &narratives)
    for narrative in narratives {
      let part = try ScoreHTMLReader.document(Array(narrative.utf8), encoding: "UTF-8")
      let shift = document.text.count
      document.text += part.text
      document.blocks += part.blocks.map {
        TextDocument.Part($0.range.lowerBound + shift..<$0.range.upperBound + shift, $0.kind)
      }
      document.excluded += part.excluded.map {
        Exclusion(
          kind: $0.kind, range: $0.range.lowerBound + shift..<$0.range.upperBound + shift)
      }
    }
    return document
  }

  /// Every `text.div`, wherever it stands, in order of the keys.
  private static func collect(_ value: JSONValue, into narratives: inout [String]) {
    switch value {
    case .object(let fields):
      if case .object(let text)? = fields["text"], case .string(let div)? = text["div"] {
        narratives.append(div)
      }
      for key in fields.keys.sorted() where key != "text" {
        if let field = fields[key] { collect(field, into: &narratives) }
      }
    case .array(let values): for value in values { collect(value, into: &narratives) }
    case .string, .other: break
    }
  }

  private enum JSONValue: Decodable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(String.self) {
        self = .string(value)
      } else if let value = try? container.decode([String: JSONValue].self) {
        self = .object(value)
      } else if let value = try? container.decode([JSONValue].self) {
        self = .array(value)
      } else {
        self = .other
      }
    }
  }
}
