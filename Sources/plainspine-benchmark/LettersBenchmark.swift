// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Findings
internal import Glossaries
internal import Pipeline
internal import Verification

/// Reports to verified letters, and verdicts on given texts, on one core.
struct LettersBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "Reports to verified letters a second, and verdicts a second."
  )

  @Argument(help: "Folders of reports; the examples if none is given.")
  var folders: [String] = []

  @Option(name: .long, help: "Seconds for each measurement.")
  var seconds = 3.0

  func run() throws {
    let reports = try BenchmarkReports.load(folders)
    guard !reports.isEmpty else { throw ValidationError("no reports there") }
    var start = ContinuousClock.now
    let pipeline = LetterPipeline(lexicon: Glossary.lexicon())
    print("lexicon loaded in \((ContinuousClock.now - start).milliseconds) ms")
    let words = reports.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    print(
      "\(reports.count) reports, \(words / reports.count) words each; limit of the design: 500 a second"
    )
    start = .now
    measure("read a report", reports.count) {
      for report in reports { _ = pipeline.reader.read(name: report.name, text: report.text) }
    }
    measure("report to verified letter", reports.count) {
      for report in reports { _ = pipeline.outcome(name: report.name, text: report.text) }
    }
    let pairs = reports.map { report in
      let ledger = pipeline.reader.read(name: report.name, text: report.text)
      return (report, pipeline.rewrite(of: ledger))
    }
    let ledgers = reports.map { pipeline.reader.read(name: $0.name, text: $0.text) }
    measure("read a rewrite", pairs.count) {
      for (index, pair) in pairs.enumerated() {
        _ = pipeline.reader.readRewrite(pair.1, of: ledgers[index])
      }
    }
    let rewrites = pairs.enumerated().map {
      pipeline.reader.readRewrite($0.element.1, of: ledgers[$0.offset])
    }
    measure("compare two ledgers", pairs.count) {
      for (ledger, rewrite) in zip(ledgers, rewrites) {
        _ = pipeline.verifier.verify(report: ledger, rewrite: rewrite)
      }
    }
    measure("verdict on a pair", pairs.count) {
      for (report, rewrite) in pairs {
        let ledger = pipeline.reader.read(name: report.name, text: report.text)
        _ = pipeline.verifier.verify(report: ledger, rewrite: rewrite)
      }
    }
  }

  private func measure(_ name: String, _ count: Int, _ body: () -> Void) {
    body()
    let start = ContinuousClock.now
    var rounds = 0
    while ContinuousClock.now - start < .seconds(seconds) {
      body()
      rounds += 1
    }
    let elapsed = ContinuousClock.now - start
    let rate = Double(rounds * count) / (elapsed.milliseconds / 1000)
    print("\(name): \(Int(rate.rounded())) a second")
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
