// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import Glossaries
internal import Reports

struct AssertionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assertions",
    abstract: "Says of marked targets whether they are present, absent or uncertain.",
    discussion:
      "Reads lines of id, start, end and sentence set apart by tabs; offsets count characters.")

  @Option(name: .long, help: "The table; - is standard input.")
  var tsv: String

  @OptionGroup var glossaries: GlossaryOptions

  func run() throws {
    let assertion = TargetAssertion(lexicon: try glossaries.lexicon())
    let input = InputFile(path: tsv)
    let content: String
    do {
      content = String(decoding: try input.bytes(), as: UTF8.self)
    } catch {
      Console.complain("\(input.name): \(error)")
      throw ExitStatus.badInput
    }
    var output = ""
    var failed = false
    for (number, line) in content.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 4, let start = Int(fields[1]), let end = Int(fields[2]), start <= end,
        let span = span(start, end, in: fields[3])
      else {
        if number == 0, fields.first == "id" { continue }
        Console.complain("\(input.name):\(number + 1):1: expected id, start, end, sentence")
        failed = true
        continue
      }
      output += "\(fields[0])\t\(assertion.polarity(of: span, in: String(fields[3])).rawValue)\n"
    }
    Console.write(output)
    if failed { throw ExitStatus.badInput }
  }

  /// Characters are Unicode scalars, as the data sets count them.
  private func span(_ start: Int, _ end: Int, in sentence: Substring) -> SourceSpan? {
    let scalars = sentence.unicodeScalars
    guard
      let lower = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
      let upper = scalars.index(lower, offsetBy: end - start, limitedBy: scalars.endIndex)
    else { return nil }
    let from = sentence.utf8.distance(from: sentence.startIndex, to: lower)
    return SourceSpan(from, from + sentence.utf8.distance(from: lower, to: upper))
  }
}
