// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import Readability

/// Writes one file for each input into a folder, named after the input.
struct ScoreFolder {
  private let path: String

  init(_ path: String) throws {
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      Console.complain("\(path): cannot be made a folder")
      throw ExitStatus.cannotWrite
    }
  }

  /// What cannot be split by input (CSV, SARIF) goes into one file, `scores`.
  func write(
    _ results: [ScoreResult], _ format: ScoreCommand.Format, _ output: ScoreOutput
  ) throws {
    guard format != .csv && format != .sarif else {
      return try write(try output.text(results), "scores.\(format.rawValue)")
    }
    let ending = format == .text ? "txt" : format.rawValue
    let names = names(for: results).map { "\($0).\(ending)" }
    for (result, name) in zip(results, names) where result.details != nil || format != .html {
      try write(try output.text([result]), name)
    }
    if format == .html, results.count > 1 {
      let page = ScorePage(conventions: output.conventions)
      try write(page.index(results, pages: names), "index.html")
    }
  }

  /// The last part of each path without its ending; with a number where that is taken.
  private func names(for results: [ScoreResult]) -> [String] {
    var taken: Set<String> = ["index"]
    return results.map { result in
      let input = InputFile(path: result.file)
      let stem = input.isStandardInput ? "input" : input.stem
      var name = stem
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      return name
    }
  }

  private func write(_ text: String, _ name: String) throws {
    try ScoreOutput.write(text + "\n", to: path + "/" + name)
  }
}
