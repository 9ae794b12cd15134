// SPDX-License-Identifier: Apache-2.0

/// Whose dialect an endpoint speaks.
package enum Provider: String, CaseIterable, Sendable {
  case openAI = "openai"
  case azure
  case vLLM = "vllm"
  case llamaCpp = "llamacpp"
  case ollama
  case anthropic

  /// The provider of a name as people write it: "llama.cpp", "OpenAI", "vLLM".
  package init?(named name: String) {
    let plain = name.lowercased().filter { $0.isLetter }
    guard let provider = Self.allCases.first(where: { $0.rawValue == plain }) else { return nil }
    self = provider
  }

  /// Whether the endpoint is someone else's machine unless told otherwise.
  package var isHosted: Bool {
    switch self {
    case .openAI, .azure, .anthropic: true
    case .vLLM, .llamaCpp, .ollama: false
    }
  }

  /// Where the provider is found when no address is given; Azure has one per customer.
  var defaultBaseURL: String? {
    switch self {
    case .openAI: "https://api.openai.com/v1"
    case .azure: nil
    case .vLLM: "http://127.0.0.1:8000/v1"
    case .llamaCpp: "http://127.0.0.1:8080/v1"
    case .ollama: "http://127.0.0.1:11434"
    case .anthropic: "https://api.anthropic.com"
    }
  }

  /// The variable that holds the key, by the providers' own conventions.
  var keyVariables: [String] {
    switch self {
    case .openAI, .vLLM, .llamaCpp: ["OPENAI_API_KEY"]
    case .azure: ["AZURE_OPENAI_API_KEY", "OPENAI_API_KEY"]
    case .ollama: ["OLLAMA_API_KEY"]
    case .anthropic: ["ANTHROPIC_API_KEY"]
    }
  }

  var addressVariable: String {
    switch self {
    case .openAI, .vLLM, .llamaCpp: "OPENAI_BASE_URL"
    case .azure: "AZURE_OPENAI_ENDPOINT"
    case .ollama: "OLLAMA_HOST"
    case .anthropic: "ANTHROPIC_BASE_URL"
    }
  }

  /// Reasoning models answer 400 to `max_tokens`; local servers know only that one for certain.
  var tokenLimitField: String {
    switch self {
    case .openAI, .azure: "max_completion_tokens"
    case .vLLM, .llamaCpp, .anthropic: "max_tokens"
    case .ollama: "num_predict"
    }
  }

  var chatPath: String {
    switch self {
    case .openAI, .azure, .vLLM, .llamaCpp: "/chat/completions"
    case .ollama: "/api/chat"
    case .anthropic: "/v1/messages"
    }
  }

  var modelsPath: String {
    switch self {
    case .openAI, .azure, .vLLM, .llamaCpp: "/models"
    case .ollama: "/api/tags"
    case .anthropic: "/v1/models"
    }
  }
}
