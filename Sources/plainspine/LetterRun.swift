// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import FoundationEssentials
internal import Letters

/// Works through the reports of one call and writes what comes of them, one after the other.
struct LetterRun {
  let maker: LetterMaker
  let output: LetterOutput

  /// What the exit code depends on.
  struct Result {
    var failed = false
    /// A letter is held or has text that was not understood.
    var isDoubtful = false
    /// A model is required and did not answer.
    var lacksModel = false

    mutating func note(_ letter: Letter) {
      if letter.status == .held || !letter.ledger.uncovered.isEmpty { isDoubtful = true }
    }
  }

  func files(_ inputs: [InputFile]) throws -> Result {
    var result = Result()
    var objects: [String] = []
    let folder = try output.folder(for: inputs.count)
    for (number, input) in inputs.enumerated() {
      if inputs.count > 1 { Console.progress("\(number + 1) of \(inputs.count)  \(input.name)") }
      let text: String
      do throws(InputFile.Problem) {
        text = try input.report()
      } catch {
        result.failed = true
        if let object = try output.complaint(error.description, input) { objects.append(object) }
        continue
      }
      let letter = try maker.letter(name: input.name, text: text)
      result.note(letter)
      if let object = try output.write(letter, maker.templates, input, folder: folder) {
        objects.append(object)
      }
    }
    if inputs.count > 1 { Console.progress("") }
    try output.finish(objects, inputs: inputs.count)
    return result
  }

  /// One line in, one line out, at once, so that a pipeline can wait for each answer.
  func stream() throws -> Result {
    var result = Result()
    var lines = LetterLines()
    while let line = lines.next() {
      switch line {
      case .failure(let error):
        result.failed = true
        Console.writeLine(try JSONText.line(error))
      case .success(let report):
        let letter = try maker.letter(id: report.id, name: report.id, text: report.report)
        result.note(letter)
        Console.writeLine(try JSONText.line(letter))
      }
    }
    return result
  }
}
