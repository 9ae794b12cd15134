// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// Measures speed and detection; figures are printed, never asserted.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plainspine-benchmark",
    abstract: "Measures PlainSpine: letters and verdicts a second, faults found, words a second.",
    subcommands: [
      LettersBenchmark.self, ModelBenchmark.self, MutationBenchmark.self, ReadabilityBenchmark.self,
    ],
    defaultSubcommand: LettersBenchmark.self)
}
