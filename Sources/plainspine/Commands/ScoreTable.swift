// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Results for a terminal.
struct ScoreTable {
  let conventions: ScoreConventions
  let usesColour: Bool

  /// One text in full.
  func text(_ result: ScoreResult) -> String {
    guard let details = result.details, let scores = result.scores else { return "" }
    var lines = [bold(result.file), summary(details, scores, result), ""]
    lines += scoreLines(scores)
    lines += sentenceLines(details, result)
    lines += wordLines(details)
    lines += otherLines(details)
    lines.append("")
    lines.append(dim("Counted: \(conventions.line)."))
    for note in conventions.notes(for: details) { lines.append(dim("Note: \(note).")) }
    return lines.joined(separator: "\n")
  }

  private func summary(
    _ details: ReadabilityDetails, _ scores: ReadabilityScores, _ result: ScoreResult
  ) -> String {
    let counts = details.report.counts
    let grade = paint(
      "grade \(tenth(scores.fleschKincaidGrade))", isGood: scores.fleschKincaidGrade <= 6,
      isBad: scores.fleschKincaidGrade > 9)
    let ease = "ease \(tenth(scores.fleschReadingEase)) (\(Self.easeBand(scores)))"
    let verdict = result.failures.isEmpty ? "" : "\n" + red(result.failures.joined(separator: "; "))
    return """
      \(grade), \(ease): \(counts.words) words in \(counts.sentences) sentences\(verdict)
      """
  }

  private func scoreLines(_ scores: ReadabilityScores) -> [String] {
    var rows: [(String, String)] = [
      ("Flesch Reading Ease", "\(tenth(scores.fleschReadingEase)) of 100"),
      ("Flesch-Kincaid grade", tenth(scores.fleschKincaidGrade)),
      ("SMOG", tenth(scores.smog)),
      ("Gunning Fog", tenth(scores.gunningFog)),
      ("Coleman-Liau", tenth(scores.colemanLiau)),
      ("Automated Readability", tenth(scores.automatedReadability)),
      ("Dale-Chall 1948", "\(tenth(scores.daleChall)) raw"),
      (
        "New Dale-Chall 1995",
        "\(scores.newDaleChallGrade)  (cloze \(tenth(scores.newDaleChallCloze)))"
      ),
      ("Spache", tenth(scores.spache)),
      ("Linsear Write", tenth(scores.linsearWrite)),
      ("FORCAST", tenth(scores.forcast)),
      (
        "Consensus",
        "\(tenth(scores.consensus.grade))  (\(tenth(scores.consensus.lowest)) to "
          + "\(tenth(scores.consensus.highest)))"
      ),
    ]
    if let spanish = scores.spanish {
      rows.append(("Fernández Huerta", tenth(spanish.fernandezHuerta)))
      rows.append(("Szigriszt-Pazos", "\(tenth(spanish.szigrisztPazos))  (\(spanish.inflesz))"))
    }
    return rows.map { "  \($0.0.padded(24))\($0.1)" }
  }

  private func sentenceLines(_ details: ReadabilityDetails, _ result: ScoreResult) -> [String] {
    guard !details.hardSentences.isEmpty else { return [] }
    var lines = ["", bold("Hardest sentences")]
    for sentence in details.hardSentences.prefix(5) {
      let place = result.line(at: sentence.from).map { "line \($0), " } ?? ""
      lines.append(
        "  \(place)grade \(tenth(sentence.grade)): \(sentence.reasons.joined(separator: "; "))")
      lines += ScoreWrapping.wrap(sentence.text, width: 76).map { "    \($0)" }
    }
    return lines
  }

  private func wordLines(_ details: ReadabilityDetails) -> [String] {
    guard !details.hardWords.isEmpty else { return [] }
    var lines = ["", bold("Hard words")]
    let helped = details.hardWords.filter { $0.plain != nil }
    for word in helped.prefix(10) {
      let times = word.count > 1 ? " (\(word.count) times)" : ""
      lines.append("  \((word.word + times).padded(28)) \(green("try: \(word.plain ?? "")"))")
    }
    let others = details.hardWords.filter { $0.plain == nil }.prefix(12).map(\.word)
    if !others.isEmpty {
      lines += ScoreWrapping.wrap("others: " + others.joined(separator: ", "), width: 78)
        .map { "  \($0)" }
    }
    return lines
  }

  private func otherLines(_ details: ReadabilityDetails) -> [String] {
    var lines: [String] = []
    if !details.advice.isEmpty {
      lines += ["", bold("To reach the target")]
      for advice in details.advice {
        lines += ScoreWrapping.wrap(advice, width: 76).map { "  \($0)" }
      }
    }
    lines += ["", bold("Also")]
    let share = Decimals.text(100 * details.voice.passiveShare, places: 0)
    lines.append(
      "  passive sentences \(share) %, hard words \(tenth(details.jargonDensity)) in 100")
    let names = details.unexplained.keys.sorted()
    if !names.isEmpty {
      lines.append("  never spelled out: \(names.prefix(10).joined(separator: ", "))")
    }
    let excluded = Dictionary(grouping: details.excluded, by: \.kind).sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    for (kind, items) in excluded {
      lines.append(dim("  left out: \(items.count) × \(kind.name) (\(kind.why))"))
    }
    return lines
  }

  /// Several texts, one line each.
  func overview(_ results: [ScoreResult]) -> String {
    let width = min(60, results.map(\.file.count).max() ?? 0) + 2
    var lines = [bold("\("file".padded(width)) grade   ease  words  sentences")]
    for result in results {
      guard let details = result.details, let scores = result.scores else { continue }
      let grade = tenth(scores.fleschKincaidGrade).aligned(6)
      let ease = tenth(scores.fleschReadingEase).aligned(6)
      let counts = details.report.counts
      let failures = result.failures.joined(separator: "; ")
      let verdict = failures.isEmpty ? "" : "  " + red(failures)
      lines.append(
        "\(result.file.padded(width))\(grade) \(ease) \("\(counts.words)".aligned(6)) "
          + "\("\(counts.sentences)".aligned(10))\(verdict)")
    }
    lines.append(dim("Counted: \(conventions.line)."))
    return lines.joined(separator: "\n")
  }

  static func easeBand(_ scores: ReadabilityScores) -> String {
    switch scores.fleschReadingEase {
    case 90...: "very easy"
    case 80..<90: "easy"
    case 70..<80: "fairly easy"
    case 60..<70: "plain"
    case 50..<60: "fairly hard"
    case 30..<50: "hard"
    default: "very hard"
    }
  }

  private func tenth(_ value: Double) -> String { Decimals.text(value, places: 1) }
  private func bold(_ text: String) -> String { code("1", text) }
  private func dim(_ text: String) -> String { code("2", text) }
  private func red(_ text: String) -> String { code("31", text) }
  private func green(_ text: String) -> String { code("32", text) }
  private func paint(_ text: String, isGood: Bool, isBad: Bool) -> String {
    isGood ? green(text) : isBad ? red(text) : text
  }
  private func code(_ number: String, _ text: String) -> String {
    usesColour ? "\u{1B}[\(number)m\(text)\u{1B}[0m" : text
  }
}
