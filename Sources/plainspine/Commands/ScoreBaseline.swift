// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import Readability

/// Scores of an earlier run, so that only what got worse fails.
struct ScoreBaseline: Codable {
  struct Entry: Codable, Equatable {
    var grade: Double
    var ease: Double
  }

  /// Rounding must not fail a build.
  private static let tolerance = 0.05

  var schema = "plainspine.score-baseline/1"
  var files: [String: Entry] = [:]

  static func read(_ path: String) throws -> ScoreBaseline {
    do {
      let bytes = try InputFile(path: path).bytes(limit: 64 << 20)
      return try JSONDecoder().decode(ScoreBaseline.self, from: Data(bytes))
    } catch let problem as InputFile.Problem {
      Console.complain("\(path): \(problem)")
    } catch {
      Console.complain("\(path): not a baseline; write one with --write-baseline")
    }
    throw ExitStatus.badConfiguration
  }

  /// Whether the scores are worse than those kept for the file; nil if none are kept.
  func isWorse(_ file: String, _ scores: ReadabilityScores) -> Bool? {
    guard let entry = files[file] else { return nil }
    return scores.fleschKincaidGrade > entry.grade + Self.tolerance
      || scores.fleschReadingEase < entry.ease - 10 * Self.tolerance
  }

  mutating func note(_ file: String, _ scores: ReadabilityScores) {
    files[file] = Entry(grade: scores.fleschKincaidGrade, ease: scores.fleschReadingEase)
  }
}
