// SPDX-License-Identifier: Apache-2.0

import Findings
import FoundationEssentials
import Glossaries
import Reports
import Testing

@testable import plainspine

private let lexicon = Glossary.lexicon()

private func ledger(_ text: String) -> Ledger {
  LedgerReader(lexicon: lexicon).read(name: "t", text: text)
}

private func page(_ text: String) -> [String] {
  LedgerText(ledger: ledger(text), lexicon: lexicon).text.split(separator: "\n").map(String.init)
}

/// The line of a page that holds all of these.
private func line(_ lines: [String], with parts: String...) -> String? {
  lines.first { line in parts.allSatisfy { line.contains($0) } }
}

@Suite struct `The structured report` {
  static let text = """
    FINDINGS:
    Alignment is normal. Mild levoscoliosis, Cobb 18°.
    L4-L5: Pfirrmann grade 4 disc degeneration. Mild disc bulge. Moderate right and mild left \
    foraminal stenosis. No canal stenosis. Possible contact of the left L4 nerve root.
    L3-L4: No disc bulge.
    IMPRESSION:
    Moderate right foraminal stenosis at L4-L5.
    """

  @Test func `goes level by level from head to foot`() throws {
    let lines = page(Self.text)
    let upper = try #require(lines.firstIndex { $0.hasPrefix("L3-L4") })
    let lower = try #require(lines.firstIndex { $0.hasPrefix("L4-L5") })
    #expect(upper < lower)
  }

  @Test func `shows foramina by side, and repeats nothing that the impression repeats`() {
    let lines = page(Self.text)
    #expect(line(lines, with: "Foramen right", "moderate stenosis [F", " F") != nil)
    #expect(line(lines, with: "Foramen left", "mild stenosis") != nil)
    #expect(lines.count { $0.contains("moderate stenosis") } == 1)
  }

  @Test func `says what is absent, what is open and what is not described`() {
    let lines = page(Self.text)
    #expect(line(lines, with: "Canal, sac", "no canal stenosis") != nil)
    #expect(line(lines, with: "Roots", "possible contact of the left L4 root") != nil)
    #expect(line(lines, with: "not described", "endplates", "facets") != nil)
  }

  @Test func `keeps an angle as stated, with the report's own word`() {
    let lines = page(Self.text).joined(separator: " ")
    #expect(lines.contains("Cobb angle 18°"))
    #expect(lines.contains("\"Mild levoscoliosis, Cobb 18°.\""))
  }

  @Test func `names every finding by its id`() {
    let report = ledger(Self.text)
    let text = LedgerText(ledger: report, lexicon: lexicon).text
    let words = Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init))
    #expect(report.findings.count >= 8)
    for finding in report.findings { #expect(words.contains(finding.id), "\(finding.id)") }
  }

  @Test(arguments: [
    "L4-L5: " + String(repeating: "Moderate left foraminal stenosis and a tiny word ", count: 40),
    "Findings: " + String(repeating: "x", count: 500),
  ])
  func `stays within a hundred columns`(_ text: String) {
    let report = ledger(text)
    let all = FindingExplainer(lexicon: lexicon, ledger: report, origins: nil).explanations()
    let lines = LedgerText(ledger: report, lexicon: lexicon, explanations: all).text
      .split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(!lines.contains { $0.contains("\u{1B}") })
  }
}

@Suite struct `Grades level by level` {
  struct Case: CustomTestStringConvertible {
    let text: String
    let grades: [String]
    init(_ text: String, _ grades: String...) {
      self.text = text
      self.grades = grades
    }
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("Pfirrmann grade IV at L4-5 and V at L5-S1.", "pfirrmann:4 L4-L5", "pfirrmann:5 L5-S1"),
    Case(
      "Pfirrmann: L1-2 II, L2-3 III, L3-4 IV.", "pfirrmann:2 L1-L2", "pfirrmann:3 L2-L3",
      "pfirrmann:4 L3-L4"),
    Case(
      "Disc degeneration at L4-L5 (Pfirrmann IV) and L5-S1 (Pfirrmann V).", "pfirrmann:4 L4-L5",
      "pfirrmann:5 L5-S1"),
    Case(
      "At L4-5 Pfirrmann 4, at L5-S1 Pfirrmann 5.", "pfirrmann:4 L4-L5", "pfirrmann:5 L5-S1"),
    Case(
      "L4-L5 and L5-S1 discs are Pfirrmann grade III and IV respectively.", "pfirrmann:3 L4-L5",
      "pfirrmann:4 L5-S1"),
    Case(
      "L4-L5: Pfirrmann grade 5 disc degeneration with Modic type 1 endplate change.",
      "pfirrmann:5 L4-L5", "modic:1 L4-L5"),
    Case("Modic 2 at L4-5, Modic 1 at L5-S1.", "modic:2 L4-L5", "modic:1 L5-S1"),
    Case("Type 2 Modic changes at L4-5 and L5-S1.", "modic:2 L4-L5", "modic:2 L5-S1"),
    Case("Pfirrmann grade 3-4 disc degeneration at L3-4.", "pfirrmann:3-4 L3-L4"),
    Case("Mixed Modic type 1/2 changes at L5-S1.", "modic:1/2 L5-S1"),
    Case(
      "Pfirrmann grade IV disc degeneration with grade 1 anterolisthesis at L4-5.",
      "pfirrmann:4 L4-L5"),
    Case("No Modic changes at L4-5."), Case("Grade 1 anterolisthesis at L4-5."),
  ])
  func `are read from the words, complete`(_ c: Case) {
    let found = StatedGrades(lexicon: lexicon, ledger: ledger(c.text)).all().map {
      "\($0.grade) \($0.level?.name ?? "-")"
    }
    #expect(found == c.grades)
  }

  @Test func `stand in the report at each level`() {
    let lines = page("FINDINGS:\nDisc degeneration, Pfirrmann 4 at L4-5 and 5 at L5-S1.")
    #expect(line(lines, with: "L4-L5", "Pfirrmann 4") != nil)
    #expect(line(lines, with: "L5-S1", "Pfirrmann 5") != nil)
  }
}
