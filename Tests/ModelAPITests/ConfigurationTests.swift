// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import ModelAPI
import Testing

@Suite struct `Settings and the usual variables` {
  @Test func `OpenAI by its key`() throws {
    let configuration = try ModelConfiguration(
      ModelSettings(name: "gpt-x"), environment: ["OPENAI_API_KEY": "sk-1"])
    #expect(configuration.provider == .openAI)
    #expect(configuration.baseURL.text == "https://api.openai.com/v1")
  }

  @Test func `a local server by OPENAI_BASE_URL needs no key`() throws {
    let configuration = try ModelConfiguration(
      ModelSettings(name: "m"), environment: ["OPENAI_BASE_URL": "http://127.0.0.1:8089/v1/"])
    #expect(configuration.baseURL.text == "http://127.0.0.1:8089/v1")
    #expect(configuration.key == nil)
  }

  @Test func `Anthropic, also where the address ends in v1`() throws {
    let configuration = try ModelConfiguration(
      ModelSettings(name: "m"),
      environment: ["ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": "https://x.org/v1"])
    #expect(configuration.provider == .anthropic)
    #expect(configuration.baseURL.text == "https://x.org")
  }

  @Test func `Ollama by its host`() throws {
    let configuration = try ModelConfiguration(
      ModelSettings(name: "m"), environment: ["OLLAMA_HOST": "127.0.0.1"])
    #expect(configuration.provider == .ollama)
    #expect(configuration.baseURL.text == "http://127.0.0.1:11434")
  }

  @Test func `Azure gets its path`() throws {
    let configuration = try ModelConfiguration(
      ModelSettings(name: "m"),
      environment: [
        "AZURE_OPENAI_ENDPOINT": "https://r.openai.azure.com/", "AZURE_OPENAI_API_KEY": "k",
        "OPENAI_API_KEY": "k",
      ])
    #expect(configuration.provider == .azure)
    #expect(configuration.baseURL.text == "https://r.openai.azure.com/openai/v1")
  }

  @Test func `settings go before variables`() throws {
    let configuration = try ModelConfiguration(
      ModelSettings(
        provider: "llama.cpp", baseURL: "http://10.0.0.5:9/v1", name: "m", timeout: 7.5,
        concurrency: 9),
      environment: ["OPENAI_BASE_URL": "https://other.org/v1", "ANTHROPIC_API_KEY": "k"])
    #expect(configuration.provider == .llamaCpp)
    #expect(configuration.baseURL.text == "http://10.0.0.5:9/v1")
    #expect(configuration.timeout == .milliseconds(7500))
    #expect(configuration.concurrency == 9)
  }

  @Test(arguments: [
    (ModelSettings(name: "m"), [:], ConfigurationError.noProvider),
    (ModelSettings(provider: "claude", name: "m"), [:], .unknownProvider("claude")),
    (
      ModelSettings(name: "m"), ["OPENAI_API_KEY": "a", "ANTHROPIC_API_KEY": "b"],
      .ambiguousProvider([.openAI, .anthropic])
    ),
    (ModelSettings(provider: "ollama"), [:], .noModelName(.ollama)),
    (ModelSettings(provider: "openai", name: "m"), [:], .noKey(.openAI)),
    (ModelSettings(provider: "azure", name: "m"), [:], .noAddress(.azure)),
    (
      ModelSettings(provider: "vllm", baseURL: "http://8.8.8.8/v1", name: "m"), [:],
      .insecureAddress(host: "8.8.8.8")
    ),
    (
      ModelSettings(provider: "vllm", baseURL: "ftp://x", name: "m"), [:],
      .badAddress(source: "model.baseURL")
    ),
    (
      ModelSettings(name: "m"), ["OPENAI_API_KEY": "a b"], .keyUnusable(source: "OPENAI_API_KEY")
    ),
    (
      ModelSettings(provider: "ollama", name: "m", timeout: -1), [:],
      .outOfRange(setting: "model.timeout")
    ),
    (
      ModelSettings(provider: "ollama", name: "m", concurrency: 0), [:],
      .outOfRange(setting: "model.concurrency")
    ),
  ])
  func `what is missing or wrong is named`(
    _ settings: ModelSettings, _ environment: [String: String], _ expected: ConfigurationError
  ) {
    #expect(throws: expected) { try ModelConfiguration(settings, environment: environment) }
  }

  @Test func `a key file must be closed to others`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/key-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "sk-from-file\n".write(toFile: path, atomically: true, encoding: .utf8)
    let settings = ModelSettings(provider: "openai", name: "m", keyFile: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: ConfigurationError.keyFileOpenToOthers(path: path)) {
      try ModelConfiguration(settings, environment: [:])
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let configuration = try ModelConfiguration(settings, environment: [:])
    #expect(configuration.key == APIKey("sk-from-file"))
  }

  @Test func `a key prints nowhere`() throws {
    let secret = "sk-very-secret"
    var text = ""
    let configuration = try ModelConfiguration(
      ModelSettings(name: "m"), environment: ["OPENAI_API_KEY": secret])
    dump(configuration, to: &text)
    text += "\(configuration) \(String(reflecting: configuration))"
    text += configuration.preview(of: Sample.request)
    #expect(!text.contains(secret))
    #expect(text.contains("Authorization: (key)"))
  }
}
