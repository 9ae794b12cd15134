// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import Glossaries

/// Which glossary a command reads with.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A glossary file or folder that extends the built-in one; may be repeated, later ones win.",
      valueName: "path"))
  var glossary: [String] = []

  @Flag(name: .long, help: "Read with the given glossaries alone, without the built-in one.")
  var onlyGivenGlossaries = false

  func lexicon() throws -> Lexicon {
    if glossary.isEmpty { return Glossary.lexicon() }
    let (records, problems) = Glossary.compile(try glossary.flatMap(GlossaryFiles.read))
    guard problems.isEmpty else {
      for problem in problems { Console.complain(problem.description) }
      throw ExitStatus.badConfiguration
    }
    if onlyGivenGlossaries {
      var builder = LexiconBuilder()
      return builder.lexicon(from: Glossary.shippable(records))
    }
    return Glossary.lexicon(adding: records)
  }
}

/// Glossary files from disk.
enum GlossaryFiles {
  /// The file itself, or every `.yaml` file of a folder in order of name.
  static func read(_ path: String) throws -> [(name: String, yaml: String)] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      Console.complain("\(path): no such file or folder; expected a glossary")
      throw ExitStatus.badConfiguration
    }
    let paths =
      isFolder
      ? try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") && $0 != "deidentification.yaml" }
        .sorted().map { path + "/" + $0 } : [path]
    return try paths.map { file in
      guard let text = String(validating: try InputFile(path: file).bytes(), as: UTF8.self) else {
        Console.complain("\(file): not UTF-8")
        throw ExitStatus.badConfiguration
      }
      return (file, text)
    }
  }
}
