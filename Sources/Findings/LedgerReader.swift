// SPDX-License-Identifier: Apache-2.0

package import Glossaries
package import Reports

/// Reads a text, report or letter, into a ledger.
package struct LedgerReader: Sendable {
  let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The ledger of a report.
  package func read(name: String, text: String) -> Ledger {
    read(Report(name: name, text: text, headings: lexicon.headings))
  }

  /// The ledger of a rewrite: one section, explanations told apart, levels in words read with the
  /// report's region.
  package func readRewrite(_ text: String, of report: Ledger) -> Ledger {
    read(
      Report(name: "rewrite", text: Markdown.blanked(text), headings: SectionHeadings([:])), isRewrite: true,
      of: report)
  }

  package func read(_ report: Report) -> Ledger { read(report, isRewrite: false) }

  private func read(_ report: Report, isRewrite: Bool, of source: Ledger? = nil) -> Ledger {
    var document = DocumentReader(
      lexicon: lexicon, report: report, isRewrite: isRewrite, of: source)
    document.read()
    var ledger = Ledger(
      report: report, regions: document.regions(), findings: document.findings,
      context: document.context, coverage: document.coverage, uncovered: document.uncovered,
      holds: [], contradictions: [], remarks: document.remarks, notes: document.notes,
      backgroundConcepts: document.background, named: document.named)
    for index in ledger.findings.indices {
      ledger.findings[index].id = "F\(index + 1)"
      // The examination of one region is about that region.
      if !isRewrite, ledger.findings[index].region == nil, ledger.regions.count == 1 {
        ledger.findings[index].region = ledger.regions.first
      }
    }
    ledger.contradictions = ContradictionFinder().contradictions(in: ledger)
    ledger.holds = HoldFinder(lexicon: lexicon).holds(in: ledger, alerts: document.alerts)
    return ledger
  }
}
