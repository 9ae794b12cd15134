// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import Readability

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores how hard texts are to read, and says what would make them easier.",
    discussion: """
      Reads text, Markdown, HTML, DOCX, PDF, RTF and FHIR narratives. --max-grade is a \
      Flesch-Kincaid grade, --min-ease a Flesch Reading Ease; a text that misses them gives exit 1.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, html, sarif
  }

  @Argument(
    help: ArgumentHelp("Files or folders; - is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(name: .long, help: "How to print: text, json, jsonl, csv, html or sarif.")
  var format = Format.text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write there.", valueName: "path"))
  var output: String?

  @Option(name: .long, help: ArgumentHelp("Fail above this grade.", valueName: "n"))
  var maxGrade: Double?

  @Option(name: .long, help: ArgumentHelp("Fail below this ease.", valueName: "n"))
  var minEase: Double?

  @Option(name: .long, help: "Figures and abbreviations: flesch (one syllable) or spoken.")
  var syllables = SyllableConvention.flesch

  @Option(name: .long, help: "The language of the texts: en or es.")
  var language = TextLanguage.english

  @Option(name: .long, help: ArgumentHelp("How many hard sentences to show.", valueName: "n"))
  var sentences = 10

  @Option(
    name: .long,
    help: ArgumentHelp("Earlier scores: only what got worse fails.", valueName: "path"))
  var baseline: String?

  @Option(name: .long, help: ArgumentHelp("Keep the scores as a baseline.", valueName: "path"))
  var writeBaseline: String?

  @Flag(name: .long, help: "Compare two versions of a text: OLD NEW.")
  var compare = false

  @OptionGroup var glossaries: GlossaryOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("expected files, folders or - for standard input") }
    if compare && files.count != 2 { throw ValidationError("--compare takes two files: OLD NEW") }
    for value in [maxGrade, minEase].compactMap({ $0 }) where !value.isFinite {
      throw ValidationError("--max-grade and --min-ease are numbers")
    }
    if sentences < 0 { throw ValidationError("--sentences is a number from 0") }
  }

  func run() throws {
    let settings = try ScoreSettings(
      flags: ScoreThresholds(maxGrade: maxGrade, minEase: minEase), options: glossaries)
    let kept = try baseline.map(ScoreBaseline.read)
    let options = ReadabilityOptions(syllables: syllables, language: language)
    let inputs = compare ? files : ScoreInputs.expand(files)
    let emptyFolders = files.filter { ScoreInputs.isFolder($0) && ScoreInputs.expand([$0]).isEmpty }
    for folder in emptyFolders where !compare {
      Console.complain("\(folder): no text in this folder; name a file to have it scored")
    }
    let runner = ScoreRunner(
      options: options,
      terms: try ScoreTerms(glossaries, language: language, isForOne: inputs.count == 1),
      sentences: format == .html ? max(sentences, 200) : sentences)
    var results: [ScoreResult] = []
    for path in inputs {
      let thresholds = try settings.thresholds(for: path)
      var result = runner.run(path, target: thresholds.maxGrade ?? 6)
      result.judge(thresholds, kept)
      if case .failure(let error) = result.outcome, format == .text || format == .html {
        Console.complain("\(result.file): \(error)")
      }
      results.append(result)
    }
    if let writeBaseline { try write(baselineOf: results, to: writeBaseline) }
    try ScoreOutput(command: self, conventions: ScoreConventions(options: options)).print(results)
    if results.contains(where: { $0.details == nil }) || !emptyFolders.isEmpty {
      throw ExitStatus.badInput
    }
    let judged = compare ? Array(results.suffix(1)) : results
    if judged.contains(where: { !$0.failures.isEmpty }) { throw ExitStatus.no }
  }

  private func write(baselineOf results: [ScoreResult], to path: String) throws {
    var kept = ScoreBaseline()
    for result in results { if let scores = result.scores { kept.note(result.file, scores) } }
    try ScoreOutput.write(try JSONText.pretty(kept) + "\n", to: path)
  }
}

extension SyllableConvention: ExpressibleByArgument {}
extension TextLanguage: ExpressibleByArgument {}
