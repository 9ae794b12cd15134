// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Deidentification
internal import FoundationEssentials
internal import Letters
internal import ModelAPI
internal import Pipeline
internal import Rewriting

/// The model engine as one run uses it: one client, one budget, one cache.
struct ModelEngine {
  let pipeline: ModelPipeline
  let configuration: ModelConfiguration
  private let engine: LetterEngine

  init(
    _ configuration: ModelConfiguration, options: ModelRunOptions, maker: LetterMaker,
    templates folder: String?
  ) throws {
    self.configuration = configuration
    engine = maker.engine
    do {
      let own = folder.map { $0 + "/prompts" }
        .flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
      let prompts = try PromptTemplates(overrides: try LetterMaker.overrides(own))
      let transport = try CurlTransport(maximumConnections: configuration.concurrency)
      let client = ModelClient(
        configuration, transport: transport.transport, cache: options.answers,
        budget: options.budget)
      let rules = maker.pipeline
      pipeline = ModelPipeline(
        rules: rules, client: client, prompts: prompts,
        check: try ModelPipeline.check(prompts: prompts, rules: rules))
    } catch let error as ExitCode {
      throw error
    } catch {
      Console.complain("\(error)")
      throw ExitStatus.badConfiguration
    }
  }

  /// Reports in work at once: more than requests, since some are being verified meanwhile.
  var reportsAtOnce: Int { configuration.concurrency + max(2, configuration.concurrency / 2) }

  /// What a letter says of how it was made.
  func description(of outcome: ModelPipeline.Outcome) -> LetterEngine {
    let work = outcome.work
    let (all, written) = outcome.sentences
    var engine = engine
    engine.use = LetterEngine.Use(
      requests: work.requests, fromCache: work.fromCache, inputTokens: work.tokens.input,
      outputTokens: work.tokens.output)
    if let trouble = work.trouble {
      engine.fallback = "\(configuration.modelName): \(trouble)"
    }
    guard written > 0 else { return engine }
    engine.name = "model"
    engine.model = configuration.modelName
    engine.sentences = LetterEngine.Shares(model: written, rules: all - written)
    return engine
  }
}
