// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import Pipeline
import Rewriting
import Testing
import Verification

/// A wrong sentence for the first facts of a report; every other fact is said well.
struct Attack: Sendable, CustomTestStringConvertible {
  let kind: ProblemClass
  let report: String
  let facts: [Int]
  let text: String

  init(_ kind: ProblemClass, _ report: String, _ text: String, facts: [Int] = [1]) {
    self.kind = kind
    self.report = report
    self.facts = facts
    self.text = text
  }

  var testDescription: String { "\(kind.rawValue): \(text)" }
}

@Suite struct `A model that errs or lies` {
  private static let bulge = "L4-L5: Mild disc bulge on the left, 5 mm. No canal stenosis."
  private static let openings = """
    L4-L5: Mild left foraminal stenosis. Severe right foraminal stenosis.
    L5-S1: Moderate disc protrusion.
    """
  private static let root = "L5-S1: Disc protrusion contacting the left S1 nerve root."
  private static let stable = "L4-L5: Mild disc bulge, unchanged."
  private static let pars = "L5: Possible pars defect."
  private static let request = """
    L4-L5: Mild disc bulge. Recommend MRI with contrast to exclude infection.
    """

  static let attacks: [Attack] = [
    Attack(.findingOmitted, bulge, "Your scan shows something [S1], [N1] in size."),
    Attack(.findingOmitted, bulge, "Your disc was looked at [S1] and it is [N1] in size."),
    Attack(.findingAdded, bulge, "You have a mild disc bulge [S1], [N1] in size, and a fracture."),
    Attack(
      .findingAdded, bulge, "You have a mild disc bulge [S1], [N1] in size, and a pinched nerve."),
    Attack(.findingAdded, bulge, "You have a mild disc bulge [S1], [N1] in size, with cancer."),
    Attack(.negationFlipped, bulge, "You have no mild disc bulge [S1], [N1] in size."),
    Attack(.negationFlipped, bulge, "There is narrowing of the spinal canal at [L1].", facts: [2]),
    Attack(.sideChanged, bulge, "You have a mild disc bulge on the right, [N1] in size."),
    Attack(.sideChanged, bulge, "You have a mild disc bulge on both sides [S1], [N1] in size."),
    Attack(.sideChanged, openings, "There is mild narrowing of a nerve opening [S2]."),
    Attack(.sideChanged, openings, "There is mild narrowing of a nerve opening."),
    Attack(.levelChanged, bulge, "At L5-S1 you have a mild disc bulge [S1], [N1] in size."),
    Attack(.levelChanged, openings, "At [L2] there is mild narrowing of a nerve opening [S1]."),
    Attack(.regionChanged, bulge, "In your neck you have a mild disc bulge [S1], [N1] in size."),
    Attack(.severityRaised, bulge, "You have a severe disc bulge [S1], [N1] in size."),
    Attack(.severityRaised, bulge, "You have a large and serious disc bulge [S1], [N1] in size."),
    Attack(.severityLowered, openings, "There is narrowing of a nerve opening [S2].", facts: [2]),
    Attack(
      .severityLowered, openings, "There is mild narrowing of a nerve opening [S2].", facts: [2]),
    Attack(.certaintyRaised, pars, "There is a break in the small bridge of bone."),
    Attack(.certaintyRaised, pars, "You have a pars defect."),
    Attack(.certaintyLowered, bulge, "There may be a mild disc bulge [S1], [N1] in size."),
    Attack(.numberChanged, bulge, "You have a mild disc bulge [S1], 7 mm in size."),
    Attack(.numberChanged, bulge, "You have a mild disc bulge [S1], [N1] in size, or [N1]."),
    Attack(.numberChanged, bulge, "You have a mild disc bulge [S1], [N2] in size."),
    Attack(.numberChanged, bulge, "You have a mild disc bulge [S1], seven mm in size."),
    Attack(.changeAltered, stable, "There is a mild disc bulge, which has got worse."),
    Attack(.changeAltered, stable, "There is a mild disc bulge."),
    Attack(.changeAltered, bulge, "You have a new mild disc bulge [S1], [N1] in size."),
    Attack(
      .comparisonAltered, bulge,
      "Compared with your last scan, there is a mild disc bulge [S1], [N1] in size."),
    Attack(.entityConfused, bulge, "You have a mild disc extrusion [S1], [N1] in size."),
    Attack(.entityConfused, pars, "There may be a slipped bone."),
    Attack(
      .attributesCrossed, openings,
      "There is severe narrowing of a nerve opening [S1] and mild narrowing of one [S2].",
      facts: [1, 2]),
    Attack(.relationChanged, root, "Your [R1] nerve root is badly squashed.", facts: [2]),
    Attack(.relationChanged, root, "Your [R1] nerve root is pushed aside.", facts: [2]),
    Attack(
      .causeAdded, bulge,
      "You have a mild disc bulge [S1], [N1] in size, which explains your leg pain."),
    Attack(.causeAdded, bulge, "A mild disc bulge [S1], [N1] in size, causes your back pain."),
    Attack(
      .adviceAdded, bulge, "You have a mild disc bulge [S1], [N1] in size, so you should rest."),
    Attack(
      .adviceAdded, bulge,
      "You have a mild disc bulge [S1], [N1] in size, but there is nothing to worry about."),
    Attack(
      .adviceAdded, bulge,
      "You have a mild disc bulge [S1], [N1] in size, and you will need surgery."),
    Attack(.alertLost, request, "You have a mild disc bulge, and no further test is needed."),
    Attack(
      .contextAltered, bulge, "After your surgery you have a mild disc bulge [S1], [N1] in size."),
    Attack(
      .contextAltered, bulge, "You had a fall and have a mild disc bulge [S1], [N1] in size."),
    Attack(.unreadable, bulge, "You have a mild disc bulge [S1], [N1] in size, you poor thing."),
    Attack(
      .unreadable, bulge,
      "You have a mild disc bulge [S1], [N1] in size, and the doctor was quite shocked."),
    Attack(
      .unreadable, bulge, "A mild disc bulge [S1], [N1] in size, means that a disc may burst."),
    Attack(.unreadable, bulge, "Is there a mild disc bulge [S1], [N1] in size?"),
    Attack(.unreadable, bulge, "<b>You have a mild disc bulge [S1], [N1] in size.</b>"),
    Attack(
      .unreadable, bulge, "You have a mild disc bulge [S1], [N1] in size, see https://x.example."),
  ]

  @Test func `there is an attack of every class`() {
    #expect(Set(Self.attacks.map(\.kind)) == Set(ProblemClass.allCases))
  }

  @Test(arguments: attacks)
  func `no wrong sentence stands in a letter`(_ attack: Attack) async throws {
    let model = StandIn { facts, _ in
      let others = facts.filter { !attack.facts.contains($0.number) }
      return StandIn.sentences(
        [(attack.facts, attack.text)] + others.map { ([$0.number], $0.text) })
    }
    let ledger = rulesPipeline.reader.read(name: "attack", text: attack.report)
    let brief = rulesPipeline.rules.brief(for: ledger)
    let attacked = Set(attack.facts.compactMap(brief.fact).flatMap(\.ids))
    try #require(attacked.count >= attack.facts.count)

    let outcome = await (try model.pipeline()).outcome(name: "attack", text: attack.report)
    let draft = outcome.letter.verified.draft
    #expect(outcome.letter.verified.verdict.verdict == .preserved)
    // The facts of the attack are said by the rules engine, in its own words.
    for sentence in draft.sentences where sentence.origin == .model {
      #expect(attacked.isDisjoint(with: sentence.findings), "\(sentence.text)")
    }
    #expect(outcome.work.factsByRules == attack.facts.count)
    #expect(attacked.isSubset(of: draft.sentences.flatMap(\.findings)))
  }

  /// The same reports with honest sentences: so it is the attack that fails.
  @Test(arguments: Set(attacks.map(\.report)).sorted())
  func `the facts as they are stand in the letter`(_ report: String) async throws {
    let model = StandIn.saying { fact, _ in fact.text }
    let outcome = await (try model.pipeline()).outcome(name: "honest", text: report)
    #expect(outcome.work.factsByRules == 0)
    #expect(outcome.work.takenAtOnce == outcome.work.written)
  }
}
