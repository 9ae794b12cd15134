// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import Glossaries
internal import Reports

struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "Lists what a report says, finding by finding, with every attribute.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  @Argument(help: "Report files in plain text; - is standard input.")
  var reports: [String]

  @Option(name: .long, help: "How to print: text, json or jsonl.")
  var format = Format.text

  @Flag(name: .long, help: "Show the words of the report behind each finding.")
  var explain = false

  @Option(
    name: .long,
    help: "Read the files as rewrites of this report, the way verify reads them.")
  var rewriteOf: String?

  @OptionGroup var glossaries: GlossaryOptions

  func run() throws {
    let reader = LedgerReader(lexicon: try glossaries.lexicon())
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
        output = try print(ledger)
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
    }
    if format == .json {
      Console.writeLine(
        reports.count == 1 ? objects[0] : "[\n" + objects.joined(separator: ",\n") + "\n]")
    }
    if failed { throw ExitStatus.badInput }
  }

  private func print(_ ledger: Ledger) throws -> String {
    switch format {
    case .json: try JSONText.pretty(ledger)
    case .jsonl: try JSONText.line(ledger)
    case .text: LedgerText(ledger: ledger, explain: explain).text
    }
  }
}
