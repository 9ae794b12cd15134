// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import Readability

/// Prints results in the format asked for, to standard output or a file.
struct ScoreOutput {
  let command: ScoreCommand
  let conventions: ScoreConventions

  func print(_ results: [ScoreResult]) throws {
    if let folder = command.output, isFolder(folder), !command.compare {
      return try ScoreFolder(folder).write(results, command.format, self)
    }
    let text = command.compare ? try comparison(results) : try self.text(results)
    guard let path = command.output else { return text.isEmpty ? () : Console.writeLine(text) }
    try Self.write(text + "\n", to: path)
  }

  /// A path that ends in a slash is a folder that is made if there is none.
  private func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || ScoreInputs.isFolder(path)
  }

  func text(_ results: [ScoreResult]) throws -> String {
    switch command.format {
    case .json:
      let objects = results.map { ScoreJSON(result: $0, conventions: conventions) }
      // A folder gives an array even if it holds one file: scripts can rely on it.
      let isOne =
        command.output.map(isFolder) ?? false
        || command.files.count == 1 && !ScoreInputs.isFolder(command.files[0])
      if isOne && objects.count == 1 { return try JSONText.pretty(objects[0]) }
      return try JSONText.pretty(objects)
    case .jsonl:
      return try results.map { try JSONText.line(ScoreJSON(result: $0, conventions: conventions)) }
        .joined(separator: "\n")
    case .csv: return ScoreCSV.text(results)
    case .sarif: return try JSONText.pretty(ScoreSARIF(results))
    case .html: return ScorePage(conventions: conventions).text(results)
    case .text:
      let table = ScoreTable(conventions: conventions, usesColour: usesColour)
      if results.count == 1 { return table.text(results[0]) }
      return results.allSatisfy { $0.details == nil } ? "" : table.overview(results)
    }
  }

  private func comparison(_ results: [ScoreResult]) throws -> String {
    let comparison = ScoreComparison(old: results[0], new: results[1], conventions: conventions)
    switch command.format {
    case .json, .jsonl: return try JSONText.pretty(comparison)
    case .html: return ScorePage(conventions: conventions).comparison(comparison)
    case .csv, .sarif: return try text(results)
    case .text: return comparison.text(usesColour: usesColour)
    }
  }

  private var usesColour: Bool {
    command.output == nil && Console.outputIsTerminal
      && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      Console.complain("\(path): cannot be written")
      throw ExitStatus.cannotWrite
    }
  }
}
