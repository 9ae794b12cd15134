// SPDX-License-Identifier: Apache-2.0

internal import Letters
internal import Pipeline

/// Works through the reports of one call with a model, several at once, results in input order.
struct ModelLetterRun {
  let maker: LetterMaker
  let engine: ModelEngine
  let output: LetterOutput
  let isRequired: Bool
  let showsProgress: Bool

  /// What came of one input.
  private enum Outcome<Input: Sendable>: Sendable {
    case bad(Input, String)
    case done(Input, ModelPipeline.Outcome)
  }

  func files(_ inputs: [InputFile]) async throws -> LetterRun.Result {
    var result = LetterRun.Result()
    var objects: [String] = []
    var report = ModelRunReport(engine, total: inputs.count, showsProgress: showsProgress)
    let folder = try output.folder(for: inputs.count)
    let queue = InputQueue(inputs)
    try await OrderedRun(limit: engine.reportsAtOnce).run(
      { queue.next() },
      work: { [pipeline = engine.pipeline] input -> Outcome<InputFile> in
        do throws(InputFile.Problem) {
          return .done(input, await pipeline.outcome(name: input.name, text: try input.report()))
        } catch {
          return .bad(input, error.description)
        }
      },
      finish: { outcome in
        let object: String?
        switch outcome {
        case .bad(let input, let message):
          result.failed = true
          object = try output.complaint(message, input)
        case .done(let input, let outcome):
          report.add(outcome, name: input.name)
          if isRequired, outcome.work.isUnanswered, let trouble = outcome.work.trouble {
            result.lacksModel = true
            object = try output.complaint("\(trouble)", input)
            break
          }
          let letter = try letter(of: outcome, id: nil)
          result.note(letter)
          object = try output.write(letter, maker.templates, input, folder: folder)
        }
        if let object { objects.append(object) }
      })
    report.finish()
    try output.finish(objects, inputs: inputs.count)
    return result
  }

  /// One line in, one line out, as soon as it and those before it are done.
  func stream() async throws -> LetterRun.Result {
    var result = LetterRun.Result()
    var report = ModelRunReport(engine, total: nil, showsProgress: showsProgress)
    let queue = LineQueue()
    try await OrderedRun(limit: engine.reportsAtOnce).run(
      { queue.next() },
      work: { [pipeline = engine.pipeline] line -> Result<StreamedLetter, LetterLines.Problem> in
        switch line {
        case .failure(let problem): return .failure(problem)
        case .success(let line):
          let outcome = await pipeline.outcome(name: line.id, text: line.report)
          return .success(StreamedLetter(id: line.id, outcome: outcome))
        }
      },
      finish: { line in
        switch line {
        case .failure(let problem):
          result.failed = true
          Console.writeLine(try JSONText.line(problem))
        case .success(let line):
          report.add(line.outcome, name: line.id)
          if isRequired, line.outcome.work.isUnanswered, let trouble = line.outcome.work.trouble {
            result.lacksModel = true
            let problem = LetterLines.Problem(id: line.id, error: "\(trouble)")
            return Console.writeLine(try JSONText.line(problem))
          }
          let letter = try letter(of: line.outcome, id: line.id)
          result.note(letter)
          Console.writeLine(try JSONText.line(letter))
        }
      })
    report.finish()
    return result
  }

  private struct StreamedLetter: Sendable {
    let id: String
    let outcome: ModelPipeline.Outcome
  }

  private func letter(of outcome: ModelPipeline.Outcome, id: String?) throws -> Letter {
    try maker.letter(of: outcome.letter, engine: engine.description(of: outcome), id: id)
  }
}
