// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Results as comma-separated values (RFC 4180), one line a file.
enum ScoreCSV {
  private static let columns = [
    "file", "words", "sentences", "syllables", "polysyllables", "fleschReadingEase",
    "fleschKincaidGrade", "smog", "gunningFog", "colemanLiau", "automatedReadability", "daleChall",
    "newDaleChallCloze", "newDaleChallGrade", "spache", "linsearWrite", "forcast", "consensus",
    "passiveShare", "jargonDensity", "fernandezHuerta", "szigrisztPazos", "failures", "error",
  ]

  static func text(_ results: [ScoreResult]) -> String {
    ([columns] + results.map(row)).map { $0.map(quoted).joined(separator: ",") }
      .joined(separator: "\r\n")
  }

  private static func row(_ result: ScoreResult) -> [String] {
    guard let details = result.details, let scores = result.scores else {
      let empty = [String](repeating: "", count: columns.count - 2)
      guard case .failure(let error) = result.outcome else { return [result.file] + empty + [""] }
      return [result.file] + empty + [error.description]
    }
    let counts = details.report.counts
    let numbers = [
      scores.fleschReadingEase, scores.fleschKincaidGrade, scores.smog, scores.gunningFog,
      scores.colemanLiau, scores.automatedReadability, scores.daleChall, scores.newDaleChallCloze,
    ]
    let more = [
      scores.spache, scores.linsearWrite, scores.forcast, scores.consensus.grade,
      details.voice.passiveShare, details.jargonDensity,
    ]
    return [
      result.file, "\(counts.words)", "\(counts.sentences)", "\(counts.syllables)",
      "\(counts.polysyllables)",
    ] + numbers.map { "\($0)" } + [scores.newDaleChallGrade] + more.map { "\($0)" } + [
      scores.spanish.map { "\($0.fernandezHuerta)" } ?? "",
      scores.spanish.map { "\($0.szigrisztPazos)" } ?? "",
      result.failures.joined(separator: "; "), "",
    ]
  }

  private static func quoted(_ field: String) -> String {
    // A spreadsheet would take these for a formula.
    let safe = field.first.map { "=+@".contains($0) } ?? false ? "'" + field : field
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
