// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// A ledger for people: the structured report, then what a clinician must know about the reading.
struct LedgerText {
  let ledger: Ledger
  let lexicon: Lexicon
  var sins: [SINSAssessment] = []
  /// How each finding was read; nil where nobody asked.
  var explanations: [FindingExplanation]?

  var text: String {
    var page = PageText()
    for line in StructuredReport(ledger: ledger, lexicon: lexicon).lines { page.line(line) }
    writeSINS(&page)
    writeContradictions(&page)
    writeHolds(&page)
    writeUncovered(&page)
    if let explanations { writeExplanations(explanations, &page) }
    return page.text
  }

  private func writeSINS(_ page: inout PageText) {
    guard !sins.isEmpty else { return }
    page.heading("SINS COMPONENTS AS STATED (Fisher 2010)")
    for assessment in sins { SINSText(assessment: assessment).write(to: &page) }
  }

  private func writeContradictions(_ page: inout PageText) {
    guard !ledger.contradictions.isEmpty else { return }
    page.heading("CONTRADICTIONS IN THE REPORT")
    for contradiction in ledger.contradictions {
      page.entry(
        contradiction.findings.joined(separator: " "), inWords(contradiction.message), indent: 11)
      for id in contradiction.findings {
        guard let finding = ledger.findings.first(where: { $0.id == id }) else { continue }
        page.entry("", "\(id): \(PageText.quoted(ledger.text(of: finding.span)))", indent: 11)
      }
    }
  }

  /// One line a reason, with the findings that gave it.
  private func writeHolds(_ page: inout PageText) {
    guard !ledger.holds.isEmpty else { return }
    page.heading("RED FLAGS: THE CLINICIAN TELLS THE PATIENT IN PERSON")
    var reasons: [String] = []
    var ids: [String: [String]] = [:]
    for hold in ledger.holds {
      if ids[hold.reason] == nil { reasons.append(hold.reason) }
      ids[hold.reason, default: []] += [
        hold.finding ?? hold.span.map { PageText.quoted(ledger.text(of: $0)) }
      ].compactMap { $0 }
    }
    for reason in reasons {
      let sources = ids[reason] ?? []
      page.entry(
        "!", inWords(reason) + (sources.isEmpty ? "" : " [\(sources.joined(separator: " "))]"),
        indent: 2)
    }
  }

  /// Concept ids inside a message as plain words: "nerve root compression".
  private func inWords(_ message: String) -> String {
    let concepts = Set(ledger.findings.map(\.concept))
    return message.split(separator: " ").map { word in
      concepts.contains(String(word))
        ? String(word.map { "._".contains($0) ? " " : $0 }) : String(word)
    }.joined(separator: " ")
  }

  private func writeUncovered(_ page: inout PageText) {
    let coverage = ledger.coverage
    page.heading("NOT READ: \(coverage.uncovered) OF \(coverage.words) WORDS")
    guard !ledger.uncovered.isEmpty else { return page.line("none") }
    var lines: [(line: Int, words: [String])] = []
    for span in ledger.uncovered {
      let line = ledger.report.text.position(of: span.lower).line
      if lines.last?.line != line { lines.append((line, [])) }
      lines[lines.count - 1].words.append(PageText.quoted(ledger.text(of: span)))
    }
    for (line, words) in lines {
      page.entry("line \(line)", words.joined(separator: ", "), indent: 11)
    }
  }

  private func writeExplanations(_ all: [FindingExplanation], _ page: inout PageText) {
    page.heading("HOW EACH FINDING WAS READ")
    for explanation in all {
      page.entry(explanation.id, explanation.title, indent: 5)
      for step in explanation.steps {
        page.entry("     \(step.label)", step.text, indent: 17)
      }
    }
  }
}
