// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import Glossaries
internal import ModelAPI
internal import Pipeline
internal import Verification

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what is installed, what is configured, and what is missing.",
    discussion: """
      Where the model engine is configured, or a model is given here, its server is examined too: \
      whether it answers, takes the key, has the model, keeps to a schema and has room for a long \
      report. That costs one small request, and nothing of any report is sent.
      """)

  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup var glossaries: GlossaryOptions

  func run() async throws {
    let lexicon = try glossaries.lexicon()
    let configuration = try glossaries.configuration()
    line("plainspine", Version.current)
    line(
      "glossary",
      "\(lexicon.entries.count) terms, \(lexicon.structures.count) structures; "
        + (try glossaries.paths().isEmpty
          ? "built-in" : "built-in + " + glossaries.paths().joined(separator: ", ")))
    line("configuration", glossaries.config ?? ConfigurationLoader().found() ?? "none (defaults)")
    line("engine", configuration.engine ?? "rules")
    line(
      "network",
      (configuration.engine ?? "rules") == "rules"
        ? "never used" : "used by the model engine alone, for facts in plain words")
    let probe = LetterPipeline(lexicon: lexicon).outcome(
      name: "self-test", text: "L4-L5: Mild disc bulge. No canal stenosis.")
    let works = probe.verified.verdict.verdict == .preserved && probe.quoted == 0
    line("self-test", works ? "a two-finding report gives a verified letter" : "FAILED")
    for (tool, use) in [("pdftotext", "score PDF files"), ("weasyprint", "print letters as PDF")] {
      line(tool, path(of: tool) ?? "not installed; needed only to \(use)")
    }
    let answers =
      configuration.engine == "model" || model.isGiven ? try await examine(configuration) : true
    if !works || !answers { throw ExitStatus.no }
  }

  /// A line for each thing that was asked of the model's server; whether none failed.
  private func examine(_ configuration: Configuration) async throws -> Bool {
    let settings = try model.modelConfiguration(configuration)
    let client = ModelClient(
      settings, transport: try CurlTransport(maximumConnections: 1).transport)
    line(
      "model", "\(settings.modelName) at \(settings.baseURL.text) (\(settings.provider.rawValue))")
    let checks = await EndpointProbe(client).run()
    for check in checks {
      let mark =
        switch check.verdict {
        case .ok: ""
        case .unknown: "? "
        case .failed: "FAILED: "
        }
      line("  " + check.subject.rawValue, mark + check.detail)
    }
    return !checks.contains { $0.verdict == .failed }
  }

  private func line(_ name: String, _ value: String) {
    Console.writeLine(name.padded(to: 15) + value)
  }

  private func path(of tool: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/" + tool }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }
}
