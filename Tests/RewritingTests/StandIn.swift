// SPDX-License-Identifier: Apache-2.0

import Drafts
import FoundationEssentials
import Glossaries
import ModelAPI
import Pipeline
import Rewriting
import Synchronization
import Verification

let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(3).joined(separator: "/")

let rulesPipeline = LetterPipeline(lexicon: Glossary.lexicon())

/// The reports of a folder of examples, by the folder's name.
func example(_ name: String) throws -> String {
  try String(contentsOfFile: packageRoot + "/examples/\(name)/report.txt", encoding: .utf8)
}

func exampleNames() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: packageRoot + "/examples").sorted()
    .filter { FileManager.default.fileExists(atPath: packageRoot + "/examples/\($0)/report.txt") }
}

/// The reports beside the package, where they are at hand.
func corpus() -> [(name: String, text: String)] {
  ["lumbar-notes", "parrot-spine-mri"].flatMap { folder -> [(String, String)] in
    let path = packageRoot + "/../shared/corpus/reports/" + folder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
    return names.sorted().compactMap { name in
      (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)).map { (name, $0) }
    }
  }
}

/// A language model that is a function: what it is told, to what it answers.
final class StandIn: Sendable {
  /// A fact as the model sees it.
  struct Fact: Sendable {
    var number: Int
    var text: String
  }

  private let requests = Mutex<[String]>([])
  private let answer: @Sendable ([Fact], Int) -> String

  /// - Parameter answer: from the facts asked for and the number of the request, from 1.
  init(_ answer: @escaping @Sendable ([Fact], Int) -> String) { self.answer = answer }

  /// Every request's body so far.
  var bodies: [String] { requests.withLock { $0 } }

  /// A model that says each fact in a sentence of its own, changed as told.
  static func saying(_ change: @escaping @Sendable (Fact, Int) -> String) -> StandIn {
    StandIn { facts, number in
      sentences(facts.map { ([$0.number], change($0, number)) })
    }
  }

  static func sentences(_ items: [(facts: [Int], text: String)]) -> String {
    let values = items.map { item -> JSONValue in
      ["facts": .array(item.facts.map(JSONValue.integer)), "text": .string(item.text)]
    }
    let json: JSONValue = ["sentences": .array(values)]
    return String(decoding: json.encoded, as: UTF8.self)
  }

  func pipeline(
    cache: AnswerCache = .none, budget: Budget = Budget(), concurrency: Int = 4
  ) throws -> ModelPipeline {
    var configuration = ModelConfiguration(
      provider: .llamaCpp,
      baseURL: EndpointURL(isSecure: false, host: "127.0.0.1", port: 1, path: "/v1"),
      modelName: "stand-in")
    configuration.concurrency = concurrency
    let transport = HTTPTransport { [self] request in respond(to: request) }
    let (prompts, check) = try Self.parts.get()
    return ModelPipeline(
      rules: rulesPipeline,
      client: ModelClient(configuration, transport: transport, cache: cache, budget: budget),
      prompts: prompts, check: check)
  }

  /// Its lists are long; all tests share them.
  private static let parts = Result {
    let prompts = try PromptTemplates()
    return (prompts, try ModelPipeline.check(prompts: prompts, rules: rulesPipeline))
  }

  private func respond(to request: HTTPRequest) -> HTTPResponse {
    let body = String(decoding: request.body, as: UTF8.self)
    let number = requests.withLock {
      $0.append(body)
      return $0.count
    }
    let messages = (try? JSONValue(parsing: body))?["messages"]?.array ?? []
    let user = messages.last?["content"]?.string ?? ""
    let content: JSONValue = .string(answer(Self.facts(in: user), number))
    let reply: JSONValue = [
      "choices": [["finish_reason": "stop", "message": ["content": content]]],
      "usage": ["prompt_tokens": 100, "completion_tokens": 50],
    ]
    return HTTPResponse(status: 200, headers: [], body: reply.encoded)
  }

  /// The lines "7. There is …" of a prompt.
  static func facts(in user: String) -> [Fact] {
    user.split(separator: "\n").compactMap { line in
      guard let dot = line.firstIndex(of: "."), let number = Int(line[..<dot]) else { return nil }
      let text = line[dot...].dropFirst(2)
      return Fact(number: number, text: String(text))
    }
  }
}
