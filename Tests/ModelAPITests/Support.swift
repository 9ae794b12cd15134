// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Synchronization

/// Requests and answers that the tests share.
enum Sample {
  static let format = AnswerFormat(
    name: "letter",
    schema: .object([
      .init("sentences", .array(.object([.init("text", .string), .init("finding", .integer)])))
    ]))

  static let content = #"{"sentences":[{"text":"A disc bulges.","finding":1}]}"#

  static let request = ChatRequest(
    system: "You write plain sentences.", messages: [ChatMessage(.user, "F1: disc bulge at [L1]")],
    format: format, maximumTokens: 200, promptVersion: "test/1")

  static func openAI(
    _ content: String = content, finish: String = "stop", usage: String = "12,34"
  ) -> String {
    let text = String(decoding: JSONValue.string(content).encoded, as: UTF8.self)
    let counts = usage.split(separator: ",")
    return """
      {"id":"c","object":"chat.completion","choices":[{"index":0,"finish_reason":"\(finish)",\
      "message":{"role":"assistant","content":\(text),"refusal":null}}],\
      "usage":{"prompt_tokens":\(counts[0]),"completion_tokens":\(counts[1])}}
      """
  }

  static func configuration(
    port: Int, _ provider: Provider = .openAI, path: String = "/v1"
  ) -> ModelConfiguration {
    var configuration = ModelConfiguration(
      provider: provider,
      baseURL: EndpointURL(isSecure: false, host: "127.0.0.1", port: port, path: path),
      modelName: "test-model", key: APIKey("sk-test-0123456789"))
    configuration.timeout = .seconds(60)
    return configuration
  }
}

/// Short waits, so that retries cost the tests nothing.
func quickRetry(attempts: Int = 5) -> RetryPolicy {
  var policy = RetryPolicy()
  policy.base = .milliseconds(10)
  policy.maximumAttempts = attempts
  return policy
}

/// A client of a server, over real sockets.
func client(
  of server: FaultServer, _ provider: Provider = .openAI, path: String = "/v1",
  retry: RetryPolicy = quickRetry(), cache: AnswerCache = .none, budget: Budget = Budget(),
  change: (inout ModelConfiguration) -> Void = { _ in },
  observe: @escaping @Sendable (ModelEvent) -> Void = { _ in }
) throws -> ModelClient {
  var configuration = Sample.configuration(port: server.port, provider, path: path)
  change(&configuration)
  return ModelClient(
    configuration,
    transport: try CurlTransport(maximumConnections: configuration.concurrency).transport,
    cache: cache, budget: budget, retry: retry, observe: observe)
}

/// The error that an expression ends in, or nil.
func failure(
  _ body: () async throws(ModelError) -> ModelAnswer
) async -> ModelError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}

/// Collects what happens, from any thread.
final class Log<Item: Sendable>: Sendable {
  private let state = Mutex<[Item]>([])
  func add(_ item: Item) { state.withLock { $0.append(item) } }
  var items: [Item] { state.withLock { $0 } }
}
