// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Letters
import Testing

@Suite struct `A letter as JSON` {
  /// What of the contract a script reads.
  struct Document: Decodable {
    struct Sentence: Decodable, Equatable {
      let text: String
      let findings: [String]
      let glossary: [String]
      let origin: String
    }
    struct Engine: Decodable { let name: String }
    struct Ledger: Decodable {
      struct Finding: Decodable { let id: String }
      let schema: String
      let findings: [Finding]
    }
    struct Verification: Decodable {
      let schema: String
      let verdict: String
    }
    struct Hold: Decodable {
      let reason: String
      let finding: String?
    }
    struct Span: Decodable {
      let text: String
      let utf8: [Int]
    }
    struct Scores: Decodable {
      let fleschReadingEase: Double
      let fleschKincaidGrade: Double
    }
    struct Readability: Decodable {
      struct Scored: Decodable {
        let counts: [String: Int]
        let scores: Scores
      }
      let report: Scored
      let letter: Scored
      let findings: Scored
    }
    let schema: String
    let id: String?
    let report: String
    let status: String
    let engine: Engine
    let sentences: [Sentence]
    let ledger: Ledger
    let verification: Verification
    let readability: Readability
    let holds: [Hold]
    let uncovered: [Span]
  }

  func document(_ letter: Letter) throws -> Document {
    try JSONDecoder().decode(Document.self, from: JSONEncoder().encode(letter))
  }

  @Test func `keeps the contract`() throws {
    let document = try document(Fixture.letter(id: "case-7"))
    #expect(document.schema == "plainspine.letter/1")
    #expect(document.id == "case-7")
    #expect(document.report == "report.txt")
    #expect(document.status == "draft")
    #expect(document.engine.name == "rules")
    #expect(document.ledger.schema == "plainspine.findings/1")
    #expect(document.ledger.findings.map(\.id) == ["F1", "F2", "F3", "F4", "F5", "F6"])
    #expect(document.verification.schema == "plainspine.verification/1")
    #expect(document.verification.verdict == "preserved")
    #expect(document.holds.isEmpty)
    #expect(document.uncovered.map(\.text) == ["The zorblax is prominent"])
    #expect(document.readability.letter.counts["words"] ?? 0 > 0)
    #expect(document.readability.letter.scores.fleschKincaidGrade <= 6)
    #expect(document.readability.findings.scores.fleschReadingEase >= 70)
  }

  @Test func `has no id unless one was given`() throws {
    #expect(try document(Fixture.letter()).id == nil)
    let json = String(decoding: try JSONEncoder().encode(Fixture.letter()), as: UTF8.self)
    #expect(!json.contains("\"id\":null"))
  }

  @Test func `says of each sentence where it comes from`() throws {
    let sentences = try document(Fixture.letter()).sentences
    #expect(
      sentences.first
        == Document.Sentence(
          text: "This is a draft.", findings: [], glossary: [], origin: "template"))
    #expect(
      sentences.contains(
        Document.Sentence(
          text: "The disc bulges a little.", findings: ["F1"], glossary: [], origin: "rules")))
    #expect(
      sentences.contains(
        Document.Sentence(
          text: "A disc is a soft pad between two bones of the spine.", findings: [],
          glossary: ["disc.bulge"], origin: "rules")))
  }

  @Test func `keeps everything of a held letter`() throws {
    let held = try document(Fixture.held())
    #expect(held.status == "held")
    #expect(held.holds.map(\.reason) == ["a fracture that may be recent"])
    #expect(held.holds.map(\.finding) == ["F5"])
    #expect(held.sentences == (try document(Fixture.letter()).sentences))
  }
}
