// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials
internal import Glossaries

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Checks, lists, shows and searches the words that PlainSpine knows.",
    subcommands: [Check.self, Compile.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks glossary files; every mistake is named with file, line and column.")

    @Argument(help: "Glossary files or folders.")
    var paths: [String]

    func run() throws {
      let (records, problems) = Glossary.compile(try paths.flatMap(GlossaryFiles.read))
      var builder = LexiconBuilder()
      _ = builder.lexicon(from: Glossary.bundledRecords() + records)
      let all = problems + builder.problems.filter { $0.line > 0 }
      for problem in all { Console.writeLine(problem.description) }
      if !all.isEmpty { throw ExitStatus.badInput }
      Console.writeLine("\(records.count { $0.kind == .entry }) entries, no mistakes found")
    }
  }

  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compiles a folder of glossary files to the table that ships in the program.",
      shouldDisplay: false)

    @Argument var folder: String
    @Argument var output: String

    func run() throws {
      let (records, problems) = Glossary.compile(try GlossaryFiles.read(folder))
      for problem in problems { Console.complain(problem.description) }
      if !problems.isEmpty { throw ExitStatus.badInput }
      try Data(GlossaryTable.encode(Glossary.shippable(records))).write(to: URL(filePath: output))
    }
  }
}
