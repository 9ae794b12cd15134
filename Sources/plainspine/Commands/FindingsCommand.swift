// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import FoundationEssentials
internal import Glossaries
internal import Reports

struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "Prints what a report says as a structured report, or finding by finding as JSON.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  /// The values of the published score, as a user knows them of the patient.
  enum Pain: String, ExpressibleByArgument, CaseIterable { case mechanical, occasional, none }

  @Argument(help: "Report files in plain text; - is standard input.")
  var reports: [String]

  @Option(name: .long, help: "How to print: text, json or jsonl.")
  var format = Format.text

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Show the words and rules behind each finding (text only).",
      discussion: "Where the folder glossaries/ is at hand, each with its file and line."))
  var explain = false

  @Option(
    name: .long,
    help: "The patient's pain, for the SINS of a tumour: mechanical, occasional or none.")
  var sinsPain: Pain?

  @Option(
    name: .long,
    help: "Read the files as rewrites of this report, the way verify reads them.")
  var rewriteOf: String?

  @OptionGroup var glossaries: GlossaryOptions

  func run() throws {
    let lexicon = try glossaries.lexicon()
    let printer = FindingsPrinter(
      lexicon: lexicon, format: format,
      // A rewrite is no report: nothing is scored from it.
      sins: rewriteOf == nil
        ? SINSReader(lexicon: lexicon, pain: sinsPain.flatMap { SINS.Pain(rawValue: $0.rawValue) })
        : nil,
      explains: explain, origins: explain ? try origins() : nil)
    let reader = LedgerReader(lexicon: lexicon)
    let source = try rewriteOf.map { reader.read(name: $0, text: try InputFile(path: $0).report()) }
    var failed = false
    var objects: [String] = []
    for path in reports {
      let input = InputFile(path: path)
      let output: String
      do {
        let text = try input.report()
        let ledger =
          source.map { reader.readRewrite(text, of: $0) }
          ?? reader.read(name: input.name, text: text)
        output = try printer.print(ledger)
      } catch let problem as InputFile.Problem {
        failed = true
        if format == .text {
          Console.complain("\(input.name): \(problem)")
          continue
        }
        let error = InputErrorJSON(report: input.name, error: problem.description)
        output = try format == .json ? JSONText.pretty(error) : JSONText.line(error)
      }
      if format == .json { objects.append(output) } else { Console.writeLine(output) }
      if format == .text, path != reports.last { Console.writeLine("") }
    }
    if format == .json {
      Console.writeLine(
        reports.count == 1 ? objects[0] : "[\n" + objects.joined(separator: ",\n") + "\n]")
    }
    if failed { throw ExitStatus.badInput }
  }

  /// The lines of the user's glossary files, and of the shipped ones where their folder is here.
  private func origins() throws -> GlossaryOrigins? {
    var paths = try glossaries.paths()
    if !glossaries.onlyGivenGlossaries, FileManager.default.fileExists(atPath: Self.folder) {
      paths.insert(Self.folder, at: 0)
    }
    guard !paths.isEmpty else { return nil }
    return GlossaryOrigins(Glossary.compile(try paths.flatMap(GlossaryFiles.read)).records)
  }

  private static let folder = "glossaries"
}
