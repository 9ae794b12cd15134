// SPDX-License-Identifier: Apache-2.0

import Drafts
import Glossaries
import ModelAPI
import Pipeline
import Rewriting
import Testing
import Verification

/// A report of two facts, an honest answer to it, and an engine that asks a fault server.
enum EngineSample {
  static let report = "L4-L5: Mild disc bulge. No canal stenosis."
  static let rules = LetterPipeline(lexicon: Glossary.lexicon())

  static let honest = answer([
    (["1"], "You have a mild disc bulge."),
    (["2"], "There is no narrowing of your spinal canal at [L1]."),
  ])

  static func answer(_ sentences: [(facts: [String], text: String)]) -> String {
    let items = sentences.map { sentence in
      let text = String(decoding: JSONValue.string(sentence.text).encoded, as: UTF8.self)
      return #"{"facts":[\#(sentence.facts.joined(separator: ","))],"text":\#(text)}"#
    }
    return #"{"sentences":[\#(items.joined(separator: ","))]}"#
  }

  /// Its lists are long; all tests share them.
  private static let parts = Result {
    let prompts = try PromptTemplates()
    return (prompts, try ModelPipeline.check(prompts: prompts, rules: rules))
  }

  static func pipeline(of client: ModelClient) throws -> ModelPipeline {
    let (prompts, check) = try parts.get()
    return ModelPipeline(rules: rules, client: client, prompts: prompts, check: check)
  }

  static func said(_ content: String) -> FaultServer.Step {
    .answer(status: 200, body: Sample.openAI(content))
  }
}

@Suite(.serialized) struct `The engine among faults` {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let step: FaultServer.Step
    var testDescription: String { name }

    init(_ name: String, _ step: FaultServer.Step) {
      self.name = name
      self.step = step
    }
  }

  /// What goes wrong on the way, or in the frame of the answer.
  private static let transport: [Fault] = [
    Fault("no answer at all", .raw([])),
    Fault("garbage", .raw(Array("\u{1}\u{2}garbage\n".utf8))),
    Fault("a reset in the head", .reset(after: "HTTP/1.1 200 OK\r\n")),
    Fault(
      "a reset in the body", .reset(after: "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choi")),
    Fault("silence", .silence(seconds: 3)),
    Fault("a byte a second", .drip("HTTP/1.1 200 OK\r\n\r\n{\"choices\":[]}", pause: 1)),
    Fault("an early end", .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{".utf8))),
    Fault(
      "a broken gzip",
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd".utf8))
    ),
    Fault("a flood", .flood(header: "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")),
    Fault("a web page", .answer(status: 200, body: "<html>Please log in</html>")),
    Fault("half a JSON", .answer(status: 200, body: #"{"choices":[{"message""#)),
    Fault("no choices", .answer(status: 200, body: #"{"choices":[]}"#)),
    Fault(
      "null content", .answer(status: 200, body: #"{"choices":[{"message":{"content":null}}]}"#)),
    Fault(
      "a refusal",
      .answer(status: 200, body: #"{"choices":[{"message":{"content":null,"refusal":"no"}}]}"#)),
    Fault("an error with 200", .answer(status: 200, body: #"{"error":{"message":"x"}}"#)),
    Fault("cut off", .answer(status: 200, body: Sample.openAI(finish: "length"))),
    Fault("a filter", .answer(status: 200, body: Sample.openAI(finish: "content_filter"))),
    Fault(
      "a stream that was not asked for",
      .answer(status: 200, body: "data: {\"choices\":[{\"delta\":{\"content\":\"{\"}}]}\n\n")),
    Fault("a number beyond all bounds", .answer(status: 200, body: #"{"choices":1e400}"#)),
    Fault("not a number", .answer(status: 200, body: #"{"choices":NaN}"#)),
    Fault("a lone surrogate", .answer(status: 200, body: #"{"choices":"\ud800"}"#)),
    Fault(
      "ten thousand levels deep",
      .answer(status: 200, body: String(repeating: "[", count: 10_000))),
    Fault("a bad request", .answer(status: 400, body: #"{"error":{"code":"x"}}"#)),
    Fault("a bad key", .answer(status: 401, body: "")),
    Fault("no such model", .answer(status: 404, body: #"{"error":{"code":"model_not_found"}}"#)),
    Fault("a conflict", .answer(status: 409, body: "")),
    Fault("too many, for a day", .answer(status: 429, headers: ["Retry-After: 86400"], body: "")),
    Fault("too many, again and again", .answer(status: 429, headers: ["Retry-After: 0"], body: "")),
    Fault("a spent quota", .answer(status: 429, body: #"{"error":{"code":"insufficient_quota"}}"#)),
    Fault("a server error", .answer(status: 500, body: "{}")),
    Fault("a bad gateway", .answer(status: 502, body: "<html>")),
    Fault("overloaded", .answer(status: 503, headers: ["Retry-After: 0"], body: "")),
    Fault("overloaded, as Anthropic says it", .answer(status: 529, body: "")),
    Fault(
      "a redirect", .answer(status: 302, headers: ["Location: http://127.0.0.1:1/"], body: "")),
    Fault(
      "a context too short",
      .answer(status: 400, body: #"{"error":{"code":"context_length_exceeded"}}"#)),
  ]

  /// Answers that come whole and say nothing that holds.
  private static let content: [Fault] = [
    Fault("prose", EngineSample.said("Sure! Here are your sentences.")),
    Fault("another shape", EngineSample.said(#"{"letters":[]}"#)),
    Fault("a list of nothing", EngineSample.said(#"{"sentences":[]}"#)),
    Fault("words for numbers", EngineSample.said(#"{"sentences":[{"facts":["one"],"text":"x"}]}"#)),
    Fault("facts of nobody", EngineSample.said(EngineSample.answer([(["7", "-1"], "A bulge.")]))),
    Fault(
      "no facts", EngineSample.said(EngineSample.answer([([], "You have a mild disc bulge.")]))),
    Fault(
      "a huge fact",
      EngineSample.said(EngineSample.answer([(["9223372036854775807"], "A bulge.")]))),
    Fault("empty text", EngineSample.said(EngineSample.answer([(["1"], ""), (["2"], "   ")]))),
    Fault(
      "control characters", EngineSample.said(EngineSample.answer([(["1"], "A \u{1B}[2J bulge.")]))),
    Fault(
      "text turned round",
      EngineSample.said(EngineSample.answer([(["1"], "A mild \u{202E}egluB disc bulge.")]))),
    Fault("markup", EngineSample.said(EngineSample.answer([(["1"], "<i>A mild disc bulge.</i>")]))),
    Fault(
      "text without end",
      EngineSample.said(EngineSample.answer([(["1"], String(repeating: "bulge ", count: 9000))]))),
    Fault(
      "ten thousand sentences",
      EngineSample.said(EngineSample.answer(Array(repeating: (["1"], "No."), count: 10_000)))),
    Fault(
      "word salad",
      EngineSample.said(EngineSample.answer([(["1", "2"], "Canal the bulge mild lamp of no.")]))),
    Fault(
      "a placeholder of its own",
      EngineSample.said(EngineSample.answer([(["1"], "You have a mild disc bulge at [L9].")]))),
    Fault(
      "another language",
      EngineSample.said(EngineSample.answer([(["1"], "Sie haben eine leichte Vorwölbung.")]))),
  ]

  static let faults = transport + content

  @Test func `there are more than fifty`() {
    #expect(Self.faults.count > 50)
    #expect(Set(Self.faults.map(\.name)).count == Self.faults.count)
  }

  private func outcomes(
    _ reports: Int, timeout: Duration = .seconds(1),
    _ script: @escaping @Sendable (Int) -> FaultServer.Step
  ) async throws -> [(number: Int, outcome: ModelPipeline.Outcome)] {
    let server = try FaultServer(script)
    defer { server.stop() }
    let client = try client(of: server, retry: quickRetry(attempts: 2)) { $0.timeout = timeout }
    let pipeline = try EngineSample.pipeline(of: client)
    let numbers = Log<Int>()
    var results: [(Int, ModelPipeline.Outcome)] = []
    try await OrderedRun(limit: 3).run(
      {
        let number = numbers.items.count + 1
        guard number <= reports else { return nil }
        numbers.add(number)
        return number
      },
      work: { number in
        (number, await pipeline.outcome(name: "\(number)", text: EngineSample.report))
      },
      finish: { results.append($0) })
    return results
  }

  @Test(arguments: faults)
  func `each report ends in one verified letter, in order`(_ fault: Fault) async throws {
    let results = try await outcomes(3) { _ in fault.step }
    #expect(results.map(\.number) == [1, 2, 3])
    let expected = EngineSample.rules.outcome(name: "1", text: EngineSample.report).verified.draft
    for (_, outcome) in results {
      #expect(outcome.letter.verified.verdict.verdict == .preserved)
      #expect(outcome.letter.verified.draft.text == expected.text)
      #expect(outcome.sentences.byModel == 0)
    }
  }

  @Test(arguments: faults)
  func `a fault that passes costs no report its letter`(_ fault: Fault) async throws {
    let results = try await outcomes(4, timeout: .seconds(2)) {
      $0 == 1 ? fault.step : EngineSample.said(EngineSample.honest)
    }
    #expect(results.map(\.number) == [1, 2, 3, 4])
    for (_, outcome) in results {
      #expect(outcome.letter.verified.verdict.verdict == .preserved)
    }
    // One report may have met it; the others have the model's words.
    #expect(results.count { $0.outcome.sentences.byModel == 2 } >= 1)
  }

  @Test func `an honest model writes the letter`() async throws {
    let results = try await outcomes(5, timeout: .seconds(20)) { _ in
      EngineSample.said(EngineSample.honest)
    }
    for (_, outcome) in results {
      #expect(outcome.sentences.byModel == 2, "\(outcome.work)")
      #expect(outcome.work.trouble == nil)
      #expect(outcome.letter.verified.draft.text.contains("You have a mild disc bulge."))
    }
  }

  @Test func `nothing listens`() async throws {
    let server = try FaultServer { _ in .raw([]) }
    server.stop()
    let client = try client(of: server, retry: quickRetry(attempts: 2))
    let outcome = await (try EngineSample.pipeline(of: client)).outcome(
      name: "1", text: EngineSample.report)
    #expect(outcome.letter.verified.verdict.verdict == .preserved)
    #expect(outcome.work.trouble?.concernsEveryReport == true)
    #expect(outcome.work.isUnanswered)
  }
}
