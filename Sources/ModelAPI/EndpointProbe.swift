// SPDX-License-Identifier: Apache-2.0

/// Examines an endpoint as it is set up: reachable, key, model, schema, context.
///
/// Costs one small request to the model, and sends nothing of any report.
package struct EndpointProbe: Sendable {
  private let client: ModelClient
  private let timeout: Duration
  private var configuration: ModelConfiguration { client.configuration }

  package init(_ client: ModelClient, timeout: Duration = .seconds(30)) {
    self.client = client
    self.timeout = timeout
  }

  /// The checks in order; those after a failure that leaves nothing to ask are left out.
  package func run() async -> [EndpointCheck] {
    let listing: HTTPResponse
    do {
      listing = try await client.send(configuration.modelsRequest(timeout: timeout))
    } catch {
      return [EndpointCheck(subject: .reachable, verdict: .failed, detail: advice(on: error))]
    }
    var checks = [
      EndpointCheck(
        subject: .reachable, verdict: .ok, detail: "\(configuration.baseURL.text) answers")
    ]
    switch listing.status {
    case 401, 403:
      checks.append(failed(.key, "the key is not accepted (\(listing.status))"))
      return checks
    case 404:
      if let advice = await pathAdvice() { return checks + [failed(.model, advice)] }
    default: break
    }
    checks.append(keyCheck(listing))
    let models = try? JSONValue(parsing: listing.body)
    checks.append(modelCheck(listing, models))
    checks.append(await schemaCheck())
    checks.append(contextCheck(models))
    return checks
  }

  private func failed(_ subject: EndpointCheck.Subject, _ detail: String) -> EndpointCheck {
    EndpointCheck(subject: subject, verdict: .failed, detail: detail)
  }

  private func advice(on error: TransportError) -> String {
    let start = "\(configuration.baseURL.text): \(error)"
    switch (error, configuration.provider) {
    case (.refused, .ollama): return start + "; is the server running (ollama serve)?"
    case (.refused, _): return start + "; is the server running, and is the port right?"
    case (.insecure, _):
      return start + "; an institution's own authority needs its certificate file"
    default: return start
    }
  }

  /// Whether `/v1` makes the difference: the classic mistake.
  private func pathAdvice() async -> String? {
    guard configuration.provider.wireFormat is OpenAIFormat.Type,
      !configuration.baseURL.path.hasSuffix("/v1")
    else { return nil }
    var other = configuration
    other.baseURL.path += "/v1"
    let response = try? await client.send(other.modelsRequest(timeout: timeout))
    guard let response, (200..<300).contains(response.status) || response.status == 401 else {
      return nil
    }
    return "the address lacks /v1: set model.baseURL to \(other.baseURL.text)"
  }

  private func keyCheck(_ listing: HTTPResponse) -> EndpointCheck {
    let detail: String
    switch (configuration.key, configuration.baseURL.isLocal) {
    case (nil, true): detail = "none set; any page in a browser here may ask a server without a key"
    case (nil, false): detail = "none set, none asked for"
    default: detail = "accepted"
    }
    let verdict: EndpointCheck.Verdict = (200..<300).contains(listing.status) ? .ok : .unknown
    return EndpointCheck(subject: .key, verdict: verdict, detail: detail)
  }

  private func modelCheck(_ listing: HTTPResponse, _ models: JSONValue?) -> EndpointCheck {
    let name = configuration.modelName
    let entries = models?["data"]?.array ?? models?["models"]?.array
    guard (200..<300).contains(listing.status), let entries else {
      return EndpointCheck(
        subject: .model, verdict: .unknown, detail: "the server lists no models")
    }
    let names = entries.compactMap { $0["id"]?.string ?? $0["name"]?.string }
    // Ollama calls a model without a tag "latest".
    if names.contains(name) || names.contains(name + ":latest") {
      return EndpointCheck(subject: .model, verdict: .ok, detail: "'\(name)' is listed")
    }
    let shown = names.filter {
      $0.utf8.count <= 80 && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
    .prefix(5).joined(separator: ", ")
    return failed(.model, "'\(name)' is not listed; the server has: \(shown)")
  }
}

// MARK: - Schema and context

extension EndpointProbe {
  /// Without a schema's hold a model answers this with prose.
  private var schemaRequest: ChatRequest {
    ChatRequest(
      system: "Answer the question.",
      messages: [ChatMessage(.user, "Write one sentence about the weather.")],
      format: AnswerFormat(
        name: "probe",
        schema: .object([
          .init("word", .enumeration(["spine", "letter"])), .init("count", .integer),
        ])),
      maximumTokens: 64, promptVersion: "probe")
  }

  private func schemaCheck() async -> EndpointCheck {
    let response: HTTPResponse
    do {
      response = try await client.send(
        configuration.httpRequest(for: schemaRequest, timeout: timeout))
    } catch {
      return EndpointCheck(subject: .schema, verdict: .unknown, detail: "\(error)")
    }
    let reading = ResponseReader(configuration: configuration).read(response)
    do {
      _ = try schemaRequest.format?.read(try reading.result.get())
      return EndpointCheck(subject: .schema, verdict: .ok, detail: "answers keep to a schema")
    } catch .malformed(.content), .malformed(.schema) {
      return failed(.schema, "answers do not keep to a schema; each will be checked all the same")
    } catch {
      return EndpointCheck(subject: .schema, verdict: .unknown, detail: "\(error)")
    }
  }

  private func contextCheck(_ models: JSONValue?) -> EndpointCheck {
    let wanted = configuration.contextTokens
    if configuration.provider == .ollama {
      return EndpointCheck(
        subject: .context, verdict: .ok, detail: "\(wanted) tokens are asked for with each request")
    }
    let entries = models?["data"]?.array ?? []
    let entry = entries.first { $0["id"]?.string == configuration.modelName } ?? entries.first
    // vLLM and llama.cpp say how long; the hosted providers do not.
    let tokens = entry?["max_model_len"]?.integer ?? entry?["meta"]?["n_ctx"]?.integer
    guard let tokens else {
      return EndpointCheck(
        subject: .context, verdict: .unknown, detail: "the server does not say how long it is")
    }
    return tokens >= wanted
      ? EndpointCheck(subject: .context, verdict: .ok, detail: "\(tokens) tokens")
      : failed(.context, "\(tokens) tokens; long reports need \(wanted)")
  }
}
