// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import ModelAPI

/// Which model is asked, and how.
struct ModelOptions: ParsableArguments {
  @Option(name: .long, help: "The model's name, as its server calls it.")
  var model: String?

  @Option(
    name: .long,
    help: "Who serves it: openai, azure, anthropic, ollama, vllm or llamacpp.")
  var provider: String?

  @Option(
    name: .long, help: ArgumentHelp("The server's address, such as http://127.0.0.1:8080/v1."))
  var baseURL: String?

  @Option(
    name: .long,
    help: ArgumentHelp("A file that holds the key; nobody else may read it.", valueName: "path"))
  var keyFile: String?

  @Option(name: .long, help: "Seconds for all that one report needs.")
  var timeout: Double?

  @Option(name: .long, help: "Requests in flight at once, at most.")
  var concurrency: Int?

  /// The flags over the configuration, which holds file and environment.
  func settings(_ configuration: Configuration) -> ModelSettings {
    let file = configuration.model
    return ModelSettings(
      provider: provider ?? file.provider, baseURL: baseURL ?? file.baseURL,
      name: model ?? file.name, keyFile: keyFile ?? file.keyFile,
      timeout: timeout ?? file.timeout, concurrency: concurrency ?? file.concurrency)
  }

  /// Whether any flag speaks of a model.
  var isGiven: Bool { model != nil || provider != nil || baseURL != nil }

  /// - Throws: exit 78 with one line where the settings do not name a model that may be called.
  func modelConfiguration(_ configuration: Configuration) throws -> ModelConfiguration {
    do {
      return try ModelConfiguration(
        settings(configuration), environment: ProcessInfo.processInfo.environment)
    } catch {
      Console.complain(error.description)
      throw ExitStatus.badConfiguration
    }
  }
}
