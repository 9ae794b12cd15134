// SPDX-License-Identifier: Apache-2.0

package import Drafts
package import Findings
package import Glossaries
package import Rewriting
package import Verification

/// From a report to a verified draft, by the rules engine; owns the loop of repair.
package struct LetterPipeline: Sendable {
  package let lexicon: Lexicon
  package let reader: LedgerReader
  package let verifier: Verifier
  package let rules: RulesEngine

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    reader = LedgerReader(lexicon: lexicon)
    verifier = Verifier(lexicon: lexicon)
    rules = RulesEngine(lexicon: lexicon)
  }

  /// What came of a report.
  package struct Outcome: Sendable {
    package var ledger: Ledger
    package var verified: VerifiedDraft
    /// How many sentences had to be put back into the report's own words.
    package var quoted: Int
  }

  package func outcome(name: String, text: String) -> Outcome {
    let ledger = reader.read(name: name, text: text)
    return verified(rules.draft(for: ledger))
  }

  /// Verifies a draft; what fails is replaced, and the whole is verified again each time.
  package func verified(_ draft: Draft) -> Outcome {
    var draft = draft
    var quoted: Set<String> = []
    for _ in 0..<Self.rounds {
      let (verified, verdict) = verifier.verify(draft)
      if let verified {
        return Outcome(ledger: draft.ledger, verified: verified, quoted: quoted.count)
      }
      let failing = SentenceBlame(draft: draft, problems: verdict.problems).sentences
      let lost = verdict.problems.filter { $0.finding == nil && ($0.rewrite ?? "").isEmpty }
      let completed = rules.adding(lost.compactMap(\.report), to: draft)
      if completed.sentences.count > draft.sentences.count {
        draft = completed
        continue
      }
      guard !failing.isEmpty else { break }
      for sentence in failing { quoted.formUnion(sentence.findings) }
      draft = rules.quoting(failing, in: draft)
    }
    let whole = rules.quotingAll(draft.ledger)
    let count = draft.ledger.findings.count
    if let verified = verifier.verify(whole).draft {
      return Outcome(ledger: draft.ledger, verified: verified, quoted: count)
    }
    return Outcome(ledger: draft.ledger, verified: verifier.withheld(draft.ledger), quoted: count)
  }

  /// Each round puts at least one sentence into the report's words; more would not help.
  private static let rounds = 6
}

extension LetterPipeline {
  /// The plain text of a report's verified letter, as the judge reads it.
  package func rewrite(of ledger: Ledger) -> String {
    verified(rules.draft(for: ledger)).verified.draft.text
  }
}
