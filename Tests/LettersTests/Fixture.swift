// SPDX-License-Identifier: Apache-2.0

import Drafts
import Glossaries
import Letters
import Reports

@testable import Findings
@testable import Verification

/// Letters to look at: a small report, its ledger and a draft, written by hand so that no reader
/// and no writer has a part in what is tested.
enum Fixture {
  static let report = """
    HISTORY: Low back pain.

    FINDINGS:
    L4-L5: Mild disc bulge. Moderate left foraminal stenosis.
    L5-S1: A 5 mm central disc protrusion contacts the left S1 root.
    The zorblax is prominent.
    There is no fracture. No significant central canal stenosis.

    IMPRESSION: Compared with 2019 the protrusion is new.
    """

  static let engine = LetterEngine(name: "rules", glossary: "spine.en", version: "0.1.0")

  /// - Parameter text: replaces the word "zorblax", to put anything into a report.
  static func ledger(name: String = "report.txt", text: String = "zorblax") -> Ledger {
    let report = Report(
      name: name, text: report.replacing("zorblax", with: text), headings: SectionHeadings([:]))
    let spans = Spans(report.text)
    return Ledger(
      report: report, regions: [.lumbar], findings: findings(spans),
      context: [ContextItem(kind: .comparison, span: spans["Compared with 2019"])],
      coverage: Coverage(words: 35, uncovered: 4),
      uncovered: [spans["The \(text) is prominent"]], holds: [], contradictions: [], remarks: [])
  }

  private static func findings(_ spans: Spans) -> [Finding] {
    var bulge = finding("F1", "disc.bulge", spans["Mild disc bulge"])
    bulge.levels = [level("l", 4, "l", 5)]
    bulge.severity = .mild
    var foramen = finding("F2", "stenosis.foraminal", spans["Moderate left foraminal stenosis"])
    foramen.levels = [level("l", 4, "l", 5)]
    foramen.side = .left
    foramen.severity = .moderate
    var protrusion = finding("F3", "disc.protrusion", spans["A 5 mm central disc protrusion"])
    protrusion.levels = [level("l", 5, "s", 1)]
    protrusion.zone = .central
    protrusion.measurements = [Measurement(value: 5, unit: "mm")]
    protrusion.change = .new
    var root = finding("F4", "nerve.root", spans["contacts the left S1 root"])
    root.side = .left
    root.relation = .contacts
    root.root = "S1"
    let fracture = finding("F5", "vertebra.fracture", spans["no fracture"], .excluded)
    var canal = finding(
      "F6", "stenosis.central", spans["No significant central canal stenosis"], .excluded)
    canal.qualifier = "significant"
    return [bulge, foramen, protrusion, root, fracture, canal]
  }

  static func draft(_ ledger: Ledger) -> Draft {
    Draft(
      ledger: ledger,
      parts: [
        part(
          .opening, "", [says("At L5-S1, part of a disc sticks out by 5 mm. This is new.", "F3")]),
        part(
          .place, "Between L4 and L5",
          [
            says("The disc bulges a little.", "F1"),
            explains("A disc is a soft pad between two bones of the spine.", "disc.bulge"),
            says("The gap where the nerve leaves the spine on the left is narrow.", "F2"),
          ]),
        part(
          .place, "Between L5 and S1",
          [
            says("Part of the disc sticks out in the middle by 5 mm. This is new.", "F3"),
            says("The disc touches the S1 nerve on the left.", "F4"),
          ]),
        part(
          .absent, "",
          [
            says("No bone is broken.", "F5"),
            says("The tube for the nerves has no significant narrowing.", "F6"),
          ]),
        part(.notes, "", [says("The scan was compared with one from 2019.", "F3")]),
      ])
  }

  static func verified(_ draft: Draft) -> VerifiedDraft {
    let total = draft.ledger.findings.count
    return VerifiedDraft(
      draft: draft,
      verdict: Verdict(
        verdict: .preserved,
        findings: Verdict.Count(total: total, covered: total, merged: 0, missing: 0),
        problems: [], unread: []))
  }

  /// - Parameter change: what a test makes of the draft before it becomes a letter.
  static func letter(
    _ ledger: Ledger = ledger(), engine: LetterEngine = engine,
    options: LetterOptions = LetterOptions(), templates: LetterTemplates? = nil,
    id: String? = nil, change: (inout Draft) -> Void = { _ in }
  ) throws -> Letter {
    var draft = draft(ledger)
    change(&draft)
    return try Letter(
      verified(draft), engine: engine, options: options,
      templates: templates ?? LetterTemplates(), id: id)
  }

  static func held(_ ledger: Ledger = ledger()) throws -> Letter {
    var ledger = ledger
    ledger.holds = [
      Hold(reason: "a fracture that may be recent", finding: "F5", span: nil)
    ]
    return try letter(ledger)
  }

  static func span(_ words: String, _ ledger: Ledger) -> SourceSpan {
    Spans(ledger.report.text)[words]
  }

  static func contradiction(_ findings: [String], _ message: String) -> Contradiction {
    Contradiction(findings: findings, message: message)
  }

  private static func finding(
    _ id: String, _ term: String, _ span: SourceSpan, _ certainty: Certainty = .certain
  ) -> Finding {
    Finding(
      id: id, concept: term, term: term, certainty: certainty, section: .findings, span: span)
  }

  private static func level(
    _ upper: Character, _ first: Int, _ lower: Character, _ second: Int
  ) -> SpinalLevel {
    guard
      let above = Vertebra(letter: upper.asciiValue ?? 0, number: first),
      let below = Vertebra(letter: lower.asciiValue ?? 0, number: second)
    else { preconditionFailure("no such level") }
    return SpinalLevel(above, below)
  }

  private static func part(
    _ kind: DraftPart.Kind, _ heading: String, _ sentences: [DraftSentence]
  ) -> DraftPart {
    DraftPart(kind: kind, heading: heading, sentences: sentences)
  }

  private static func says(_ text: String, _ finding: String) -> DraftSentence {
    sentence(text, .findings([finding]))
  }

  private static func explains(_ text: String, _ term: String) -> DraftSentence {
    sentence(text, .glossary([term]))
  }

  private static func sentence(_ text: String, _ citation: Citation) -> DraftSentence {
    guard let sentence = DraftSentence(text, citing: citation, origin: .rules) else {
      preconditionFailure("a sentence of the fixture cites nothing")
    }
    return sentence
  }
}

/// Where words stand in a text.
private struct Spans {
  let text: SourceText

  init(_ text: SourceText) { self.text = text }

  subscript(words: String) -> SourceSpan {
    guard let range = text.utf8.firstRange(of: Array(words.utf8)) else {
      preconditionFailure("the report of the fixture lacks “\(words)”")
    }
    return SourceSpan(range.lowerBound, range.upperBound)
  }
}
