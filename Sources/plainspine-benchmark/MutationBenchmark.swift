// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import FoundationEssentials
internal import Glossaries
internal import Pipeline
internal import Verification

/// How many wrong rewrites the verifier finds, and how many right ones it takes for wrong.
struct MutationBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutations",
    abstract: "Faults found, by class, and false alarms, by transformation.",
    discussion: """
      Each report's own verified letter, and the rewrites given, are made wrong in one place or two, \
      by rules on their text that know nothing of the verifier; a mutant that changes no meaning is \
      dropped. A rewrite that is not taken for right as it stands is not used.
      """)

  @Argument(help: "Folders of reports; the examples if none is given.")
  var folders: [String] = []

  @Option(name: .long, help: "More right rewrites: lines {\"id\",\"report\",\"rewrite\"}.")
  var rewrites: String?

  @Option(name: .long, help: "Another seed makes other mutants.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "At most so many mutants of a kind.")
  var each = 40

  @Option(name: .long, help: "Prints so many escaped mutants and false alarms of each kind.")
  var show = 0

  @Flag(name: .long, help: "Only the rewrites given, no letters.")
  var onlyRewrites = false

  func run() throws {
    let pipeline = LetterPipeline(lexicon: Glossary.lexicon())
    let workshop = MutationWorkshop(reader: MutationReader())
    let loader = MutationBases(pipeline: pipeline, reader: workshop.reader)
    var bases = onlyRewrites ? [] : loader.letters(try BenchmarkReports.load(folders))
    if let rewrites { bases += try loader.rewrites(file: rewrites) }
    print(
      "\(bases.count) rewrites that are right; \(loader.refused.count) are not taken for right and not used"
    )
    let maker = MutantMaker(bases: bases.map(\.base), seed: seed, each: each)
    let rules =
      workshop.findingRules + workshop.placeRules + workshop.degreeRules
      + workshop.termRules + workshop.claimRules
    let faults = rules.flatMap { maker.mutants(by: $0) }
    let clean = workshop.cleanRules.flatMap { maker.mutants(by: $0) }
    let doubles = maker.doubles(of: faults, count: 10 * each)
    var judge = MutationJudge(bases: bases, verifier: pipeline.verifier, show: show)
    judge.judge(faults)
    judge.judge(clean: clean)
    judge.judge(doubles: doubles)
    judge.report()
  }
}
