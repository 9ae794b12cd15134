// SPDX-License-Identifier: Apache-2.0

/// OpenAI's chat completions, spoken by Azure, vLLM, llama.cpp and most others.
enum OpenAIFormat: WireFormat {
  static func body(_ request: ChatRequest, _ configuration: ModelConfiguration) -> JSONValue {
    let provider = configuration.provider
    var members: [JSONValue.Member] = [
      .init("model", .string(configuration.modelName)),
      .init(
        "messages",
        .array([["role": "system", "content": .string(request.system)]] + request.turns)),
      .init(provider.tokenLimitField, .integer(request.maximumTokens)),
      .init("stream", false),
    ]
    // Without it a hosted provider keeps the exchange.
    if provider.isHosted { members.append(.init("store", false)) }
    members += configuration.sampling.members
    if let seed = configuration.sampling.seed { members.append(.init("seed", .integer(seed))) }
    if let format = request.format, configuration.structuredOutput != .none {
      members.append(
        .init(
          "response_format",
          [
            "type": "json_schema",
            "json_schema": [
              "name": .string(format.name), "strict": true, "schema": format.schema.json,
            ],
          ]))
    }
    return .object(members)
  }

  static func text(
    in body: JSONValue, _ configuration: ModelConfiguration
  ) throws(ModelError) -> String {
    guard let choices = body["choices"]?.array else { throw .malformed(.shape) }
    guard let choice = choices.first else { throw .empty }
    guard let message = choice["message"] else { throw .malformed(.shape) }
    if let refusal = message["refusal"]?.string, !refusal.isEmpty { throw .refused }
    switch choice["finish_reason"]?.string {
    case "length": throw .truncated
    case "content_filter": throw .refused
    default: break
    }
    let text: String
    switch message["content"] {
    case .string(let content): text = content
    case .array(let parts):
      // Some servers answer in parts, as requests may be written.
      text = parts.compactMap { $0["text"]?.string }.joined()
    case .null, nil: throw .empty
    default: throw .malformed(.shape)
    }
    guard !text.isEmpty else { throw .empty }
    return text
  }

  static func usage(in body: JSONValue) -> TokenUsage? {
    TokenUsage(body["usage"], input: ["prompt_tokens"], output: "completion_tokens")
  }
}
