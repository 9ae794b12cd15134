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
    let (parts, readability) = Self.settled(&composer, report: report)
    self.id = id
    self.status = draft.ledger.holds.isEmpty ? .draft : .held
    self.engine = engine
    self.options = options
    self.parts = parts
    self.ledger = draft.ledger
    self.verdict = verified.verdict
    self.readability = readability
  }

  /// The parts of a letter that states its own grade.
  ///
  /// A figure is one word of one syllable, so any figure in that place gives the right grade, and
  /// one of as many digits gives the right counts. A second round is needed from grade 10 on.
  private static func settled(
    _ composer: inout LetterComposer, report: ReadabilityReport
  ) -> ([LetterPart], LetterReadability) {
    composer.letterGrade = 1
    let trial = LetterReadability(report: report, parts: composer.parts())
    let grade = trial.letter.schoolGrade
    composer.letterGrade = grade
    let parts = composer.parts()
    let isSettled = (grade ?? 1) < 10
    return (parts, isSettled ? trial : LetterReadability(report: report, parts: parts))
  }

  package var sentences: [DraftSentence] { parts.flatMap(\.sentences) }
}
