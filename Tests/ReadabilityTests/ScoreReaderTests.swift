// SPDX-License-Identifier: Apache-2.0

import Readability
import Testing

@testable import plainspine

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func shown(_ document: TextDocument) -> [String] {
  document.blocks.map { block in
    let text = String(decoding: document.text[block.range], as: UTF8.self)
    return "\(block.kind.rawValue): " + text.split(separator: " ").joined(separator: " ")
  }
}

@Suite struct `Readers` {
  @Test func `HTML gives headings, paragraphs and items`() throws {
    let html = """
      <html><head><title>no</title><style>p{}</style></head><body><h2>Care</h2>
      <p>Rest &amp; <b>walk</b>.</p><ul><li>Ice<li>Heat</ul><table><tr><td>5 mg</table>
      <pre>code</pre><p hidden>secret</p><script>no()</script></body></html>
      """
    let document = try ScoreHTMLReader.document(bytes(html))
    #expect(
      shown(document) == [
        "heading: Care", "paragraph: Rest & walk.", "listItem: Ice", "listItem: Heat",
      ])
    #expect(document.excluded.map(\.kind) == [.table, .code, .hidden])
  }

  @Test func `Markdown keeps the offsets of the file`() throws {
    let source = """
      ---
      a: b
      ---
      # Care

      Rest and **walk**, see [us](https://x.org).

      - *Ice*

      ```
      code
      ```
      """
    let document = ScoreMarkdownReader.document(bytes(source))
    #expect(
      shown(document) == ["heading: Care", "paragraph: Rest and walk , see us .", "listItem: Ice"])
    #expect(document.text.count == source.utf8.count)
    let paragraph = document.blocks[1].range
    #expect(Array(bytes(source)[paragraph]).starts(with: bytes("Rest and **walk**")))
    #expect(document.excluded.map(\.kind) == [.frontMatter, .code])
    let counts = ReadabilityInspector()
    counts.consume(document)
    #expect(counts.finish().report.counts.words == 7)
  }

  @Test func `RTF gives its text without fonts and with signs`() throws {
    let rtf = #"{\rtf1{\fonttbl{\f0 Arial;}}Care\par It\'92s \u8212?fine {\b now}.\par}"#
    #expect(
      shown(try ScoreRTFReader.document(bytes(rtf))) == [
        "heading: Care", "paragraph: It’s —fine now.",
      ])
    #expect(throws: ScoreError.broken("RTF")) {
      try ScoreRTFReader.document(bytes(#"{\rtf1{{{ cut"#))
    }
  }

  @Test func `FHIR gives every narrative`() throws {
    let json = #"""
      {"resourceType":"Bundle","entry":[
      {"resource":{"resourceType":"X","text":{"status":"x","div":"<div><p>One.</p></div>"}}},
      {"resource":{"resourceType":"X","text":{"div":"<div><li>Two</li></div>"}}}]}
      """#
    #expect(
      shown(try ScoreFHIRReader.document(bytes(json))) == ["paragraph: One.", "listItem: Two"])
    #expect(throws: ScoreError.self) { try ScoreFHIRReader.document(bytes(#"{"a":1}"#)) }
  }

  @Test func `DOCX gives what Word shows`() throws {
    let xml = """
      <w:document xmlns:w="x"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>\
      <w:r><w:t>Care</w:t></w:r></w:p><w:p><w:r><w:t>Rest </w:t></w:r><w:r><w:t>well.</w:t></w:r>\
      <w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r>\
      <w:t>Ice</w:t></w:r></w:p><w:tbl><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tbl></w:body>\
      </w:document>
      """
    let zip = StoredZip.bytes(name: "word/document.xml", content: bytes(xml))
    let document = try ScoreDOCXReader.document(zip)
    #expect(shown(document) == ["heading: Care", "paragraph: Rest well.", "listItem: Ice"])
    #expect(document.excluded.map(\.kind) == [.table])
  }

  @Test func `a bad DOCX is told apart`() {
    let zip = StoredZip.bytes(name: "other.xml", content: bytes("<a/>"))
    #expect(throws: ScoreError.notDOCX) { try ScoreDOCXReader.document(zip) }
    let good = StoredZip.bytes(name: "word/document.xml", content: bytes("<a/>"))
    #expect(throws: ScoreError.broken("DOCX")) {
      try ScoreDOCXReader.document(Array(good.prefix(good.count - 30)))
    }
    let large = [UInt8](repeating: 0x20, count: ScoreReader.unpackedLimit + 1)
    let bomb = StoredZip.bytes(name: "word/document.xml", content: large)
    #expect(throws: ScoreError.tooLarge(limit: "32 MB")) { try ScoreDOCXReader.document(bomb) }
    let entity = #"<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>"#
    let trick = StoredZip.bytes(name: "word/document.xml", content: bytes(entity))
    #expect(throws: ScoreError.broken("DOCX")) { try ScoreDOCXReader.document(trick) }
  }

  @Test func `encodings`() throws {
    #expect(try ScoreEncoding.utf8([0xEF, 0xBB, 0xBF, 0x61]) == [0x20, 0x20, 0x20, 0x61])
    #expect(try ScoreEncoding.utf8([0xFF, 0xFE, 0x61, 0x00]) == [0x61])
    #expect(try ScoreEncoding.utf8([0x63, 0xE9]) == bytes("cé"))
    #expect(throws: ScoreError.binary) { try ScoreEncoding.utf8([0x61, 0, 0x62]) }
  }

  @Test(arguments: [
    ("a.txt", "%PDF-1.7", ScoreFormat.pdf), ("a.MD", "# x", .markdown), ("-", "<html>", .html),
    ("-", "{\"resourceType\":\"X\"}", .fhir), ("-", "plain", .text), ("x/a.htm", "", .html),
    ("a.doc", "{\\rtf1", .rtf),
  ])
  func `formats`(name: String, start: String, format: ScoreFormat) {
    #expect(ScoreFormat(name: name, start: bytes(start)) == format)
  }
}

@Suite struct `Verdicts` {
  private func result(_ text: String) -> ScoreResult {
    let inspector = ReadabilityInspector()
    bytes(text).withUnsafeBufferPointer { inspector.consume($0) }
    return ScoreResult(file: "a.txt", format: .text, outcome: .success(inspector.finish()))
  }

  private let hard = "The physician recommended additional radiological examinations."

  @Test func `over a threshold fails`() {
    var result = result(hard)
    result.judge(ScoreThresholds(maxGrade: 6), nil)
    #expect(result.failures.count == 1)
    result.judge(ScoreThresholds(maxGrade: 60, minEase: 50), nil)
    #expect(result.failures.first?.hasPrefix("ease") == true)
    result.judge(ScoreThresholds(maxGrade: 60), nil)
    #expect(result.failures.isEmpty)
  }

  @Test func `with a baseline only what got worse fails`() throws {
    var result = result(hard)
    var baseline = ScoreBaseline()
    baseline.note("a.txt", try #require(result.scores))
    result.judge(ScoreThresholds(maxGrade: 6), baseline)
    #expect(result.failures.isEmpty)
    baseline.files["a.txt"]?.grade -= 1
    result.judge(ScoreThresholds(), baseline)
    #expect(result.failures == ["harder than its baseline"])
    baseline.files = [:]
    result.judge(ScoreThresholds(maxGrade: 6), baseline)
    #expect(result.failures.count == 1)
  }

  @Test func `a table of values cannot smuggle a formula`() {
    let error = ScoreResult(file: "=cmd,\"x\"", format: .text, outcome: .failure(.binary))
    #expect(ScoreCSV.text([error]).contains("\"'=cmd,\"\"x\"\"\""))
  }

  @Test func `a page escapes the text`() {
    let page = ScorePage(conventions: ScoreConventions(options: ReadabilityOptions()))
    var result = result("Take <script>alert(1)</script> & rest.")
    result.shown = bytes("Take <script>alert(1)</script> & rest.")
    #expect(!page.text([result]).contains("<script>"))
    #expect(page.text([result]).contains("&lt;script&gt;"))
  }
}

/// A ZIP with one entry that is not compressed.
private enum StoredZip {
  static func bytes(name: String, content: [UInt8]) -> [UInt8] {
    let name = Array(name.utf8)
    let facts =
      little(crc(content), 4) + little(UInt32(content.count), 4) + little(UInt32(content.count), 4)
      + little(UInt32(name.count), 2)
    let local =
      [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + facts + [0, 0] + name + content
    let central =
      [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + facts
      + [UInt8](repeating: 0, count: 16) + name
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + little(UInt32(central.count), 4)
      + little(UInt32(local.count), 4) + [0, 0]
    return local + central + end
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  private static func crc(_ content: [UInt8]) -> UInt32 {
    let table = (0..<UInt32(256)).map { byte in
      (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    return ~content.reduce(~0) { crc, byte in
      table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8)
    }
  }
}
