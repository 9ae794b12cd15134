// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import FoundationEssentials
internal import Glossaries

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Checks, lists, shows and searches the words that PlainSpine knows.",
    subcommands: [Check.self, List.self, Show.self, Search.self, Compile.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks glossary files; every mistake is named with file, line and column.")

    @Argument(help: "Glossary files or folders.")
    var paths: [String]

    func run() throws {
      let (records, problems) = Glossary.compile(try paths.flatMap(GlossaryFiles.read))
      var builder = LexiconBuilder()
      let lexicon = builder.lexicon(from: Glossary.bundledRecords() + records)
      var all = problems + builder.problems.filter { $0.line > 0 }
      all += ExampleCheck(lexicon: lexicon).problems(in: records)
      for problem in all { Console.writeLine(problem.description) }
      if !all.isEmpty { throw ExitStatus.badInput }
      Console.writeLine("\(records.count { $0.kind == .entry }) entries, no mistakes found")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the terms with their plain words.")

    @OptionGroup var glossaries: GlossaryOptions

    func run() throws {
      let entries = try glossaries.lexicon().entries
      let width = entries.map(\.term.count).max() ?? 0
      for entry in entries { Console.writeLine(entry.term.padded(to: width + 2) + entry.plain) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows one term: its plain words, its explanation and where they come from.")

    @Argument(help: "The term, such as disc.bulge.")
    var term: String

    @OptionGroup var glossaries: GlossaryOptions

    func run() throws {
      let lexicon = try glossaries.lexicon()
      guard let index = lexicon.entry(term) else {
        Console.complain("no term '\(term)'; try: plainspine glossary search WORD")
        throw ExitStatus.badInput
      }
      let entry = lexicon.entries[index]
      Console.writeLine("\(entry.term)  (concept \(entry.concept))")
      Console.writeLine("  plain:   \(entry.plain)")
      if !entry.normal.isEmpty { Console.writeLine("  absent:  \(entry.normal)") }
      if !entry.explain.isEmpty { Console.writeLine("  explain: \(entry.explain)") }
      Console.writeLine("  source:  \(entry.source)")
    }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Searches terms, plain words and explanations.")

    @Argument(help: "What to look for.")
    var words: String

    @OptionGroup var glossaries: GlossaryOptions

    func run() throws {
      let wanted = words.lowercased()
      let found = try glossaries.lexicon().entries.filter { entry in
        [entry.term, entry.plain, entry.explain, entry.normal].contains {
          $0.lowercased().contains(wanted)
        }
      }
      for entry in found { Console.writeLine("\(entry.term)  \(entry.plain)") }
      if found.isEmpty { throw ExitStatus.no }
    }
  }

  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compiles a folder of glossary files to what ships in the program.",
      shouldDisplay: false)

    @Argument(help: "The folder of glossary files.")
    var folder: String

    @Argument(help: "The folder for glossary.table and lexicon.image.")
    var output: String

    func run() throws {
      let (records, problems) = Glossary.compile(try GlossaryFiles.read(folder))
      for problem in problems { Console.complain(problem.description) }
      if !problems.isEmpty { throw ExitStatus.badInput }
      let files = Glossary.files(for: records)
      try Data(files.table).write(to: URL(filePath: output + "/glossary.table"))
      try Data(files.image).write(to: URL(filePath: output + "/lexicon.image"))
      let lists = folder + "/" + DeidentificationFile.name
      guard FileManager.default.fileExists(atPath: lists) else { return }
      let yaml = String(decoding: try InputFile(path: lists).bytes(), as: UTF8.self)
      guard let table = try DeidentificationFile.table(of: yaml) else {
        Console.complain("\(lists): expected a key 'deidentification' with lists")
        throw ExitStatus.badInput
      }
      try Data(table.utf8).write(to: URL(filePath: output + "/deidentification.table"))
    }
  }
}
