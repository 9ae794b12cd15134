// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Glossaries
internal import ModelAPI
internal import Pipeline
internal import Rewriting

/// Letters with a model: how much time a whole run takes beyond the server's own.
struct ModelBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Time of a run with a model beyond the server's own; limit of the design: 5 %.",
    discussion: """
      A server of ours answers each request after a set time, over real connections of this \
      machine, as a model that repeats the facts word for word.
      """)

  @Argument(help: "Folders of reports; the examples if none is given.")
  var folders: [String] = []

  @Option(name: .long, help: "Reports, taken round and round from the folders.")
  var reports = 1600

  @Option(name: .long, help: "Requests in flight at once.")
  var concurrency = 16

  @Option(name: .long, help: "Milliseconds that the server takes for an answer.")
  var delay = 200

  func run() async throws {
    let all = try BenchmarkReports.load(folders)
    guard !all.isEmpty else { throw ValidationError("no reports there") }
    let server = try EchoServer(delay: .milliseconds(delay))
    let rules = LetterPipeline(lexicon: Glossary.lexicon())
    let pipeline = try pipeline(rules, port: server.port)
    let queue = NumberQueue(reports)
    var work = ModelWork()
    var written = 0
    let start = ContinuousClock.now
    try await OrderedRun(limit: concurrency + max(2, concurrency / 2)).run(
      { queue.next() },
      work: { number in
        let report = all[number % all.count]
        return await pipeline.outcome(name: report.name, text: report.text)
      },
      finish: { outcome in
        work.requests += outcome.work.requests
        work.facts += outcome.work.facts
        work.factsByRules += outcome.work.factsByRules
        written += outcome.sentences.byModel
      })
    let elapsed = (ContinuousClock.now - start).milliseconds / 1000
    print(summary(work, written, elapsed, server))
  }

  private func summary(
    _ work: ModelWork, _ written: Int, _ elapsed: Double, _ server: EchoServer
  ) -> String {
    let answers = server.answers
    // With every place taken all the time, the server needs this long.
    let own = server.busySeconds / Double(concurrency)
    let overhead = (elapsed / own - 1) * 100
    return """
      \(reports) reports, \(answers) requests, \(server.mostAtOnce) in flight at most; \
      \(written) sentences by the model, \(work.factsByRules) of \(work.facts) facts by rules
      whole run \(Self.tenths(elapsed)) s, the server's own \(Self.tenths(own)) s: \
      overhead \(Self.tenths(overhead)) % (limit of the design: 5 %)
      """
  }

  private static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return (scaled < 0 ? "-" : "") + "\(abs(scaled) / 10).\(abs(scaled) % 10)"
  }

  private func pipeline(_ rules: LetterPipeline, port: Int) throws -> ModelPipeline {
    var configuration = ModelConfiguration(
      provider: .llamaCpp,
      baseURL: EndpointURL(isSecure: false, host: "127.0.0.1", port: port, path: "/v1"),
      modelName: "echo")
    configuration.concurrency = concurrency
    let prompts = try PromptTemplates()
    let transport = try CurlTransport(maximumConnections: concurrency).transport
    return ModelPipeline(
      rules: rules, client: ModelClient(configuration, transport: transport), prompts: prompts,
      check: try ModelPipeline.check(prompts: prompts, rules: rules))
  }
}
