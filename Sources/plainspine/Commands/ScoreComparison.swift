// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Two versions of a text, side by side.
struct ScoreComparison: Encodable {
  let old: ScoreResult
  let new: ScoreResult
  let conventions: ScoreConventions

  enum Keys: String, CodingKey { case schema, old, new, change }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode("plainspine.readability-comparison/1", forKey: .schema)
    try container.encode(ScoreJSON(result: old, conventions: conventions), forKey: .old)
    try container.encode(ScoreJSON(result: new, conventions: conventions), forKey: .new)
    try container.encode(
      Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.change) }), forKey: .change)
  }

  struct Row {
    let key: String
    let name: String
    let old: Double
    let new: Double
    /// Whether more is better; nil if neither is.
    let likesMore: Bool?
    var change: Double { ((new - old) * 1000).rounded() / 1000 }
    /// In a word; empty where more is neither.
    var verdict: String {
      guard let likesMore else { return "" }
      if abs(change) < 0.05 { return "same" }
      return (likesMore ? new > old : new < old) ? "easier" : "harder"
    }
  }

  /// Empty if either text could not be scored.
  var rows: [Row] {
    guard let before = old.details, let after = new.details, let from = old.scores,
      let to = new.scores
    else { return [] }
    let counts = (before.report.counts, after.report.counts)
    return [
      Row(
        key: "fleschKincaidGrade", name: "Flesch-Kincaid grade", old: from.fleschKincaidGrade,
        new: to.fleschKincaidGrade, likesMore: false),
      Row(
        key: "fleschReadingEase", name: "Flesch Reading Ease", old: from.fleschReadingEase,
        new: to.fleschReadingEase, likesMore: true),
      Row(key: "smog", name: "SMOG", old: from.smog, new: to.smog, likesMore: false),
      Row(
        key: "gunningFog", name: "Gunning Fog", old: from.gunningFog, new: to.gunningFog,
        likesMore: false),
      Row(
        key: "consensus", name: "Consensus", old: from.consensus.grade, new: to.consensus.grade,
        likesMore: false),
      Row(
        key: "words", name: "words", old: Double(counts.0.words), new: Double(counts.1.words),
        likesMore: nil),
      Row(
        key: "wordsPerSentence", name: "words a sentence",
        old: Double(counts.0.words) / Double(counts.0.sentences),
        new: Double(counts.1.words) / Double(counts.1.sentences), likesMore: false),
      Row(
        key: "jargonDensity", name: "hard words in 100", old: before.jargonDensity,
        new: after.jargonDensity, likesMore: false),
      Row(
        key: "passiveShare", name: "passive sentences, %", old: 100 * before.voice.passiveShare,
        new: 100 * after.voice.passiveShare, likesMore: false),
    ]
  }

  func text(usesColour: Bool) -> String {
    let lines = rows.map { row in
      let change = Decimals.text(row.change, places: 1)
      let sign = row.change > 0 ? "+" : ""
      return "  \(row.name.padded(24))\(Decimals.text(row.old, places: 1).aligned(8))"
        + "\(Decimals.text(row.new, places: 1).aligned(8))\((sign + change).aligned(8))  \(row.verdict)"
    }
    guard !lines.isEmpty else { return "" }
    let head = "  \("".padded(24))\("old".aligned(8))\("new".aligned(8))\("change".aligned(8))"
    return (["\(old.file) → \(new.file)", head] + lines).joined(separator: "\n")
  }
}
