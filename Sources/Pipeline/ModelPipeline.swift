// SPDX-License-Identifier: Apache-2.0

internal import Drafts
internal import Findings
package import ModelAPI
package import Rewriting
internal import Verification

/// From a report to a verified draft, with a language model's sentences where they hold.
///
/// Whatever the model does, there is a draft, and it is verified: what fails is sent back, then
/// said by the rules engine; without a model all of it is.
package struct ModelPipeline: Sendable {
  package let rules: LetterPipeline
  package let client: ModelClient
  package let prompts: PromptTemplates
  package let check: OutgoingCheck

  package init(
    rules: LetterPipeline, client: ModelClient, prompts: PromptTemplates, check: OutgoingCheck
  ) {
    self.rules = rules
    self.client = client
    self.prompts = prompts
    self.check = check
  }

  /// What looks through the requests of such a pipeline. Its lists are long: made once a run.
  package static func check(
    prompts: PromptTemplates, rules: LetterPipeline
  ) throws -> OutgoingCheck {
    try OutgoingCheck(prompts: prompts, rules: rules.rules, complaints: ProblemWords.all)
  }

  /// Facts in one request: a longer list is split, since small models lose the thread.
  static let factsPerRequest = 24

  /// What came of a report.
  package struct Outcome: Sendable {
    package var letter: LetterPipeline.Outcome
    package var work: ModelWork

    /// Sentences of the verified draft, and how many of them the model wrote.
    package var sentences: (all: Int, byModel: Int) {
      let sentences = letter.verified.draft.sentences
      return (sentences.count, sentences.count { $0.origin == .model })
    }
  }

  package func outcome(name: String, text: String) async -> Outcome {
    let ledger = rules.reader.read(name: name, text: text)
    let brief = rules.rules.brief(for: ledger)
    var dialogue = ModelDialogue(pipeline: self, ledger: ledger, brief: brief)
    await dialogue.hold()
    return settled(ledger, brief, dialogue)
  }

  /// The first requests that a report would lead to, none of them sent.
  package func requests(name: String, text: String) -> [ChatRequest] {
    let brief = rules.rules.brief(for: rules.reader.read(name: name, text: text))
    return Self.chunks(brief.facts).map { prompts.writing($0, of: brief) }
  }

  /// The facts in requests of bearable length.
  static func chunks(_ facts: [LetterBrief.Fact]) -> [[LetterBrief.Fact]] {
    let count = (facts.count + factsPerRequest - 1) / factsPerRequest
    return (0..<count).map {
      // Of one size, so that no request is left with a single fact.
      Array(facts[facts.count * $0 / count..<facts.count * ($0 + 1) / count])
    }
  }

  // MARK: The whole letter

  /// Each round takes at least one sentence out of the model's hands.
  private static let rounds = 8

  private func settled(
    _ ledger: Ledger, _ brief: LetterBrief, _ dialogue: ModelDialogue
  ) -> Outcome {
    var work = dialogue.work
    var sentences = dialogue.taken
    let letter =
      verified(ledger, brief, &sentences) ?? rules.verified(rules.rules.draft(for: ledger))
    work.withdrawn = dialogue.taken.count - sentences.count
    work.facts = brief.facts.count
    work.factsByRules = brief.facts.count - sentences.reduce(0) { $0 + $1.facts.count }
    return Outcome(letter: letter, work: work)
  }

  /// Verifies the letter as one text; a sentence that fails there is taken back, and the whole is
  /// verified again. Nil where no sentence of the model is left.
  private func verified(
    _ ledger: Ledger, _ brief: LetterBrief, _ sentences: inout [ModelSentence]
  ) -> LetterPipeline.Outcome? {
    var quoted: [DraftSentence] = []
    var lost: [String] = []
    for _ in 0..<Self.rounds where !sentences.isEmpty {
      let draft = rules.rules.adding(
        lost,
        to: rules.rules.quoting(
          quoted, in: rules.rules.draft(for: ledger, brief: brief, sentences: sentences)))
      let (verified, verdict) = rules.verifier.verify(draft)
      if let verified {
        let count = Set(quoted.flatMap(\.findings)).count
        return LetterPipeline.Outcome(ledger: ledger, verified: verified, quoted: count)
      }
      // What no sentence tells comes back in the report's own words.
      let untold = verdict.problems.filter { $0.finding == nil && ($0.rewrite ?? "").isEmpty }
        .compactMap(\.report).filter { !lost.contains($0) }
      if !untold.isEmpty {
        lost += untold
        continue
      }
      let failing = SentenceBlame(draft: draft, problems: verdict.problems).sentences
      let texts = Set(failing.filter { $0.origin == .model }.map(\.text))
      if !texts.isEmpty {
        sentences.removeAll { texts.contains($0.resolved(with: brief.locked)) }
      } else {
        let others = failing.filter { !quoted.contains($0) }
        guard !others.isEmpty else { break }
        quoted += others
      }
    }
    sentences = []
    return nil
  }
}
