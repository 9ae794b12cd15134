// SPDX-License-Identifier: Apache-2.0

import Findings
import FoundationEssentials
import Glossaries
import Reports
import Testing

@testable import plainspine

private let lexicon = Glossary.lexicon()

/// The steps of the first finding of a concept, a line each.
private func steps(
  _ text: String, _ concept: String, _ origins: GlossaryOrigins? = nil
) throws -> [String] {
  let ledger = LedgerReader(lexicon: lexicon).read(name: "t", text: text)
  let finding = try #require(ledger.findings.first { $0.concept == concept })
  let all = FindingExplainer(lexicon: lexicon, ledger: ledger, origins: origins).explanations()
  let own = try #require(all.first { $0.id == finding.id })
  return own.steps.map { "\($0.label): \($0.text)" }
}

@Suite struct `An explanation` {
  @Test func `names the structure, the state and the rule`() throws {
    let lines = try steps("L4-L5: Mild narrowing of the left foramen.", "stenosis.foraminal")
    #expect(lines.contains("named by: \"foramen\" = structure foramen"))
    #expect(lines.contains(": \"narrowing\" = state narrowing"))
    #expect(lines.contains("rule: foramen x narrowing = stenosis.foraminal"))
    #expect(lines.contains("severity: \"Mild\" = mild"))
    #expect(lines.contains("side: \"left\" = left"))
  }

  @Test func `names the heading that gave the level`() throws {
    let lines = try steps("L4-L5:\nMild disc bulge.", "disc.bulge")
    #expect(lines.contains { $0.hasPrefix("level: L4-L5: from \"L4-L5\" in line 1") })
  }

  @Test(arguments: [
    ("No disc bulge at L4-L5.", "disc.bulge", "excluded: cue \"No\" = denial"),
    ("Possible disc bulge at L4-L5.", "disc.bulge", "possible: cue \"Possible\" = possible"),
    ("Disc bulge at L4-L5.", "disc.bulge", "certain: no cue in reach"),
    (
      "The foramina are patent.", "stenosis.foraminal", "excluded: \"patent\" says that all is well"
    ),
  ])
  func `names the cue that acted`(_ text: String, _ concept: String, _ expected: String) throws {
    let lines = try steps(text, concept)
    #expect(lines.contains("certainty: \(expected)"), "\(lines)")
  }

  @Test func `says where a word is guessed`() throws {
    let lines = try steps("Disc protruion at L4-L5.", "disc.protrusion")
    #expect(lines.contains { $0.contains("by likeness") })
  }

  @Test func `cites the glossary's file and line`() throws {
    let yaml = """
      entries:
        - term: disc.bulge
          place: disc
          report:
            - ballooning of [the] disc
          plain: disc bulge
          source: test
      """
    let records = Glossary.compile([("folder/mine.yaml", yaml)]).records
    let origins = GlossaryOrigins(records)
    #expect(
      origins.phrase("Ballooning of the discs", kinds: ["entry"], value: "disc.bulge")
        == "mine.yaml:5")
    #expect(origins.phrase("ballooning", kinds: ["entry"], value: "disc.bulge") == nil)
    #expect(origins.entry("disc.bulge") == "mine.yaml:2")
  }
}

@Suite struct `The JSON of findings` {
  private func object(_ text: String, pain: SINS.Pain? = nil) throws -> String {
    let ledger = LedgerReader(lexicon: lexicon).read(name: "t", text: text)
    let printer = FindingsPrinter(
      lexicon: lexicon, format: .jsonl, sins: SINSReader(lexicon: lexicon, pain: pain),
      explains: false, origins: nil)
    return try printer.print(ledger)
  }

  @Test func `keeps every key of the contract and adds one`() throws {
    let json = try object("Mild disc bulge at L4-L5.")
    for key in [
      "schema", "report", "region", "findings", "context", "coverage", "uncovered", "holds",
      "contradictions",
    ] { #expect(json.contains("\"\(key)\":"), "\(key)") }
    #expect(json.contains("\"schema\":\"plainspine.findings/1\""))
    #expect(json.contains("\"sins\":[]"))
  }

  @Test func `gives a total only with the pain`() throws {
    let text =
      "Alignment is normal. Lytic metastasis of T11 with 60% loss of vertebral height, involving "
      + "both pedicles."
    #expect(try object(text).contains("\"total\":null"))
    #expect(try object(text, pain: .mechanical).contains("\"total\":14"))
  }

  @Test func `of a ledger alone, as letters carry it, holds no score`() throws {
    let ledger = LedgerReader(lexicon: lexicon).read(name: "t", text: "Lytic metastasis of T11.")
    #expect(try !JSONText.line(ledger).contains("\"sins\""))
  }
}
