// SPDX-License-Identifier: Apache-2.0

import Reports
import Testing

@Suite struct `Sentences of a report` {
  struct Case: CustomTestStringConvertible {
    let text: String
    let sentences: [String]
    init(_ text: String, _ sentences: String...) {
      self.text = text
      self.sentences = sentences
    }
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("Seen by Dr. Lee. No stenosis.", "Seen by Dr. Lee.", "No stenosis."),
    Case("A cyst of 3.2 mm is seen.", "A cyst of 3.2 mm is seen."),
    Case("L4-L5: Mild bulge. No stenosis.", "L4-L5: Mild bulge.", "No stenosis."),
    Case("There is a\nmild bulge.", "There is a\nmild bulge."),
    Case("Mild bulge\nNo stenosis", "Mild bulge", "No stenosis"),
    Case("1. Mild bulge.\n2. No stenosis.", "Mild bulge.", "No stenosis."),
    Case("- Mild bulge\n- No stenosis", "Mild bulge", "No stenosis"),
    Case(
      "Nerve root compression.No disc herniation.", "Nerve root compression.", "No disc herniation."
    ),
    Case("Mild bulge // No stenosis", "Mild bulge", "No stenosis"),
    Case("LSS MRI\nno disc herniation.", "LSS MRI", "no disc herniation."),
  ])
  func `are cut where a reader would cut`(_ c: Case) {
    let report = Report(name: "test", text: c.text, headings: SectionHeadings([:]))
    #expect(report.sentences.map { report.text[$0.span] } == c.sentences)
  }
}
