// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CBundledData
internal import Deidentification
internal import FoundationEssentials
internal import Reports

struct DeidentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deidentify",
    abstract: "Takes names, identifiers and dates out of a report and leaves its findings.",
    discussion: """
      A filter after the Safe Harbor method (45 CFR 164.514), not a determination by it: read what \
      comes out before you share it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  @Argument(help: "Report files in plain text; - is standard input.")
  var reports: [String]

  @Option(name: .long, help: "How to print: text, json or jsonl.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "A file for one report, a folder for several.")
  var output: String?

  @Flag(name: .long, help: "Fail, and say where, if any word is on no list of harmless words.")
  var check = false

  func validate() throws {
    guard format != .text || reports.count == 1 || output != nil else {
      throw ValidationError(
        "several reports as text need -o DIR; or choose --format json or jsonl")
    }
  }

  func run() throws {
    let deidentifier = try Self.shipped()
    var failed = false
    var isHeld = false
    var objects: [String] = []
    for path in reports {
      let input = InputFile(path: path)
      do {
        let result = Result(
          name: input.name, text: try input.report(), deidentifier, check: check)
        isHeld = isHeld || result.held?.isEmpty == false
        try emit(result, input, &objects)
      } catch let problem as InputFile.Problem {
        failed = true
        try emit(problem, input, &objects)
      }
    }
    try finish(objects)
    if failed { throw ExitStatus.badInput }
    if isHeld { throw ExitStatus.no }
  }

  /// The lists that are built in.
  static func shipped() throws -> Deidentifier {
    let file = bundled_deidentification()
    let table = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return Deidentifier(words: try DeidentificationWords(table: table))
  }

  private func emit(_ result: Result, _ input: InputFile, _ objects: inout [String]) throws {
    switch format {
    case .json: objects.append(try JSONText.pretty(result))
    case .jsonl: line(try JSONText.line(result), &objects)
    case .text:
      for span in result.held ?? [] {
        // Where, not what: an error shows no report text.
        Console.complain(
          "\(input.name): bytes \(span.utf8[0]) to \(span.utf8[1]) are \(span.kind)")
      }
      guard let output else { return Console.write(result.text) }
      let path = reports.count == 1 ? output : "\(output)/\(input.stem).txt"
      try save(result.text, path)
    }
  }

  private func emit(
    _ problem: InputFile.Problem, _ input: InputFile, _ objects: inout [String]
  ) throws {
    let error = InputErrorJSON(report: input.name, error: problem.description)
    switch format {
    case .json: objects.append(try JSONText.pretty(error))
    case .jsonl: line(try JSONText.line(error), &objects)
    case .text: Console.complain("\(input.name): \(problem)")
    }
  }

  /// To standard output at once, to a file with the others.
  private func line(_ text: String, _ objects: inout [String]) {
    if output == nil { Console.writeLine(text) } else { objects.append(text) }
  }

  private func finish(_ objects: [String]) throws {
    guard !objects.isEmpty else { return }
    let all =
      format == .jsonl
      ? objects.joined(separator: "\n")
      : reports.count == 1 ? objects[0] : "[\n" + objects.joined(separator: ",\n") + "\n]"
    guard let output else { return Console.writeLine(all) }
    try save(all + "\n", output)
  }

  private func save(_ text: String, _ path: String) throws {
    if reports.count > 1, format == .text, let output {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

extension DeidentifyCommand {
  struct Span: Encodable {
    let kind: String
    let utf8: [Int]

    init(_ removal: Removal) {
      kind = removal.kind.rawValue
      utf8 = [removal.utf8.lowerBound, removal.utf8.upperBound]
    }
  }

  /// One report's outcome; spans are byte ranges of the untouched report.
  struct Result: Encodable {
    var schema = "plainspine.deidentification/1"
    let report: String
    let text: String
    let removed: [Span]
    /// What `--check` found in the text that came out; offsets are into that text.
    let held: [Span]?

    init(name: String, text: String, _ deidentifier: Deidentifier, check: Bool) {
      let result = deidentifier.deidentify(text)
      report = name
      self.text = result.text
      removed = result.removed.map(Span.init)
      held = check ? deidentifier.check(result.text).map(Span.init) : nil
    }
  }
}
