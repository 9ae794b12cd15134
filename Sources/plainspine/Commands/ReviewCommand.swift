// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import Pipeline
internal import Reports
internal import Verification

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Shows side by side what the report found and what the letter says.",
    discussion: "Without REWRITE, the letter of the rules engine is reviewed.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case terminal, json }

  @Argument(help: "The report; - is standard input.")
  var report: String

  @Argument(help: "A rewrite of it in plain text.")
  var rewrite: String?

  @Option(name: .long, help: "How to print: terminal or json.")
  var format = Format.terminal

  @OptionGroup var glossaries: GlossaryOptions

  func run() throws {
    let pipeline = LetterPipeline(lexicon: try glossaries.lexicon())
    let ledger = pipeline.reader.read(name: report, text: try text(report))
    let text = try rewrite.map(self.text) ?? pipeline.rewrite(of: ledger)
    let review = Review(ledger: ledger, rewrite: text, pipeline: pipeline)
    switch format {
    case .json: Console.writeLine(try JSONText.pretty(review))
    case .terminal: Console.writeLine(ReviewText(review: review).text)
    }
    if review.verdict.verdict == .altered { throw ExitStatus.no }
  }

  private func text(_ path: String) throws -> String {
    let input = InputFile(path: path)
    do {
      return try input.report()
    } catch {
      Console.complain("\(input.name): \(error)")
      throw ExitStatus.badInput
    }
  }
}
