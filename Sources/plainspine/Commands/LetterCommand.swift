// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Letters

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Turns reports into plain-language letters for a clinician to approve.",
    discussion: """
      Every finding of the report is in the letter with the same level, side, degree, certainty, \
      number and change; nothing is added. A report with a red flag is held: the formats for people \
      then print the clinician's page that says why. No network is used unless --engine model.
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

  @OptionGroup var glossaries: GlossaryOptions

  func validate() throws {
    if jsonlIn {
      guard reports.isEmpty else {
        throw ValidationError("--jsonl-in reads standard input; give no reports")
      }
    } else {
      guard !reports.isEmpty else { throw ValidationError("expected at least one report") }
      guard reports.count == 1 || output != nil || format.page == nil else {
        throw ValidationError("several reports as \(format.rawValue) need -o FOLDER")
      }
    }
  }

  func run() throws {
    let maker = try LetterMaker(
      engine: engine?.rawValue, format: format, templates: templates, glossaries: glossaries)
    let run = LetterRun(maker: maker, format: format, output: output)
    let result = jsonlIn ? try run.stream() : try run.files(reports.map(InputFile.init))
    if result.failed { throw ExitStatus.badInput }
    if strict, result.isDoubtful { throw ExitStatus.no }
  }
}
