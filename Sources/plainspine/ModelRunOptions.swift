// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import ModelAPI

/// How a run with a model spends, remembers and reports.
struct ModelRunOptions: ParsableArguments {
  @Flag(name: .long, help: "Exit 69 where the model does not answer, instead of a letter by rules.")
  var requireModel = false

  @Flag(name: .long, help: "Print exactly what would be sent, with the key left out; send nothing.")
  var dryRun = false

  @Option(name: .long, help: "Requests that the whole run may send.")
  var maxRequests: Int?

  @Option(name: .long, help: "Tokens that the whole run may use, asked and answered.")
  var maxTokens: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where answers are kept, so that a rerun costs nothing; ~/.cache/plainspine if not given.",
      valueName: "folder"))
  var cache: String?

  @Flag(name: .long, help: "Neither read nor keep answers.")
  var noCache = false

  @Flag(name: .long, help: "Show progress also where standard error is no terminal.")
  var progress = false

  func validate() throws {
    guard cache == nil || !noCache else {
      throw ValidationError("--cache and --no-cache exclude each other")
    }
    guard maxRequests.map({ $0 >= 0 }) ?? true, maxTokens.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("a limit cannot be below zero")
    }
  }

  var budget: Budget { Budget(maximumRequests: maxRequests, maximumTokens: maxTokens) }

  var answers: AnswerCache {
    if noCache { return .none }
    if let cache { return .folder(cache) }
    let environment = ProcessInfo.processInfo.environment
    // The XDG convention: an empty or relative path counts as not set.
    let base =
      environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.cache" }
    guard let base else { return .none }
    return .folder(base + "/plainspine/answers")
  }
}
