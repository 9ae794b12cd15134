// SPDX-License-Identifier: Apache-2.0

/// Anthropic's Messages.
enum AnthropicFormat: WireFormat {
  static func body(_ request: ChatRequest, _ configuration: ModelConfiguration) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("model", .string(configuration.modelName)),
      .init("max_tokens", .integer(request.maximumTokens)),
      .init(
        "system",
        [
          [
            // The same for every report, so worth keeping at the provider's.
            "type": "text", "text": .string(request.system),
            "cache_control": ["type": "ephemeral"],
          ]
        ]),
      .init("messages", .array(request.turns)),
    ]
    members += configuration.sampling.members
    if let format = request.format {
      members += self.members(format, configuration.structuredOutput)
    }
    return .object(members)
  }

  private static func members(
    _ format: AnswerFormat, _ output: StructuredOutput
  ) -> [JSONValue.Member] {
    switch output {
    case .schema:
      [
        .init(
          "output_config",
          ["format": ["type": "json_schema", "schema": format.schema.json]])
      ]
    case .tool:
      [
        .init(
          "tools", [["name": .string(format.name), "input_schema": format.schema.json]]),
        .init("tool_choice", ["type": "tool", "name": .string(format.name)]),
      ]
    case .none: []
    }
  }

  static func text(
    in body: JSONValue, _ configuration: ModelConfiguration
  ) throws(ModelError) -> String {
    guard let blocks = body["content"]?.array else { throw .malformed(.shape) }
    switch body["stop_reason"]?.string {
    case "max_tokens", "pause_turn": throw .truncated
    case "refusal": throw .refused
    case "model_context_window_exceeded": throw .contextTooLong
    default: break
    }
    var text = ""
    for block in blocks {
      switch block["type"]?.string {
      case "text": text += block["text"]?.string ?? ""
      case "tool_use":
        guard let input = block["input"] else { throw .malformed(.shape) }
        text += String(decoding: input.encoded, as: UTF8.self)
      default: continue  // thinking, and whatever comes next
      }
    }
    guard !text.isEmpty else { throw .empty }
    return text
  }

  static func usage(in body: JSONValue) -> TokenUsage? {
    TokenUsage(
      body["usage"],
      input: ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"],
      output: "output_tokens")
  }
}
