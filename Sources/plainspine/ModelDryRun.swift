// SPDX-License-Identifier: Apache-2.0

internal import ModelAPI
internal import Pipeline
internal import Rewriting

/// Prints what a run would send, byte for byte but for the key, and sends nothing.
struct ModelDryRun {
  let engine: ModelEngine
  let output: LetterOutput

  func files(_ inputs: [InputFile]) throws -> LetterRun.Result {
    var result = LetterRun.Result()
    var pages: [String] = []
    for input in inputs {
      do throws(InputFile.Problem) {
        pages += previews(name: input.name, text: try input.report())
      } catch {
        result.failed = true
        Console.complain("\(input.name): \(error)")
      }
    }
    try output.put(pages.joined(separator: "\n"), at: output.path)
    return result
  }

  func stream() throws -> LetterRun.Result {
    var result = LetterRun.Result()
    var lines = LetterLines()
    while let line = lines.next() {
      switch line {
      case .success(let line):
        Console.write(previews(name: line.id, text: line.report).joined(separator: "\n"))
      case .failure(let problem):
        result.failed = true
        Console.complain(problem.error)
      }
    }
    return result
  }

  private func previews(name: String, text: String) -> [String] {
    let requests = engine.pipeline.requests(name: name, text: text)
    if requests.isEmpty { Console.complain("\(name): no finding, so nothing would be sent") }
    return requests.compactMap { request in
      let words = engine.pipeline.check.words(in: request)
      guard words.isEmpty else {
        // A dry run is there to see what would be sent, and what would not be.
        Console.complain(
          "\(name): \(ModelTrouble.keptBack(words: words.count)): "
            + words.map { "“\($0)”" }.joined(separator: ", "))
        return nil
      }
      return engine.configuration.preview(of: request)
    }
  }
}
