// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Letters

struct LetterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Turns reports into plain-language letters for a clinician to approve.",
    discussion: """
      Every finding of the report is in the letter with the same level, side, degree, certainty, \
      number and change; nothing is added. A report with a red flag is held: the formats for people \
      then print the clinician's page that says why. No network is used unless --engine model: then \
      a language model is sent plain findings, never the report, and what it writes is verified \
      sentence by sentence; where it does not hold, or no model answers, set rules write.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, text, markdown, json, jsonl

    /// The format for people; nil for data.
    var page: LetterFormat? { LetterFormat(rawValue: rawValue) }
  }

  enum Engine: String, ExpressibleByArgument, CaseIterable { case rules, model }

  @Argument(help: "Report files in plain text; - is standard input.")
  var reports: [String] = []

  @Option(name: .long, help: "Who writes the sentences: rules or model.")
  var engine: Engine?

  @Option(name: .long, help: "How to print: html, text, markdown, json or jsonl.")
  var format = Format.html

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write here; a folder where there are several reports.", valueName: "path"))
  var output: String?

  @Flag(
    name: .long,
    help: "Read lines of {\"id\",\"report\"} from standard input, write a line for each.")
  var jsonlIn = false

  @Flag(name: .long, help: "Exit 1 if a letter is held or any text was not understood.")
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp("A folder of templates that replace the built-in ones.", valueName: "folder")
  )
  var templates: String?

  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Model runs") var modelRun: ModelRunOptions
  @OptionGroup var glossaries: GlossaryOptions

  func validate() throws {
    if jsonlIn {
      guard reports.isEmpty else {
        throw ValidationError("--jsonl-in reads standard input; give no reports")
      }
    } else {
      guard !reports.isEmpty else { throw ValidationError("expected at least one report") }
      guard reports.count == 1 || output != nil || format.page == nil || modelRun.dryRun else {
        throw ValidationError("several reports as \(format.rawValue) need -o FOLDER")
      }
    }
  }

  func run() async throws {
    let configuration = try glossaries.configuration()
    let maker = try LetterMaker(
      configuration, format: format, templates: templates, glossaries: glossaries)
    let result = try await result(maker, configuration)
    if result.lacksModel { throw ExitStatus.modelUnreachable }
    if result.failed { throw ExitStatus.badInput }
    if strict, result.isDoubtful { throw ExitStatus.no }
  }

  private func result(
    _ maker: LetterMaker, _ configuration: Configuration
  ) async throws -> LetterRun.Result {
    let inputs = reports.map(InputFile.init)
    let output = LetterOutput(format: format, path: output)
    guard try engine(configuration) == .model else {
      let run = LetterRun(maker: maker, output: output)
      return jsonlIn ? try run.stream() : try run.files(inputs)
    }
    let engine = try ModelEngine(
      model.modelConfiguration(configuration), options: modelRun, maker: maker,
      templates: templates)
    if modelRun.dryRun {
      let run = ModelDryRun(engine: engine, output: output)
      return jsonlIn ? try run.stream() : try run.files(inputs)
    }
    let run = ModelLetterRun(
      maker: maker, engine: engine, output: output, isRequired: modelRun.requireModel,
      showsProgress: modelRun.progress)
    return jsonlIn ? try await run.stream() : try await run.files(inputs)
  }

  private func engine(_ configuration: Configuration) throws -> Engine {
    if let engine { return engine }
    guard let name = configuration.engine else { return .rules }
    guard let engine = Engine(rawValue: name) else {
      Console.complain("engine '\(name)' is not known; expected rules or model")
      throw ExitStatus.badConfiguration
    }
    return engine
  }
}
