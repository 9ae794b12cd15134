// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import ModelAPI
internal import Pipeline

/// What a run with a model tells on standard error: progress, notices, and what it cost.
struct ModelRunReport {
  private let model: String
  private let total: Int?
  private let showsProgress: Bool
  private let start = ContinuousClock.now
  private var lastLine = ContinuousClock.now
  private var count = 0
  private var work = ModelWork()
  private var written = 0
  private var sentences = 0
  private var told: Set<ModelTrouble> = []

  /// - Parameter total: how many reports there are; nil where that is not known.
  init(_ engine: ModelEngine, total: Int?, showsProgress: Bool) {
    model = engine.configuration.modelName
    self.total = total
    self.showsProgress = showsProgress
  }

  mutating func add(_ outcome: ModelPipeline.Outcome, name: String) {
    count += 1
    sentences += outcome.sentences.all
    written += outcome.sentences.byModel
    work.requests += outcome.work.requests
    work.fromCache += outcome.work.fromCache
    work.tokens = work.tokens + outcome.work.tokens
    if let trouble = outcome.work.trouble { notice(trouble, outcome.work, name) }
    showProgress()
  }

  /// Once for what concerns every report, else once a report.
  private mutating func notice(_ trouble: ModelTrouble, _ work: ModelWork, _ name: String) {
    clearLine()
    let by = work.isUnanswered ? "by set rules" : "partly by set rules"
    guard trouble.concernsEveryReport else {
      return Console.complain("\(name): \(model): \(trouble); this letter is written \(by)")
    }
    guard told.insert(trouble).inserted else { return }
    Console.complain("\(model): \(trouble); letters are written \(by)")
  }

  mutating func finish() {
    clearLine()
    guard count > 1 else { return }
    Console.complain(
      "\(model): wrote \(written) of \(sentences) sentences in \(count) letters; "
        + "\(work.requests) requests, \(work.fromCache) answers from the cache, "
        + "\(work.tokens.input) tokens in, \(work.tokens.output) out")
  }

  // MARK: Progress

  private mutating func showProgress() {
    guard total ?? 2 > 1 else { return }
    if Console.errorIsTerminal { return Console.progress(line) }
    guard showsProgress, ContinuousClock.now - lastLine > .seconds(5) || count == total else {
      return
    }
    lastLine = .now
    Console.complain(line)
  }

  private func clearLine() {
    if total ?? 2 > 1 { Console.progress("") }
  }

  /// "12 of 200, 3.1 a second, 1:01 left".
  private var line: String {
    let elapsed = ContinuousClock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(count) / seconds : 0
    let tenths = Int((rate * 10).rounded())
    var line = total.map { "\(count) of \($0)" } ?? "\(count)"
    line += ", \(tenths / 10).\(tenths % 10) a second"
    if let total, rate > 0 {
      let left = Int((Double(total - count) / rate).rounded(.up))
      let digits = left % 60 < 10 ? "0" : ""
      line += ", \(left / 60):\(digits)\(left % 60) left"
    }
    return line
  }
}
