// SPDX-License-Identifier: Apache-2.0

/// How one family of providers writes a request and an answer.
protocol WireFormat {
  static func body(_ request: ChatRequest, _ configuration: ModelConfiguration) -> JSONValue

  /// The answer's text in a body that came with status 200 and holds no error.
  static func text(
    in body: JSONValue, _ configuration: ModelConfiguration
  ) throws(ModelError) -> String

  /// What the answer cost, also one that is of no use; nil where the server does not count.
  static func usage(in body: JSONValue) -> TokenUsage?
}

extension Provider {
  var wireFormat: any WireFormat.Type {
    switch self {
    case .openAI, .azure, .vLLM, .llamaCpp: OpenAIFormat.self
    case .ollama: OllamaFormat.self
    case .anthropic: AnthropicFormat.self
    }
  }
}

extension ChatRequest {
  /// The turns as all three families write them.
  var turns: [JSONValue] {
    messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] }
  }
}

extension Sampling {
  /// What is set, under the names that OpenAI and Anthropic share.
  var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let temperature { members.append(.init("temperature", .number(temperature))) }
    if let topP { members.append(.init("top_p", .number(topP))) }
    return members
  }
}

extension TokenUsage {
  init?(_ usage: JSONValue?, input: [String], output: String) {
    guard let usage, let written = usage[output]?.integer else { return nil }
    let read = input.compactMap { usage[$0]?.integer }
    guard !read.isEmpty else { return nil }
    self.init(
      input: read.reduce(0) { $0 + min(max(0, $1), 1_000_000_000) }, output: written)
  }
}
