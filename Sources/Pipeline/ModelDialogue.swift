// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import ModelAPI
internal import Rewriting

/// The exchange with a model about one report: asks, judges, asks again for what did not hold.
struct ModelDialogue {
  let pipeline: ModelPipeline
  let ledger: Ledger
  let brief: LetterBrief
  private let judge: SentenceJudge

  /// Sentences that passed, in no order; no two say the same fact.
  private(set) var taken: [ModelSentence] = []
  private(set) var work = ModelWork()

  /// How often failed sentences go back.
  private static let repairs = 2

  init(pipeline: ModelPipeline, ledger: Ledger, brief: LetterBrief) {
    self.pipeline = pipeline
    self.ledger = ledger
    self.brief = brief
    judge = SentenceJudge(verifier: pipeline.rules.verifier, ledger: ledger, brief: brief)
  }

  /// Runs to its end: all facts said, repairs used up, or the model gone.
  mutating func hold() async {
    let deadline = pipeline.client.deadline()
    for facts in ModelPipeline.chunks(brief.facts) {
      guard
        let sentences = await ask(pipeline.prompts.writing(facts, of: brief), by: deadline)
      else {
        if work.trouble?.concernsEveryReport == true { return }
        continue
      }
      work.written += sentences.count
      let before = taken.count
      var failures = take(sentences, for: facts)
      work.takenAtOnce += taken.count - before
      for _ in 0..<Self.repairs where !failures.isEmpty {
        guard let next = await repair(failures, by: deadline) else { break }
        failures = next
      }
    }
  }

  /// - Returns: what still fails; nil where the model did not answer.
  private mutating func repair(
    _ failures: [PromptTemplates.Failure], by deadline: ModelClient.Instant
  ) async -> [PromptTemplates.Failure]? {
    let facts = open(Set(failures.flatMap(\.facts)))
    guard !facts.isEmpty else { return [] }
    let request = sendable(failures, facts)
    guard let sentences = await ask(request, by: deadline) else { return nil }
    let before = taken.count
    let rest = take(sentences, for: facts)
    work.repaired += taken.count - before
    return rest
  }

  /// The repair request, without the model's own sentences where these must not be sent: a model
  /// may have made up a name.
  private func sendable(
    _ failures: [PromptTemplates.Failure], _ facts: [LetterBrief.Fact]
  ) -> ChatRequest {
    let full = pipeline.prompts.repairing(failures, facts, of: brief, quoting: true)
    guard !pipeline.check.words(in: full).isEmpty else { return full }
    return pipeline.prompts.repairing(failures, facts, of: brief, quoting: false)
  }

  // MARK: Asking

  private mutating func ask(
    _ request: ChatRequest, by deadline: ModelClient.Instant
  ) async -> [ModelSentence]? {
    let words = pipeline.check.words(in: request)
    guard words.isEmpty else {
      work.trouble = .keptBack(words: words.count)
      return nil
    }
    do {
      let answer = try await pipeline.client.answer(to: request, by: deadline)
      work.requests += answer.attempts
      if answer.isCached {
        work.fromCache += 1
      } else {
        work.tokens = work.tokens + answer.usage
      }
      return answer.json.map(AnswerForm.sentences) ?? []
    } catch {
      work.trouble = .model(error)
      return nil
    }
  }

  // MARK: Judging

  private func open(_ numbers: Set<Int>) -> [LetterBrief.Fact] {
    let told = Set(taken.flatMap(\.facts))
    return brief.facts.filter { numbers.contains($0.number) && !told.contains($0.number) }
  }

  /// Takes what holds.
  ///
  /// - Returns: what does not, and the facts that no sentence says.
  private mutating func take(
    _ sentences: [ModelSentence], for facts: [LetterBrief.Fact]
  ) -> [PromptTemplates.Failure] {
    let asked = Set(facts.map(\.number))
    var failures: [PromptTemplates.Failure] = []
    for sentence in sentences {
      let complaints = complaints(about: sentence, asked)
      guard !complaints.isEmpty else {
        taken.append(sentence)
        continue
      }
      for complaint in complaints { work.complaints[complaint.kind, default: 0] += 1 }
      failures.append(
        PromptTemplates.Failure(
          facts: sentence.facts, text: sentence.text, complaints: complaints))
    }
    // Of a sentence that failed because its facts are told there is nothing to repair.
    let open = Set(open(asked).map(\.number))
    failures.removeAll { open.isDisjoint(with: $0.facts) }
    let named = Set(failures.flatMap(\.facts))
    let missing = open.subtracting(named).sorted()
    if !missing.isEmpty {
      failures.append(
        PromptTemplates.Failure(
          facts: missing, text: nil,
          complaints: [ComplaintKind.missing.complaint()]))
    }
    return failures
  }

  private func complaints(about sentence: ModelSentence, _ asked: Set<Int>) -> [Complaint] {
    let told = Set(taken.flatMap(\.facts))
    guard told.isDisjoint(with: sentence.facts) else {
      return [ComplaintKind.repeated.complaint()]
    }
    guard asked.isSuperset(of: sentence.facts) else {
      return [ComplaintKind.unknownFact.complaint()]
    }
    let inventions = pipeline.check.inventions(in: sentence.text)
    guard inventions.isEmpty else {
      return [ComplaintKind.invented.complaint(quoting: inventions)]
    }
    return judge.complaints(about: sentence)
  }
}
