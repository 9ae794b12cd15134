// SPDX-License-Identifier: Apache-2.0

/// Ollama's own chat interface; its OpenAI-like one ignores the size of the context.
enum OllamaFormat: WireFormat {
  static func body(_ request: ChatRequest, _ configuration: ModelConfiguration) -> JSONValue {
    let sampling = configuration.sampling
    var options: [JSONValue.Member] = [
      .init("num_ctx", .integer(configuration.contextTokens)),
      .init("num_predict", .integer(request.maximumTokens)),
    ]
    options += sampling.members
    if let seed = sampling.seed { options.append(.init("seed", .integer(seed))) }
    var members: [JSONValue.Member] = [
      .init("model", .string(configuration.modelName)),
      .init(
        "messages",
        .array([["role": "system", "content": .string(request.system)]] + request.turns)),
      .init("stream", false),
      .init("options", .object(options)),
      .init("keep_alive", "10m"),
      // Thinking would use up the answer's tokens.
      .init("think", false),
    ]
    if let format = request.format, configuration.structuredOutput != .none {
      members.append(.init("format", format.schema.json))
    }
    return .object(members)
  }

  static func text(
    in body: JSONValue, _ configuration: ModelConfiguration
  ) throws(ModelError) -> String {
    guard let message = body["message"] else { throw .malformed(.shape) }
    // The start of a prompt that does not fit is dropped without a word.
    if let usage = usage(in: body), usage.total >= configuration.contextTokens {
      throw .contextTooLong
    }
    if body["done_reason"]?.string == "length" { throw .truncated }
    if body["done"]?.bool == false { throw .truncated }
    guard let text = message["content"]?.string, !text.isEmpty else { throw .empty }
    return text
  }

  static func usage(in body: JSONValue) -> TokenUsage? {
    TokenUsage(body, input: ["prompt_eval_count"], output: "eval_count")
  }

  /// One answer out of the lines of a stream, which proxies and old versions send unasked.
  static func joined(lines bytes: [UInt8]) -> JSONValue? {
    var text = ""
    var last: JSONValue?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let value = try? JSONValue(parsing: Array(line)) else { return nil }
      if value["error"] != nil { return value }
      text += value["message"]?["content"]?.string ?? ""
      last = value
    }
    guard let members = last?.members else { return nil }
    let message: JSONValue = ["role": "assistant", "content": .string(text)]
    return .object(
      members.filter { $0.name != "message" } + [JSONValue.Member("message", message)])
  }
}
