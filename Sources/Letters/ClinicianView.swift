// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import Glossaries
import Reports
import Verification

/// The clinician's page as values for a template.
struct ClinicianView {
  let letter: Letter

  private var ledger: Ledger { letter.ledger }
  private var isHeld: Bool { letter.status == .held }

  var data: TemplateData {
    let readability = letter.readability
    return TemplateData([
      "report": ledger.report.name,
      "held": isHeld ? TemplateData.list(holds) : nil,
      "isDraft": !isHeld,
      "uncovered": TemplateData.list(uncovered),
      "uncoveredWords": ledger.coverage.uncovered,
      "words": ledger.coverage.words,
      "contradictions": TemplateData.list(contradictions),
      "findings": TemplateData.list(findings),
      "context": TemplateData.list(context),
      "verification": verification,
      "engine": letter.engine.name,
      "model": letter.engine.model,
      "shares": letter.engine.sentences.map {
        "\($0.model) sentences by the model, \($0.rules) by rules"
      },
      "fallback": letter.engine.fallback,
      "glossary": letter.engine.glossary,
      "version": letter.engine.version,
      "grade": readability.report.schoolGrade,
      "letterGrade": isHeld ? nil : readability.letter.schoolGrade,
      "reportPieces": ledger.pieces(of: SourceSpan(0, ledger.report.text.utf8.count)),
      "reportLines": reportLines,
    ])
  }

  private var holds: [TemplateData] {
    ledger.holds.map { hold in
      let span = hold.span ?? ledger.findings.first { $0.id == hold.finding }?.span
      return TemplateData([
        "reason": hold.reason, "finding": hold.finding,
        "quote": span.map { ledger.sentence(around: $0) },
      ])
    }
  }

  private var uncovered: [TemplateData] {
    ledger.uncoveredBySentence.map { group in
      let words = group.uncovered.map { "“\(oneLine(ledger.text(of: $0)))”" }
      return TemplateData([
        "words": words.joined(separator: ", "),
        "sentence": oneLine(ledger.text(of: group.sentence)),
        "pieces": ledger.pieces(of: group.sentence),
      ])
    }
  }

  private var contradictions: [TemplateData] {
    ledger.contradictions.map { contradiction in
      TemplateData([
        "message": contradiction.message,
        "quotes": ledger.findings.filter { contradiction.findings.contains($0.id) }.map {
          TemplateData(["id": $0.id, "quote": ledger.sentence(around: $0.span)])
        },
      ])
    }
  }

  private var findings: [TemplateData] {
    var written: [String: [String]] = [:]
    for sentence in letter.sentences {
      for id in sentence.findings { written[id, default: []].append(sentence.text) }
    }
    var last: SourceSpan?
    return ledger.findings.map { finding in
      let sentence = ledger.sentenceSpan(around: finding.span)
      defer { last = sentence }
      return TemplateData([
        "id": finding.id,
        "quote": oneLine(ledger.text(of: sentence)),
        // Findings of one sentence stand together under one quotation.
        "rows": sentence == last ? nil : rows(from: finding, in: sentence),
        "reading": FindingLabel.label(finding),
        "certainty": FindingLabel.certainty(finding),
        "written": isHeld ? nil : written[finding.id, default: []],
        "unwritten": !isHeld && written[finding.id] == nil,
      ])
    }
  }

  /// How many findings in a row stand in a sentence.
  private func rows(from finding: Finding, in sentence: SourceSpan) -> Int {
    ledger.findings.drop { $0.id != finding.id }
      .prefix { ledger.sentenceSpan(around: $0.span) == sentence }.count
  }

  private var context: [TemplateData] {
    ledger.context.map {
      TemplateData(["kind": $0.kind.rawValue, "quote": oneLine(ledger.text(of: $0.span))])
    }
  }

  private var verification: TemplateData {
    let verdict = letter.verdict
    return TemplateData([
      "verdict": verdict.verdict.rawValue,
      "preserved": verdict.verdict == .preserved,
      "total": verdict.findings.total,
      "covered": verdict.findings.covered,
      "merged": verdict.findings.merged,
      "missing": verdict.findings.missing,
      // A problem and an unread stretch quote the letter, which a held one must not show.
      "problems": isHeld ? nil : TemplateData.list(verdict.problems.map(problem)),
      "unread": isHeld
        ? nil : TemplateData.list(verdict.unread.map { TemplateData(["words": oneLine($0.text)]) }),
    ])
  }

  private func problem(_ problem: Problem) -> TemplateData {
    TemplateData([
      "class": problem.class.rawValue, "finding": problem.finding, "message": problem.message,
    ])
  }

  /// The report line by line, without empty lines at its end.
  private var reportLines: [String] {
    // A code block of Markdown takes its lines as they are, so they are made harmless here.
    let text = Escaping.escaped(ledger.report.text.string, for: .text)
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    while let last = lines.last, trimmed(last).isEmpty { lines.removeLast() }
    return lines
  }
}
