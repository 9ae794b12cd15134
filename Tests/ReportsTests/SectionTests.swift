// SPDX-License-Identifier: Apache-2.0

import Glossaries
import Reports
import Testing

private let headings = Glossary.lexicon().headings

private func report(_ text: String) -> Report {
  Report(name: "test", text: text, headings: headings)
}

@Suite struct `Sections of a report` {
  @Test func `a text without headings is findings`() {
    #expect(report("Mild disc bulge at L4-L5.").sections.map(\.kind) == [.findings])
  }

  @Test func `headings on lines of their own open sections`() {
    let sections = report("MRI\nHISTORY: Pain.\n\nFINDINGS\nDisc bulge.\n\nIMPRESSION:\nBulge.")
      .sections
    #expect(sections.map(\.kind) == [.examination, .history, .findings, .impression])
  }

  @Test func `headings glued to text and in one line are found`() {
    let sections = report(
      "TECHNIQUE: T1 and T2. FINDINGS: Disc bulge at L4-L5. IMPRESSION:Disc bulge."
    ).sections
    #expect(sections.map(\.kind) == [.technique, .findings, .impression])
  }

  @Test func `findings follow the last preliminary paragraph where no heading opens them`() {
    let sections = report("Indication: sciatica.\n\nThere is a disc bulge.\n\nNo stenosis.")
      .sections
    #expect(sections.map(\.kind) == [.history, .findings])
  }

  @Test func `every byte of a section stands in the untouched text`() {
    let text = "FINDINGS: Größe 3 × 6 mm.\nIMPRESSION: – none"
    let report = report(text)
    for sentence in report.sentences {
      #expect(text.contains(report.text[sentence.span]))
    }
    #expect(report.sentences.count == 2)
  }
}
