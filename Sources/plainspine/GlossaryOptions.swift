// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Glossaries

/// Settings that every command shares: the configuration and the glossaries.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A glossary file or folder that extends the built-in one; may be repeated, later ones win.",
      valueName: "path"))
  var glossary: [String] = []

  @Flag(name: .long, help: "Read with the given glossaries alone, without the built-in one.")
  var onlyGivenGlossaries = false

  @Option(name: .long, help: ArgumentHelp("The configuration file.", valueName: "path"))
  var config: String?

  func configuration() throws -> Configuration {
    do {
      return try ConfigurationLoader().load(path: config)
    } catch {
      Console.complain(error.description)
      throw ExitStatus.badConfiguration
    }
  }

  /// The paths in use, those of the configuration first.
  func paths() throws -> [String] { try configuration().glossaries + glossary }

  func lexicon() throws -> Lexicon {
    let paths = try paths()
    if paths.isEmpty { return Glossary.lexicon() }
    let (records, problems) = Glossary.compile(try paths.flatMap(GlossaryFiles.read))
    guard problems.isEmpty else {
      for problem in problems { Console.complain(problem.description) }
      throw ExitStatus.badConfiguration
    }
    if onlyGivenGlossaries { return Glossary.lexicon(only: records) }
    return Glossary.lexicon(adding: records)
  }
}
