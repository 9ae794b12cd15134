// SPDX-License-Identifier: Apache-2.0

package import Drafts
package import Findings
package import Glossaries
internal import Reports

/// Judges whether a text says what a report says: nothing lost, nothing added, nothing altered.
///
/// It reads the rewrite with the reader of reports and compares the two ledgers, attribute by
/// attribute. It knows nothing of who wrote the rewrite.
package struct Verifier: Sendable {
  package let lexicon: Lexicon
  let reader: LedgerReader
  private let likeness: Likeness
  private let opposites: OppositeCheck
  private let synonyms: Synonyms
  private let sayings: Synonyms
  private let denials: [[UInt8]]
  private let states: StateCheck
  private let foreign: ForeignCheck

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    self.reader = LedgerReader(lexicon: lexicon)
    self.likeness = Likeness(lexicon)
    self.opposites = OppositeCheck(lexicon)
    self.synonyms = Synonyms(lexicon)
    self.sayings = Synonyms(lexicon, prefix: "said.")
    self.states = StateCheck(lexicon)
    self.foreign = ForeignCheck(lexicon)
    self.denials = lexicon.letterPhrase("denied.comparison").split(separator: "|").map {
      Array((" " + $0.split(separator: " ").joined(separator: " ") + " ").utf8)
    }
  }

  /// Judges a rewrite in plain text.
  package func verify(report: Ledger, rewrite text: String) -> Verdict {
    verify(report: report, rewrite: reader.readRewrite(text, of: report))
  }

  package func verify(report: Ledger, rewrite: Ledger) -> Verdict {
    let matcher = AtomMatcher(report: report, rewrite: rewrite, likeness: likeness)
    var finder = ProblemFinder(report: report, rewrite: rewrite, matcher: matcher)
    finder.find()
    let problems =
      finder.problems
      + ClaimCheck(report: report, rewrite: rewrite, synonyms: synonyms, sayings: sayings).problems
      + ContextCheck(report: report, rewrite: rewrite, denials: denials).problems
      + RecommendationCheck(report: report, rewrite: rewrite).problems
      + LevelCheck(report: report, rewrite: rewrite).problems
      + opposites.problems(report: report, rewrite: rewrite)
      + NumberCheck(report: report, rewrite: rewrite).problems
      + states.problems(report: report, rewrite: rewrite)
      + foreign.problems(report: report, rewrite: rewrite)
      + DoubtCheck(report: report, rewrite: rewrite).problems
    return Verdict(
      verdict: problems.isEmpty ? .preserved : .altered,
      findings: count(report, matcher, told: finder.told),
      problems: problems,
      unread: rewrite.uncovered.map { SpanJSON(text: rewrite.text(of: $0), utf8: $0) })
  }

  /// Judges a draft; nil with the verdict's problems where it does not say what its ledger says.
  package func verify(_ draft: Draft) -> (draft: VerifiedDraft?, verdict: Verdict) {
    if VerbatimProof(lexicon: lexicon, draft: draft).holds {
      let total = draft.ledger.findings.count
      let verdict = Verdict(
        verdict: .preserved,
        findings: Verdict.Count(total: total, covered: total, merged: 0, missing: 0), problems: [],
        unread: [])
      return (VerifiedDraft(draft: draft, verdict: verdict), verdict)
    }
    let verdict = verify(report: draft.ledger, rewrite: draft.text)
    guard verdict.verdict == .preserved else { return (nil, verdict) }
    return (VerifiedDraft(draft: draft, verdict: verdict), verdict)
  }

  /// A letter that says nothing of the findings: for a report that no draft could be verified for.
  /// Its holds keep it from the patient; the clinician's page shows everything.
  package func withheld(_ ledger: Ledger) -> VerifiedDraft {
    var held = ledger
    held.holds.append(Hold(reason: "the letter could not be verified", finding: nil, span: nil))
    let draft = Draft(ledger: held, parts: [])
    return VerifiedDraft(draft: draft, verdict: verify(report: ledger, rewrite: ""))
  }

  private func count(_ report: Ledger, _ matcher: AtomMatcher, told: Set<Int>) -> Verdict.Count {
    var count = Verdict.Count(total: report.findings.count, covered: 0, merged: 0, missing: 0)
    for index in report.findings.indices {
      let atoms = matcher.report.indices.filter { matcher.report[$0].source == index }
      if atoms.contains(where: {
        matcher.partner[$0] == nil && !matcher.isMerged[$0] && !told.contains($0)
      }) {
        count.missing += 1
      } else if atoms.contains(where: { matcher.isMerged[$0] }) {
        count.merged += 1
      } else {
        count.covered += 1
      }
    }
    return count
  }
}
