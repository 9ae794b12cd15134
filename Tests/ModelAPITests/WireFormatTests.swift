// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@Suite struct `What goes over the wire` {
  /// The body that reaches a server, as JSON, and the head.
  private func sent(
    _ provider: Provider, path: String = "", _ change: (inout ModelConfiguration) -> Void = { _ in }
  ) async throws -> (head: String, body: JSONValue) {
    let server = try FaultServer { _ in .answer(status: 500, body: "{}") }
    defer { server.stop() }
    let client = try client(
      of: server, provider, path: path, retry: quickRetry(attempts: 1), change: change)
    _ = await failure { () throws(ModelError) in
      try await client.answer(to: Sample.request, by: client.deadline())
    }
    let received = try #require(server.received.first)
    return (received.head, try JSONValue(parsing: received.body))
  }

  @Test func `OpenAI`() async throws {
    let (head, body) = try await sent(.openAI, path: "/v1")
    #expect(head.hasPrefix("POST /v1/chat/completions HTTP/1.1\r\n"))
    #expect(head.contains("\r\nAuthorization: Bearer sk-test-0123456789"))
    #expect(!head.lowercased().contains("\r\nexpect:"))
    #expect(
      body.members?.map(\.name) == [
        "model", "messages", "max_completion_tokens", "stream", "store", "response_format",
      ])
    #expect(body["response_format"]?["json_schema"]?["strict"] == true)
    #expect(body["response_format"]?["json_schema"]?["name"] == "letter")
    #expect(body["store"] == false)
    #expect(body["messages"]?.array?.map { $0["role"]?.string } == ["system", "user"])
  }

  @Test(arguments: [Provider.vLLM, .llamaCpp])
  func `local servers get max_tokens and no store`(_ provider: Provider) async throws {
    let (_, body) = try await sent(provider, path: "/v1")
    #expect(body["max_tokens"] == 200)
    #expect(body["max_completion_tokens"] == nil)
    #expect(body["store"] == nil)
  }

  @Test func `Azure takes its key in a header of its own`() async throws {
    let (head, body) = try await sent(.azure, path: "/openai/v1")
    #expect(head.contains("\r\napi-key: sk-test-0123456789"))
    #expect(!head.contains("Authorization"))
    #expect(body["max_completion_tokens"] == 200)
  }

  @Test func `Anthropic`() async throws {
    let (head, body) = try await sent(.anthropic)
    #expect(head.hasPrefix("POST /v1/messages HTTP/1.1\r\n"))
    #expect(head.contains("\r\nx-api-key: sk-test-0123456789"))
    #expect(head.contains("\r\nanthropic-version: 2026-10-21"))
    #expect(
      body.members?.map(\.name) == ["model", "max_tokens", "system", "messages", "output_config"])
    #expect(body["output_config"]?["format"]?["type"] == "json_schema")
  }

  @Test func `Anthropic by a tool`() async throws {
    let (_, body) = try await sent(.anthropic) { $0.structuredOutput = .tool }
    #expect(body["output_config"] == nil)
    #expect(body["tool_choice"]?["name"] == "letter")
  }

  @Test func `Ollama asks for its context and no stream`() async throws {
    let (head, body) = try await sent(.ollama)
    #expect(head.hasPrefix("POST /api/chat HTTP/1.1\r\n"))
    #expect(body["stream"] == false)
    #expect(body["options"]?["num_ctx"] == 8192)
    #expect(body["options"]?["num_predict"] == 200)
    #expect(body["options"]?["temperature"] == nil)
    #expect(body["format"]?["type"] == "object")
  }

  @Test(arguments: Provider.allCases)
  func `sampling is sent when it is set`(_ provider: Provider) async throws {
    let (_, body) = try await sent(provider) {
      $0.sampling = Sampling(temperature: 0.2, topP: 0.9, seed: 7)
    }
    let place = provider == .ollama ? body["options"] : body
    #expect(place?["temperature"] == .number(0.2))
    #expect(place?["top_p"] == .number(0.9))
    #expect(place?["seed"] == (provider == .anthropic ? nil : 7))
  }

  @Test func `a dry run shows what is sent`() throws {
    let configuration = Sample.configuration(port: 9)
    let text = configuration.preview(of: Sample.request)
    #expect(text.hasPrefix("POST http://127.0.0.1:9/v1/chat/completions\n"))
    #expect(text.contains("F1: disc bulge at [L1]"))
    #expect(!text.contains("sk-test"))
  }
}
