// SPDX-License-Identifier: Apache-2.0

import Findings
import Glossaries
import Reports
import Testing

let lexicon = Glossary.lexicon()

/// A finding as one line: concept, polarity, then what is stated.
func summary(_ finding: Finding) -> String {
  ([finding.concept, finding.polarity.rawValue] + finding.levels.map(\.name)
    + [
      finding.side?.rawValue, finding.severity?.name, finding.grade, finding.change?.rawValue,
      finding.relation?.rawValue, finding.root.map { "root:\($0)" }, finding.direction?.rawValue,
    ].compactMap { $0 }
    + finding.measurements.map { "\($0.value)\($0.unit)" }).joined(separator: " ")
}

@Suite struct `Reading a sentence` {
  struct Case: CustomTestStringConvertible {
    let text: String
    let findings: [String]
    init(_ text: String, _ findings: String...) {
      self.text = text
      self.findings = findings
    }
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("Mild disc bulge at L4-L5.", "disc.bulge present L4-L5 mild"),
    Case("Lt paracentral protruion at L5/S1.", "disc.protrusion present L5-S1 left"),
    Case(
      "L4-5 bulge compressing the sac and both nerve roots.", "disc.bulge present L4-L5",
      "thecal_sac.compression present L4-L5 compresses",
      "nerve_root.compression present L4-L5 bilateral compresses"),
    Case(
      "Moderate right and mild left foraminal narrowing at L4-L5.",
      "stenosis.foraminal present L4-L5 right moderate",
      "stenosis.foraminal present L4-L5 left mild"),
    Case(
      "Grade 1 anterolisthesis of L4 on L5.",
      "alignment.listhesis present L4-L5 meyerding:1 anterior"),
    Case("Modic type II changes at L5-S1.", "endplate.modic present L5-S1 modic:2"),
    Case(
      "The disc touches the left S1 root at L5-S1.",
      "nerve_root.compression present L5-S1 left contacts root:S1"),
    Case(
      "Severe canal stenosis at L3-L4, 6 mm in AP diameter.",
      "stenosis.central present L3-L4 severe 6.0mm"),
    Case("Disc protrusions at C4/5 to C6/7.", "disc.protrusion present C4-C5 C5-C6 C6-C7"),
    Case("Haemangioma in D12.", "vertebra.hemangioma present T12"),
  ])
  func `finds what stands there and how`(_ c: Case) {
    let ledger = LedgerReader(lexicon: lexicon).read(name: "test", text: c.text)
    #expect(ledger.findings.map(summary) == c.findings)
  }

  @Test(arguments: [
    ("No significant canal stenosis.", "stenosis.central", "absent"),
    ("The foramina are patent.", "stenosis.foraminal", "absent"),
    ("Foraminal narrowing is not seen.", "stenosis.foraminal", "absent"),
    ("Possible annular fissure at L4-L5.", "disc.annular_fissure", "uncertain"),
    ("Discitis cannot be excluded.", "infection.spondylodiscitis", "uncertain"),
    ("No change in the L4-L5 disc protrusion.", "disc.protrusion", "present"),
    ("No fracture apart from an old wedge fracture of L1.", "vertebra.fracture", "present"),
    ("No canal stenosis, but mild foraminal narrowing.", "stenosis.foraminal", "present"),
    ("The disc height is maintained.", "disc.height_loss", "absent"),
  ])
  func `knows what is denied and what is left open`(
    _ text: String, _ concept: String, _ polarity: String
  ) {
    let ledger = LedgerReader(lexicon: lexicon).read(name: "test", text: text)
    #expect(ledger.findings.contains { $0.concept == concept && $0.polarity.rawValue == polarity })
  }

  @Test func `keeps what limits a denial`() {
    let ledger = LedgerReader(lexicon: lexicon).read(
      name: "t", text: "No significant canal stenosis.")
    #expect(ledger.findings.first?.qualifier == "significant")
  }

  @Test func `shows what it did not understand, word for word`() {
    let ledger = LedgerReader(lexicon: lexicon).read(
      name: "t", text: "Mild disc bulge at L4-L5. The quuxel zorbs.")
    #expect(ledger.uncovered.map { ledger.text(of: $0) }.joined(separator: " ").contains("quuxel"))
    #expect(ledger.coverage.uncovered > 0)
  }
}
