// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import Letters

/// Where letters go, and in which form.
struct LetterOutput {
  let format: LetterCommand.Format
  let path: String?

  /// The folder for pages of several reports, made if need be; nil where there is none.
  func folder(for inputs: Int) throws -> String? {
    guard inputs > 1, format.page != nil, let path else { return nil }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      Console.complain("\(path): cannot make this folder")
      throw ExitStatus.badInput
    }
    return path
  }

  /// One line on standard error, or the object in the place of a letter.
  func complaint(_ message: String, _ input: InputFile) throws -> String? {
    guard format.page == nil else {
      Console.complain("\(input.name): \(message)")
      return nil
    }
    let problem = InputErrorJSON(report: input.name, error: message)
    return try format == .json ? JSONText.pretty(problem) : JSONText.line(problem)
  }

  /// Writes a page, or gives the object of a data format back.
  func write(
    _ letter: Letter, _ templates: LetterTemplates, _ input: InputFile, folder: String?
  ) throws -> String? {
    guard let page = format.page else {
      return try format == .json ? JSONText.pretty(letter) : JSONText.line(letter)
    }
    let rendered = letter.rendered(as: page, with: templates)
    if let folder {
      try put(rendered, at: folder + "/" + input.stem + "." + page.fileExtension)
    } else {
      try put(rendered, at: path)
    }
    return nil
  }

  /// Writes the objects of a data format.
  func finish(_ objects: [String], inputs: Int) throws {
    guard format.page == nil else { return }
    if format == .jsonl { return try put(objects.map { $0 + "\n" }.joined(), at: path) }
    let text =
      inputs == 1
      ? (objects.first ?? "") + "\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    try put(text, at: path)
  }

  func put(_ text: String, at path: String?) throws {
    guard let path else { return Console.write(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      Console.complain("\(path): cannot write here")
      throw ExitStatus.badInput
    }
  }
}
