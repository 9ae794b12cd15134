// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// Prints a ledger in the form that `findings` was asked for.
struct FindingsPrinter {
  let lexicon: Lexicon
  let format: FindingsCommand.Format
  /// nil where nothing is to be scored.
  let sins: SINSReader?
  let explains: Bool
  /// nil where no glossary file is at hand.
  let origins: GlossaryOrigins?

  func print(_ ledger: Ledger) throws -> String {
    let assessments = sins?.assessments(of: ledger) ?? []
    switch format {
    case .json: return try JSONText.pretty(FindingsJSON(ledger: ledger, sins: assessments))
    case .jsonl: return try JSONText.line(FindingsJSON(ledger: ledger, sins: assessments))
    case .text:
      let explanations =
        explains
        ? FindingExplainer(lexicon: lexicon, ledger: ledger, origins: origins).explanations() : nil
      return LedgerText(
        ledger: ledger, lexicon: lexicon, sins: assessments, explanations: explanations
      ).text
    }
  }
}
