// SPDX-License-Identifier: Apache-2.0

import Reports
import Testing

@Suite struct `Bytes of a report` {
  @Test func `a byte-order mark is dropped`() throws {
    #expect(try ReportReader.text(of: [0xEF, 0xBB, 0xBF] + Array("Disc".utf8)) == "Disc")
  }

  @Test func `an empty file is an error`() {
    #expect(throws: ReportError.empty) { try ReportReader.text(of: Array("  \n".utf8)) }
  }

  @Test func `a binary file is an error`() {
    #expect(throws: ReportError.binary(offset: 1)) { try ReportReader.text(of: [0x50, 0, 0x4B]) }
  }

  @Test func `a wrong encoding is named with its place`() {
    #expect(throws: ReportError.encoding(offset: 6, line: 2, column: 3)) {
      try ReportReader.text(of: Array("abc\nde".utf8) + [0xE9] + Array("f".utf8))
    }
  }

  @Test func `a file too large is refused before it is read as text`() {
    let bytes = [UInt8](repeating: 0x41, count: ReportReader.sizeLimit + 1)
    #expect(throws: ReportError.tooLarge(bytes: bytes.count, limit: ReportReader.sizeLimit)) {
      try ReportReader.text(of: bytes)
    }
  }

  @Test func `errors never show the text`() {
    let error = #expect(throws: ReportError.self) {
      try ReportReader.text(of: Array("Secret Name\n".utf8) + [0xFF])
    }
    #expect(error.map { !$0.description.contains("Secret") } == true)
  }
}
