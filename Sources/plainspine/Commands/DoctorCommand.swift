// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import Glossaries
internal import Pipeline
internal import Verification

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what is installed, what is configured, and what is missing.")

  @OptionGroup var glossaries: GlossaryOptions

  func run() throws {
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
      (configuration.engine ?? "rules") == "rules" ? "never used" : "used by the model engine")
    let probe = LetterPipeline(lexicon: lexicon).outcome(
      name: "self-test", text: "L4-L5: Mild disc bulge. No canal stenosis.")
    let works = probe.verified.verdict.verdict == .preserved && probe.quoted == 0
    line("self-test", works ? "a two-finding report gives a verified letter" : "FAILED")
    for (tool, use) in [("pdftotext", "score PDF files"), ("weasyprint", "print letters as PDF")] {
      line(tool, path(of: tool) ?? "not installed; needed only to \(use)")
    }
    if !works { throw ExitStatus.no }
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
