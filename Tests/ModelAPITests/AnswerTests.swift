// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@Suite struct `What a server answers` {
  private func answer(
    _ provider: Provider, status: Int = 200, _ body: String
  ) async throws -> (Result<ModelAnswer, ModelError>, BudgetUse) {
    let server = try FaultServer { _ in .answer(status: status, body: body) }
    defer { server.stop() }
    let client = try client(of: server, provider, retry: quickRetry(attempts: 1))
    do {
      let answer = try await client.answer(to: Sample.request, by: client.deadline())
      return (.success(answer), client.use)
    } catch {
      return (.failure(error), client.use)
    }
  }

  private static let text = String(
    decoding: JSONValue.string(Sample.content).encoded, as: UTF8.self)

  @Test(arguments: [
    (Provider.openAI, Sample.openAI()),
    (
      .openAI,
      #"{"choices":[{"message":{"content":[{"type":"text","text":\#(text)}]}}],"usage":{"prompt_tokens":12,"completion_tokens":34}}"#
    ),
    (
      .anthropic,
      #"{"content":[{"type":"thinking","thinking":"…"},{"type":"text","text":\#(text)}],"stop_reason":"end_turn","usage":{"input_tokens":2,"cache_creation_input_tokens":4,"cache_read_input_tokens":6,"output_tokens":34}}"#
    ),
    (
      .anthropic,
      #"{"content":[{"type":"tool_use","name":"letter","input":\#(Sample.content)}],"stop_reason":"tool_use","usage":{"input_tokens":12,"output_tokens":34}}"#
    ),
    (
      .ollama,
      #"{"message":{"role":"assistant","content":\#(text)},"done":true,"done_reason":"stop","prompt_eval_count":12,"eval_count":34}"#
    ),
    (
      .ollama,
      #"{"message":{"content":"{\"sentences\""},"done":false}"# + "\n"
        + #"{"message":{"content":":[]}"},"done":true,"prompt_eval_count":12,"eval_count":34}"#
        + "\n"
    ),
  ])
  func `an answer is read, and its tokens counted`(
    _ provider: Provider, _ body: String
  ) async throws {
    let (result, use) = try await answer(provider, body)
    let answer = try result.get()
    #expect(answer.usage == TokenUsage(input: 12, output: 34))
    #expect(answer.json?["sentences"]?.array != nil)
    #expect(use.tokens.total == 46)
    #expect(use.estimatedAnswers == 0)
  }

  @Test(arguments: [
    (Provider.openAI, #"{"choices":[]}"#, ModelError.empty),
    (.openAI, #"{"choices":[{"finish_reason":"stop","message":{"content":null}}]}"#, .empty),
    (.openAI, #"{"choices":[{"finish_reason":"stop","message":{"content":""}}]}"#, .empty),
    (
      .openAI,
      #"{"choices":[{"finish_reason":"stop","message":{"content":null,"refusal":"I can't"}}]}"#,
      .refused
    ),
    (
      .openAI, #"{"choices":[{"finish_reason":"content_filter","message":{"content":"x"}}]}"#,
      .refused
    ),
    (.openAI, Sample.openAI(finish: "length"), .truncated),
    (
      .openAI, #"{"error":{"message":"John Doe","code":"server_error"}}"#,
      .serverFailed(status: 500)
    ),
    (.openAI, #"{"error":{"message":"John Doe","code":400}}"#, .rejected(status: 400, .other)),
    (.openAI, #"{"object":"list"}"#, .malformed(.shape)),
    (.openAI, "", .empty), (.openAI, "  \n", .empty),
    (.openAI, "<html>Log in</html>", .malformed(.webPage)),
    (.openAI, #"{"choices":[{"#, .malformed(.body(JSONError(reason: .syntax, offset: 13)))),
    (
      .openAI, Sample.openAI("Once upon a time"),
      .malformed(.content(JSONError(reason: .syntax, offset: 0)))
    ),
    (
      .openAI, Sample.openAI("{}"),
      .malformed(.schema(SchemaProblem(path: "$.sentences", expected: "a value")))
    ),
    (.anthropic, #"{"content":[],"stop_reason":"refusal"}"#, .refused),
    (
      .anthropic, #"{"content":[{"type":"text","text":"x"}],"stop_reason":"max_tokens"}"#,
      .truncated
    ),
    (
      .anthropic,
      #"{"content":[{"type":"text","text":"x"}],"stop_reason":"model_context_window_exceeded"}"#,
      .contextTooLong
    ),
    (.anthropic, #"{"content":[],"stop_reason":"end_turn"}"#, .empty),
    (
      .anthropic, #"{"type":"error","error":{"type":"overloaded_error","message":"x"}}"#,
      .serverFailed(status: 529)
    ),
    (.ollama, #"{"error":"model 'x' ran out of luck"}"#, .serverFailed(status: 500)),
    (
      .ollama, #"{"message":{"content":"a"},"done":false}"# + "\n" + #"{"error":"unexpected EOF"}"#,
      .serverFailed(status: 500)
    ),
    (
      .ollama,
      #"{"message":{"content":"a"},"done":true,"done_reason":"length","prompt_eval_count":9,"eval_count":200}"#,
      .truncated
    ),
    (
      .ollama,
      #"{"message":{"content":"a"},"done":true,"done_reason":"stop","prompt_eval_count":8000,"eval_count":200}"#,
      .contextTooLong
    ),
    (.ollama, #"{"message":{"content":"a"},"done":false}"#, .truncated),
  ])
  func `status 200 is no promise`(
    _ provider: Provider, _ body: String, _ expected: ModelError
  ) async throws {
    let (result, _) = try await answer(provider, body)
    #expect(result == .failure(expected))
  }

  @Test(arguments: [
    (401, #"{"error":{"code":"invalid_api_key"}}"#, ModelError.unauthorized(status: 401)),
    (403, "", .unauthorized(status: 403)),
    (404, #"{"error":{"code":"model_not_found"}}"#, .notFound(.modelNotFound)),
    (400, #"{"error":{"code":"context_length_exceeded"}}"#, .contextTooLong),
    (
      400, #"{"error":{"code":400,"type":"exceed_context_size_error","n_ctx":4096}}"#,
      .contextTooLong
    ),
    (400, #"{"error":{"code":"content_filter"}}"#, .refused),
    (
      400, #"{"error":{"type":"invalid_request_error","message":"Jane Doe"}}"#,
      .rejected(status: 400, .invalidRequest)
    ),
    (422, "Jane Doe", .rejected(status: 422, .other)), (413, "", .contextTooLong),
    (429, #"{"error":{"code":"insufficient_quota"}}"#, .quotaSpent),
    (429, "", .rateLimited(seconds: nil)), (529, "", .serverFailed(status: 529)),
    (500, #"{"error":{"code":500,"message":"peg-native"}}"#, .serverFailed(status: 500)),
    (302, "", .redirected(status: 302)),
  ])
  func `a status and a code say what to do`(
    _ status: Int, _ body: String, _ expected: ModelError
  ) async throws {
    let (result, _) = try await answer(.openAI, status: status, body)
    #expect(result == .failure(expected))
  }

  @Test func `no error repeats what a server says`() async throws {
    let body = #"{"error":{"message":"Jane Doe, MRN 12345","code":"Jane Doe","type":"12345"}}"#
    for status in [200, 400, 401, 404, 429, 500] {
      let (result, _) = try await answer(.openAI, status: status, body)
      guard case .failure(let error) = result else {
        Issue.record("an error expected")
        continue
      }
      let words = "\(error) \(String(reflecting: error))"
      #expect(!words.contains("Jane") && !words.contains("12345"))
    }
  }

  @Test func `tokens that a server does not count are estimated, and said to be`() async throws {
    let (_, use) = try await answer(
      .openAI, #"{"choices":[{"message":{"content":\#(Self.text)}}]}"#)
    #expect(use.estimatedAnswers == 1)
    #expect(use.tokens.output == 200)
  }
}
