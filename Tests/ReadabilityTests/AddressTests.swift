// SPDX-License-Identifier: Apache-2.0

import Readability
import Testing

@testable import plainspine

private func inspect(_ text: String) -> ReadabilityDetails {
  let inspector = ReadabilityInspector()
  var text = text
  text.withUTF8 { inspector.consume($0) }
  return inspector.finish()
}

@Suite struct `Postal addresses` {
  @Test func `are left out with the name above and the numbers below`() throws {
    let text = """
      Call us if you have a fever.

      Spine Clinic
      12 Main Street, Suite 4
      Springfield, IL 62701
      Phone: (555) 555-0100
      """
    let details = inspect(text)
    #expect(details.report.counts.words == 7)
    let address = try #require(details.excluded.first { $0.kind == .address })
    #expect(Array(text.utf8)[address.range].starts(with: Array("Spine Clinic".utf8)))
    #expect(address.range.upperBound == text.utf8.count)
  }

  @Test(arguments: [
    "12 Main Street, Springfield, IL 62701", "P.O. Box 12\nSpringfield, IL 62701-1234",
    "7 High Road\nLeeds LS1 4AB", "400 W. 5th Ave.\nSuite 200\nGary, IN 46402",
  ])
  func `of several kinds`(address: String) {
    let details = inspect("You can rest.\n\n" + address)
    #expect(details.report.counts.words == 3)
    #expect(details.excluded.map(\.kind) == [.address])
  }

  @Test(arguments: [
    "3 steps to the right way", "12 Days of Rest", "2 Levels are Worn", "Posterior Drive",
    "Come to 12 Main Street, Springfield, IL 62701, at nine.",
  ])
  func `are not seen where there is none`(text: String) {
    #expect(!inspect(text).excluded.contains { $0.kind == .address })
  }

  @Test func `in Markdown and HTML too`() throws {
    let markdown = "# Care\n\nYou can rest.\n\n12 Main Street\nSpringfield, IL 62701\n"
    let html = """
      <p>You can rest.</p><p>12 Main Street<br>Springfield, IL 62701</p>
      <nav><a href="a">Home</a></nav><p style="display: none">secret</p>
      """
    let documents = [
      ScoreMarkdownReader.document(Array(markdown.utf8)),
      try ScoreHTMLReader.document(Array(html.utf8)),
    ]
    for document in documents {
      let inspector = ReadabilityInspector()
      inspector.consume(document)
      let details = inspector.finish()
      #expect(details.report.counts.words <= 4)
      #expect(details.excluded.contains { $0.kind == .address })
    }
    #expect(documents[1].excluded.map(\.kind) == [.navigation, .hidden])
  }
}

@Suite struct `FHIR in XML` {
  private func resource(_ div: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"><entry><resource><Observation>
      <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">\(div)</div></text>
      <code><text value="no"/></code></Observation></resource></entry></Bundle>
      """.utf8)
  }

  @Test func `gives its narratives`() throws {
    let document = try ScoreFHIRReader.document(
      resource("<h2>Plan</h2><div><p>Rest &amp; walk.</p></div><table><tr><td>x</td></tr></table>"))
    let blocks = document.blocks.map { String(decoding: document.text[$0.range], as: UTF8.self) }
    #expect(blocks == ["Plan", "Rest & walk."])
    #expect(document.excluded.map(\.kind) == [.table])
  }

  @Test func `tells what is amiss`() {
    #expect(throws: ScoreError.notFHIR("XML")) {
      try ScoreFHIRReader.document(Array("<a>text</a>".utf8))
    }
    #expect(throws: ScoreError.noNarrative) { try ScoreFHIRReader.document(resource("")) }
    #expect(throws: ScoreError.broken("FHIR XML")) {
      try ScoreFHIRReader.document(Array(resource("<p>Rest</p>").dropLast(20)))
    }
  }
}

@Suite struct `Encodings` {
  @Test func `with and without a mark`() throws {
    let units = Array("Rest now, é.".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let scalars = Array("Rest now, é.".unicodeScalars)
    let wide: [UInt8] = scalars.flatMap { scalar -> [UInt8] in [UInt8(scalar.value), 0, 0, 0] }
    let mark: [UInt8] = [0xFF, 0xFE]
    let all: [[UInt8]] = [little, big, mark + little, mark.reversed() + big, mark + [0, 0] + wide]
    for bytes in all {
      #expect(String(decoding: try ScoreEncoding.utf8(bytes), as: UTF8.self) == "Rest now, é.")
    }
    #expect(throws: ScoreError.binary) { try ScoreEncoding.utf8([0x52, 0, 0, 0x50, 1, 2, 0, 0]) }
  }
}
