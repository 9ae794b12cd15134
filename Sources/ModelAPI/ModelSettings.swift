// SPDX-License-Identifier: Apache-2.0

/// The `model` keys as a user gave them in file, `PLAINSPINE_…` variables or flags.
package struct ModelSettings: Hashable, Sendable {
  package var provider: String?
  package var baseURL: String?
  package var name: String?
  package var keyFile: String?
  /// Seconds.
  package var timeout: Double?
  package var concurrency: Int?

  package init(
    provider: String? = nil, baseURL: String? = nil, name: String? = nil, keyFile: String? = nil,
    timeout: Double? = nil, concurrency: Int? = nil
  ) {
    self.provider = provider
    self.baseURL = baseURL
    self.name = name
    self.keyFile = keyFile
    self.timeout = timeout
    self.concurrency = concurrency
  }
}

extension ModelConfiguration {
  /// What settings and the usual variables of providers say together; settings win.
  package init(
    _ settings: ModelSettings, environment: [String: String]
  ) throws(ConfigurationError) {
    let provider = try Self.provider(settings, environment)
    let baseURL = try Self.address(provider, settings, environment)
    // Where a name leads is known once connected; the transport refuses a public address then.
    guard baseURL.isSecure || baseURL.isLocal || !baseURL.isNumeric else {
      throw .insecureAddress(host: baseURL.host)
    }
    guard let name = settings.name, Self.isModelName(name) else { throw .noModelName(provider) }
    let key = try Self.key(provider, settings, environment)
    // A hosted provider without a key answers 401; a server of one's own may need none.
    guard key != nil || !provider.isHosted || baseURL.isLocal else { throw .noKey(provider) }
    self.init(provider: provider, baseURL: baseURL, modelName: name, key: key)
    if let seconds = settings.timeout {
      guard seconds > 0, seconds <= 86_400 else { throw .outOfRange(setting: "model.timeout") }
      timeout = .seconds(seconds)
    }
    if let concurrency = settings.concurrency {
      guard (1...1024).contains(concurrency) else {
        throw .outOfRange(setting: "model.concurrency")
      }
      self.concurrency = concurrency
    }
    organization = Self.value("OPENAI_ORG_ID", environment)
    project = Self.value("OPENAI_PROJECT_ID", environment)
  }

  private static func provider(
    _ settings: ModelSettings, _ environment: [String: String]
  ) throws(ConfigurationError) -> Provider {
    if let name = settings.provider {
      guard let provider = Provider(named: name) else { throw .unknownProvider(name) }
      return provider
    }
    let found = [Provider.openAI, .azure, .ollama, .anthropic].filter { provider in
      provider.evidence.contains { value($0, environment) != nil }
    }
    // Azure's customers often keep the key under OpenAI's name as well.
    let candidates = found.contains(.azure) ? found.filter { $0 != .openAI } : found
    guard let first = candidates.first else { throw .noProvider }
    guard candidates.count == 1 else { throw .ambiguousProvider(candidates) }
    return first
  }

  private static func address(
    _ provider: Provider, _ settings: ModelSettings, _ environment: [String: String]
  ) throws(ConfigurationError) -> EndpointURL {
    let variable = value(provider.addressVariable, environment)
    let source = settings.baseURL == nil ? provider.addressVariable : "model.baseURL"
    guard let text = settings.baseURL ?? variable ?? provider.defaultBaseURL else {
      throw .noAddress(provider)
    }
    let parsed =
      provider == .ollama && (settings.baseURL ?? variable) != nil
      ? EndpointURL(ollamaHost: text) : EndpointURL(text)
    guard var address = parsed else { throw .badAddress(source: source) }
    switch provider {
    case .azure where !address.path.contains("/openai"): address.path += "/openai/v1"
    // OpenAI's variable ends in /v1, Anthropic's does not: the classic mistake.
    case .anthropic where address.path.hasSuffix("/v1"): address.path.removeLast(3)
    default: break
    }
    return address
  }

  private static func key(
    _ provider: Provider, _ settings: ModelSettings, _ environment: [String: String]
  ) throws(ConfigurationError) -> APIKey? {
    if let path = settings.keyFile { return try KeyFile.key(at: path) }
    for variable in provider.keyVariables {
      guard let text = value(variable, environment) else { continue }
      guard let key = APIKey(text) else { throw .keyUnusable(source: variable) }
      return key
    }
    return nil
  }

  private static func value(_ name: String, _ environment: [String: String]) -> String? {
    guard let value = environment[name], value.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return value
  }

  private static func isModelName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}

extension Provider {
  /// Variables that show that a user has this provider.
  fileprivate var evidence: [String] {
    switch self {
    case .ollama: ["OLLAMA_HOST"]
    default: [addressVariable] + keyVariables.prefix(1)
    }
  }
}
