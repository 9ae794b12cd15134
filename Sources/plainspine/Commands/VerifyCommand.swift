// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import FoundationEssentials
internal import Glossaries
internal import Verification

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Judges whether a rewrite says what its report says; exit 1 if not.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The report and the rewrite; one of them may be - for standard input.")
  var files: [String] = []

  @Option(
    name: .long,
    help: "Lines of {\"id\",\"report\",\"rewrite\"} holding texts; - is standard input.")
  var pairs: String?

  @Option(name: .long, help: "How to print: text or json.")
  var format = Format.text

  @OptionGroup var glossaries: GlossaryOptions

  func validate() throws {
    guard pairs == nil ? files.count == 2 : files.isEmpty else {
      throw ValidationError("expected REPORT and REWRITE, or --pairs FILE")
    }
  }

  func run() throws {
    let verifier = Verifier(lexicon: try glossaries.lexicon())
    if let pairs { return try run(pairs: InputFile(path: pairs), verifier) }
    let reader = LedgerReader(lexicon: try glossaries.lexicon())
    let report = try text(files[0])
    let rewrite = try text(files[1])
    let ledger = reader.read(name: files[0], text: report)
    let verdict = verifier.verify(report: ledger, rewrite: rewrite)
    switch format {
    case .json: Console.writeLine(try JSONText.pretty(verdict))
    case .text: Console.writeLine(VerdictText(verdict: verdict).text)
    }
    if verdict.verdict == .altered { throw ExitStatus.no }
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

  private struct Pair: Decodable {
    var id: String?
    var report: String
    var rewrite: String
  }

  private struct PairVerdict: Encodable {
    var id: String?
    var schema: String
    var verdict: String
    var findings: Verdict.Count
    var problems: [Problem]
    var unread: [SpanJSON]
  }

  private func run(pairs input: InputFile, _ verifier: Verifier) throws {
    let reader = LedgerReader(lexicon: verifier.lexicon)
    var altered = false
    var failed = false
    for (number, line) in try lines(of: input).enumerated() where !line.isEmpty {
      guard let pair = try? JSONDecoder().decode(Pair.self, from: Data(line)) else {
        Console.complain(
          "\(input.name):\(number + 1):1: expected {\"id\",\"report\",\"rewrite\"} with texts")
        failed = true
        continue
      }
      let ledger = reader.read(name: pair.id ?? "", text: pair.report)
      let verdict = verifier.verify(report: ledger, rewrite: pair.rewrite)
      altered = altered || verdict.verdict == .altered
      Console.writeLine(
        try JSONText.line(
          PairVerdict(
            id: pair.id, schema: verdict.schema, verdict: verdict.verdict.rawValue,
            findings: verdict.findings, problems: verdict.problems, unread: verdict.unread)))
    }
    if failed { throw ExitStatus.badInput }
    if altered { throw ExitStatus.no }
  }

  private func lines(of input: InputFile) throws -> [ArraySlice<UInt8>] {
    do {
      return try input.bytes().split(separator: UInt8(ascii: "\n"))
    } catch {
      Console.complain("\(input.name): \(error)")
      throw ExitStatus.badInput
    }
  }
}
