// SPDX-License-Identifier: Apache-2.0

package import Drafts
package import Findings
import Readability
import Reports
package import Verification

/// A verified draft as a letter: a draft for the clinician, who must approve it.
///
/// The only way to make one takes a `VerifiedDraft`, which only the judge can make.
package struct Letter: Sendable {
  package enum Status: String, Sendable, Encodable {
    /// Waits for a clinician's approval.
    case draft
    /// Has a red flag: nobody may send it, and the formats for people print no patient letter.
    case held
  }

  /// The caller's id for the report; nil where it gave none.
  package let id: String?
  package let status: Status
  package let engine: LetterEngine
  package let options: LetterOptions
  package let parts: [LetterPart]
  package let ledger: Ledger
  package let verdict: Verdict
  package let readability: LetterReadability

  /// - Throws: `LetterError.unknownLanguage` for a language without fixed sentences.
  package init(
    _ verified: VerifiedDraft, engine: LetterEngine, options: LetterOptions = LetterOptions(),
    templates: LetterTemplates, id: String? = nil
  ) throws(LetterError) {
    let sentences = try templates.sentences(in: options.language)
    let draft = verified.draft
    let report = Readability.analyze(draft.ledger.report.text.string)
    var composer = LetterComposer(
      draft: draft, count: verified.verdict.findings, engine: engine, sentences: sentences)
    composer.reportGrade = report.schoolGrade
    // The letter states its own grade. A figure is one word of one syllable, whatever it is, so
    // the grade of the letter with any figure in that place is the grade of the letter.
    composer.letterGrade = 1
    let trial = LetterReadability(report: report, parts: composer.parts())
    composer.letterGrade = trial.letter.schoolGrade
    self.id = id
    self.status = draft.ledger.holds.isEmpty ? .draft : .held
    self.engine = engine
    self.options = options
    self.parts = composer.parts()
    self.ledger = draft.ledger
    self.verdict = verified.verdict
    self.readability = LetterReadability(report: report, parts: parts)
  }

  package var sentences: [DraftSentence] { parts.flatMap(\.sentences) }
}
