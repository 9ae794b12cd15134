// SPDX-License-Identifier: Apache-2.0

/// Which model is called, where, and with what.
package struct ModelConfiguration: Sendable {
  package var provider: Provider
  package var baseURL: EndpointURL
  package var modelName: String
  package var key: APIKey?
  /// The whole time that one report may take, retries and waiting included.
  package var timeout: Duration = .seconds(120)
  package var connectTimeout: Duration = .seconds(5)
  /// Requests in flight at once, at most.
  package var concurrency = 4
  package var sampling = Sampling()
  package var structuredOutput = StructuredOutput.schema
  /// The window asked of Ollama, whose own default silently drops the start of a prompt. Tokens.
  package var contextTokens = 8192
  /// Answers 400 to sampling parameters, even at their defaults; `2023-06-01` does not.
  package var anthropicVersion = "2026-10-21"
  package var organization: String?
  package var project: String?
  /// A file of certificates to trust instead of the system's.
  package var certificateFile: String?
  /// An answer is a letter's sentences; more is a fault. Bytes, after decompression.
  package var answerLimit = 4 << 20

  package init(provider: Provider, baseURL: EndpointURL, modelName: String, key: APIKey? = nil) {
    self.provider = provider
    self.baseURL = baseURL
    self.modelName = modelName
    self.key = key
  }
}

/// How the next token is chosen; what is nil is not sent, since some models refuse the field.
package struct Sampling: Hashable, Sendable {
  package var temperature: Double?
  package var topP: Double?
  package var seed: Int?

  package init(temperature: Double? = nil, topP: Double? = nil, seed: Int? = nil) {
    self.temperature = temperature
    self.topP = topP
    self.seed = seed
  }
}

/// How the model is held to a schema; the answer is checked against it in every case.
package enum StructuredOutput: String, Hashable, Sendable, CaseIterable {
  /// By the provider's schema field.
  case schema
  /// By a forced call of a tool: models of Anthropic from before the schema field.
  case tool
  /// By the prompt alone: servers that know no schema.
  case none
}
