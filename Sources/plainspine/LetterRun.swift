// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import FoundationEssentials
internal import Letters

/// Works through the reports of one call and writes what comes of them.
struct LetterRun {
  let maker: LetterMaker
  let format: LetterCommand.Format
  let output: String?

  /// What the exit code depends on.
  struct Result {
    var failed = false
    /// A letter is held or has text that was not understood.
    var isDoubtful = false
  }

  // MARK: Files

  func files(_ inputs: [InputFile]) throws -> Result {
    var result = Result()
    var objects: [String] = []
    let folder = inputs.count > 1 && format.page != nil ? output : nil
    if let folder { try makeFolder(folder) }
    for (number, input) in inputs.enumerated() {
      if inputs.count > 1 { Console.progress("\(number + 1) of \(inputs.count)  \(input.name)") }
      let text: String
      do throws(InputFile.Problem) {
        text = try input.report()
      } catch {
        result.failed = true
        if let object = try complaint(error, input) { objects.append(object) }
        continue
      }
      if let object = try write(input, text, folder: folder, &result) { objects.append(object) }
    }
    if inputs.count > 1 { Console.progress("") }
    if format.page == nil { try put(joined(objects, inputs.count), at: output) }
    return result
  }

  /// One line on standard error, or the object in the place of a letter.
  private func complaint(_ error: InputFile.Problem, _ input: InputFile) throws -> String? {
    guard format.page == nil else {
      Console.complain("\(input.name): \(error)")
      return nil
    }
    let problem = InputErrorJSON(report: input.name, error: error.description)
    return try format == .json ? JSONText.pretty(problem) : JSONText.line(problem)
  }

  /// Writes a page, or gives the object of a data format back.
  private func write(
    _ input: InputFile, _ text: String, folder: String?, _ result: inout Result
  ) throws -> String? {
    let letter = try maker.letter(name: input.name, text: text)
    note(letter, &result)
    guard let page = format.page else {
      return try format == .json ? JSONText.pretty(letter) : JSONText.line(letter)
    }
    let rendered = letter.rendered(as: page, with: maker.templates)
    if let folder {
      try put(rendered, at: folder + "/" + input.stem + "." + page.fileExtension)
    } else {
      try put(rendered, at: output)
    }
    return nil
  }

  private func note(_ letter: Letter, _ result: inout Result) {
    if letter.status == .held || !letter.ledger.uncovered.isEmpty { result.isDoubtful = true }
  }

  private func joined(_ objects: [String], _ inputs: Int) -> String {
    if format == .jsonl { return objects.map { $0 + "\n" }.joined() }
    return inputs == 1
      ? (objects.first ?? "") + "\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      Console.complain("\(path): cannot make this folder")
      throw ExitStatus.badInput
    }
  }

  private func put(_ text: String, at path: String?) throws {
    guard let path else { return Console.write(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      Console.complain("\(path): cannot write here")
      throw ExitStatus.badInput
    }
  }

  // MARK: Streams

  private struct Line: Decodable {
    var id: String
    var report: String
  }

  private struct LineError: Encodable {
    var id: String?
    var report: String
    var error: String
  }

  /// One line in, one line out, at once, so that a pipeline can wait for each answer.
  func stream() throws -> Result {
    var result = Result()
    var number = 0
    while let line = readLine() {
      number += 1
      guard !line.isEmpty else { continue }
      guard let object = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
        result.failed = true
        Console.writeLine(
          try JSONText.line(
            LineError(
              id: nil, report: "-", error: "line \(number): expected {\"id\",\"report\"} with text"
            )))
        continue
      }
      guard object.report.contains(where: \.isLetter) else {
        result.failed = true
        Console.writeLine(
          try JSONText.line(LineError(id: object.id, report: "-", error: "the report has no text")))
        continue
      }
      let letter = try maker.letter(id: object.id, name: object.id, text: object.report)
      note(letter, &result)
      Console.writeLine(try JSONText.line(letter))
    }
    return result
  }
}
