// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Readability
internal import Reports
internal import Rewriting
internal import Verification

/// Judges one sentence of a model by the findings that it claims to say: each of them must be in
/// it, and nothing else.
///
/// It asks more than the judge of whole texts: the sentence must be understood to the last word,
/// must explain nothing, and must be as easy as a letter is to be.
struct SentenceJudge {
  let verifier: Verifier
  let ledger: Ledger
  let brief: LetterBrief

  /// The hardest a sentence may be, as a Flesch-Kincaid grade.
  static let hardestGrade = 6.0

  /// Up to this many words a grade says more about one word than about the sentence.
  private static let shortest = 7

  func complaints(about sentence: ModelSentence) -> [Complaint] {
    let wording = WordingCheck(brief: brief).complaints(about: sentence)
    guard wording.isEmpty else { return wording }
    let text = sentence.resolved(with: brief.locked)
    let problems = meaning(text, sentence)
    return problems.isEmpty ? difficulty(text, sentence) : problems
  }

  // MARK: Meaning

  private func meaning(_ text: String, _ sentence: ModelSentence) -> [Complaint] {
    let facts = sentence.facts.compactMap(brief.fact)
    let heading = facts.first.map { brief.places[$0.place].heading } ?? ""
    let part = LedgerPart(ledger: ledger, ids: facts.flatMap(\.ids)).ledger
    let page = heading + ":\n" + text
    let reading = LedgerReader(lexicon: verifier.lexicon).readRewrite(page, of: part)
    let verdict = verifier.verify(report: part, rewrite: reading)
    var complaints = verdict.problems.map(ProblemWords.complaint)
    let start = heading.utf8.count + 2
    complaints += extras(in: reading, from: start)
    let unread = UnreadWords(facts: facts.map { brief.locked.resolved($0.text) }).words(
      in: reading.uncovered.filter { $0.lower >= start }.map(reading.text(of:)))
    if !unread.isEmpty {
      complaints.append(ComplaintKind.unread.complaint(quoting: unread))
    }
    var seen: Set<String> = []
    return complaints.filter { seen.insert($0.message).inserted }
  }

  /// What only other texts may hold: explanations of terms, and what is no finding.
  private func extras(in reading: Ledger, from start: Int) -> [Complaint] {
    var complaints: [Complaint] = []
    if reading.remarks.contains(where: { $0.kind == .explanation && $0.span.upper > start }) {
      complaints.append(ComplaintKind.explanation.complaint())
    }
    let kinds: Set<ContextKind> = [.history, .recommendation, .technique, .contrast, .surgery]
    if reading.context.contains(where: { kinds.contains($0.kind) && $0.span.upper > start }) {
      complaints.append(ComplaintKind.context.complaint())
    }
    return complaints
  }

  // MARK: Difficulty

  private func difficulty(_ text: String, _ sentence: ModelSentence) -> [Complaint] {
    let grade = Self.grade(text)
    let words = text.split(separator: " ").count
    guard grade > Self.hardestGrade, words > Self.shortest else { return [] }
    // Where the facts' own words are as hard, the rules engine would write no easier sentence.
    let given = sentence.facts.compactMap(brief.fact).map {
      Self.grade(brief.locked.resolved($0.text))
    }
    return grade > given.max() ?? 0 ? [ComplaintKind.hard.complaint()] : []
  }

  private static func grade(_ text: String) -> Double {
    Readability.analyze(sentences: [text]).scores?.fleschKincaidGrade ?? 0
  }
}
