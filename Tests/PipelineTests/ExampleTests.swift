// SPDX-License-Identifier: Apache-2.0

import Findings
import FoundationEssentials
import Letters
import Pipeline
import Rewriting
import Testing
import Verification

/// A folder of `examples/`: documentation, golden test and demo at once.
struct Example: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }
  var folder: String { packageRoot + "/examples/" + name }

  static func all() throws -> [Example] {
    try FileManager.default.contentsOfDirectory(atPath: packageRoot + "/examples").sorted()
      .filter { FileManager.default.fileExists(atPath: packageRoot + "/examples/\($0)/report.txt") }
      .map(Example.init)
  }

  /// The kept file; `RECORD_GOLDEN=1` writes it anew, which CI refuses to do.
  func expect(_ content: String, in file: String) throws {
    let path = folder + "/" + file
    let environment = ProcessInfo.processInfo.environment
    if environment["RECORD_GOLDEN"] == "1", environment["CI"] == nil {
      try Data(content.utf8).write(to: URL(filePath: path))
    }
    let kept = try? String(contentsOfFile: path, encoding: .utf8)
    #expect(kept == content, "\(name)/\(file) differs; accept with: RECORD_GOLDEN=1 make test")
  }
}

@Suite struct `An example` {
  @Test(arguments: try Example.all())
  func `has its findings and its letter`(_ example: Example) throws {
    let text = try String(contentsOfFile: example.folder + "/report.txt", encoding: .utf8)
    let outcome = pipeline.outcome(name: "report.txt", text: text)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    try example.expect(
      String(decoding: try encoder.encode(outcome.ledger), as: UTF8.self) + "\n",
      in: "findings.json")
    let templates = try LetterTemplates(formats: [.markdown])
    let letter = try Letter(
      outcome.verified,
      engine: LetterEngine(name: "rules", glossary: "built-in", version: "example"),
      templates: templates)
    try example.expect(letter.rendered(as: .markdown, with: templates), in: "letter.md")
  }

  @Test func `stands for each thing that matters`() throws {
    #expect(try Example.all().count >= 8)
  }
}
