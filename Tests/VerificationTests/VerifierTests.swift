// SPDX-License-Identifier: Apache-2.0

import Findings
import Glossaries
import Reports
import Testing
import Verification

private let verifier = Verifier(lexicon: Glossary.lexicon())
private let reader = LedgerReader(lexicon: Glossary.lexicon())

private func classes(_ report: String, _ rewrite: String) -> [String] {
  verifier.verify(report: reader.read(name: "test", text: report), rewrite: rewrite)
    .problems.map(\.class.rawValue)
}

@Suite struct `A rewrite is judged` {
  private static let report = """
    L4-L5: Mild disc bulge. Moderate left foraminal narrowing. No canal stenosis.
    L5-S1: Disc protrusion compressing the right S1 nerve root.
    """
  private static let faithful = """
    At L4-L5, there is a mild disc bulge. There is moderate narrowing of a nerve opening on the left. \
    There is no narrowing of the spinal canal.
    At L5-S1, there is a disc protrusion. The right S1 nerve root is pressed on.
    """

  @Test func `a faithful one passes`() {
    #expect(classes(Self.report, Self.faithful) == [])
  }

  @Test(arguments: [
    ("a mild disc bulge", "a severe disc bulge", "severity.raised"),
    ("moderate narrowing of", "narrowing of", "severity.lowered"),
    ("on the left", "on the right", "side.changed"),
    ("There is no narrowing", "There is narrowing", "negation.flipped"),
    ("At L5-S1", "At L3-L4", "level.changed"),
    ("right S1 nerve root", "right L5 nerve root", "relation.changed"),
    ("is pressed on", "is touched", "relation.changed"),
    ("a disc protrusion", "a disc extrusion", "entity.confused"),
    ("The right S1 nerve root is pressed on.", "", "finding.omitted"),
    ("there is a disc protrusion", "there may be a disc protrusion", "certainty.lowered"),
    ("pressed on.", "pressed on. There is muscle spasm.", "finding.added"),
    ("pressed on.", "pressed on. This is why your leg hurts.", "cause.added"),
    ("pressed on.", "pressed on. You will need surgery.", "advice.added"),
  ])
  func `an altered one is caught and named`(_ old: String, _ new: String, _ name: String) {
    let altered = Self.faithful.replacing(old, with: new)
    #expect(altered != Self.faithful)
    #expect(classes(Self.report, altered).contains(name), "\(classes(Self.report, altered))")
  }

  @Test func `an explanation claims nothing`() {
    let text = Self.faithful + "\nA disc bulge means that the disc sticks out a bit past the bones."
    #expect(classes(Self.report, text) == [])
  }

  @Test func `nothing is not preserved`() {
    #expect(classes(Self.report, "Thank you for coming.").contains("finding.omitted"))
  }
}
