// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// What became of one input.
struct ScoreResult {
  let file: String
  let format: ScoreFormat
  let outcome: Result<ReadabilityDetails, ScoreError>
  var thresholds = ScoreThresholds()
  /// What the text fails, in words; empty if it passes.
  var failures: [String] = []
  /// The text that offsets point into, where it is short enough to be shown.
  var shown: [UInt8] = []
  /// Offsets of line starts, for formats whose offsets are those of the file.
  var lineStarts: [Int] = []

  var error: ScoreError? {
    guard case .failure(let error) = outcome else { return nil }
    return error
  }
  var details: ReadabilityDetails? { try? outcome.get() }
  var scores: ReadabilityScores? { details?.report.scores }
  var hasSourceOffsets: Bool { format == .text || format == .markdown }

  /// Checks the text against its thresholds and the baseline.
  mutating func judge(_ thresholds: ScoreThresholds, _ baseline: ScoreBaseline?) {
    self.thresholds = thresholds
    guard let scores else { return }
    var failures: [String] = []
    if let most = thresholds.maxGrade, scores.fleschKincaidGrade > most {
      failures.append(
        "grade \(tenth(scores.fleschKincaidGrade)) is above \(tenth(most))")
    }
    if let least = thresholds.minEase, scores.fleschReadingEase < least {
      failures.append("ease \(tenth(scores.fleschReadingEase)) is below \(tenth(least))")
    }
    if let worse = baseline?.isWorse(file, scores) {
      let hasThresholds = thresholds != ScoreThresholds()
      if !worse {
        failures = []
      } else if !hasThresholds {
        failures.append("harder than its baseline")
      }
    }
    self.failures = failures
  }

  private func tenth(_ value: Double) -> String { Decimals.text(value, places: 1) }

  /// The line of an offset, from 1; nil where offsets are not those of the file.
  func line(at offset: Int) -> Int? {
    guard !lineStarts.isEmpty else { return nil }
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
