// SPDX-License-Identifier: Apache-2.0

extension ModelConfiguration {
  /// The request as it goes over the wire.
  func httpRequest(for request: ChatRequest, timeout: Duration) -> HTTPRequest {
    var result = base(.post, provider.chatPath, timeout)
    result.headers.append(HTTPHeader("Content-Type", "application/json"))
    result.body = provider.wireFormat.body(request, self).encoded
    return result
  }

  /// The list of models.
  func modelsRequest(timeout: Duration) -> HTTPRequest {
    base(.get, provider.modelsPath, timeout)
  }

  private func base(_ method: HTTPRequest.Method, _ path: String, _ timeout: Duration)
    -> HTTPRequest
  {
    var url = baseURL
    url.path += path
    var result = HTTPRequest(method: method, url: url, headers: headers, timeout: timeout)
    result.connectTimeout = connectTimeout
    result.bodyLimit = answerLimit
    result.certificateFile = certificateFile
    return result
  }

  private var headers: [HTTPHeader] {
    var headers = [
      HTTPHeader("Accept", "application/json"), HTTPHeader("User-Agent", "plainspine"),
    ]
    switch provider {
    case .azure:
      if let key { headers.append(HTTPHeader("api-key", key: key)) }
    case .anthropic:
      headers.append(HTTPHeader("anthropic-version", anthropicVersion))
      if let key { headers.append(HTTPHeader("x-api-key", key: key)) }
    case .openAI, .vLLM, .llamaCpp, .ollama:
      if let key { headers.append(HTTPHeader("Authorization", key: key, prefix: "Bearer ")) }
    }
    if provider == .openAI {
      if let organization, Self.isHeaderValue(organization) {
        headers.append(HTTPHeader("OpenAI-Organization", organization))
      }
      if let project, Self.isHeaderValue(project) {
        headers.append(HTTPHeader("OpenAI-Project", project))
      }
    }
    return headers
  }

  private static func isHeaderValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// Exactly what would be sent, but for the key: for `--dry-run`.
  package func preview(of request: ChatRequest) -> String {
    let sent = httpRequest(for: request, timeout: timeout)
    let lines =
      ["\(sent.method.rawValue) \(sent.url.text)"] + sent.headers.map(\.description)
    let body = provider.wireFormat.body(request, self).pretty
    return lines.joined(separator: "\n") + "\n\n" + body + "\n"
  }
}
