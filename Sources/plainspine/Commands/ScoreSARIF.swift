// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Results for code review: SARIF 2.1.0 (OASIS, 2020).
struct ScoreSARIF: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let results: [Finding]
    let columnKind = "unicodeCodePoints"
  }

  struct Tool: Encodable {
    struct Driver: Encodable {
      let name = "plainspine"
      let version = Version.current
      let rules: [Rule]
    }
    let driver: Driver
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
  }

  struct Text: Encodable { let text: String }

  struct Finding: Encodable {
    let ruleId: String
    let level: String
    let message: Text
    let locations: [Location]
  }

  struct Location: Encodable {
    struct Physical: Encodable {
      struct Artifact: Encodable { let uri: String }
      let artifactLocation: Artifact
      let region: Region?
    }
    let physicalLocation: Physical
  }

  struct Region: Encodable {
    let startLine: Int
    let endLine: Int
    let byteOffset: Int
    let byteLength: Int
  }

  init(_ results: [ScoreResult]) {
    let rules = [
      Rule(id: "threshold", shortDescription: Text(text: "the text is harder than allowed")),
      Rule(id: "hard-sentence", shortDescription: Text(text: "the sentence is hard to read")),
      Rule(id: "hard-word", shortDescription: Text(text: "a plainer word is known")),
      Rule(id: "unreadable", shortDescription: Text(text: "the file cannot be scored")),
    ]
    runs = [
      Run(tool: Tool(driver: Tool.Driver(rules: rules)), results: results.flatMap(Self.findings))
    ]
  }

  private static func findings(_ result: ScoreResult) -> [Finding] {
    guard let details = result.details else {
      guard case .failure(let error) = result.outcome else { return [] }
      return [finding("unreadable", "error", error.description, result, nil)]
    }
    let limits = result.failures.map { finding("threshold", "error", $0, result, nil) }
    let sentences = details.hardSentences.map { sentence in
      finding(
        "hard-sentence", "warning",
        "grade \(Decimals.text(sentence.grade, places: 1)): "
          + sentence.reasons.joined(separator: "; "), result, sentence)
    }
    let words = details.hardWords.compactMap { word in
      word.plain.map {
        finding("hard-word", "note", "\(word.word): try \($0) (\(word.count) times)", result, nil)
      }
    }
    return limits + sentences + words
  }

  private static func finding(
    _ rule: String, _ level: String, _ message: String, _ result: ScoreResult,
    _ sentence: HardSentence?
  ) -> Finding {
    var region: Region?
    if let sentence, let first = result.line(at: sentence.from),
      let last = result.line(at: max(sentence.from, sentence.to - 1))
    {
      region = Region(
        startLine: first, endLine: last, byteOffset: sentence.from,
        byteLength: sentence.to - sentence.from)
    }
    let artifact = Location.Physical.Artifact(uri: result.file)
    return Finding(
      ruleId: rule, level: level, message: Text(text: message),
      locations: [
        Location(physicalLocation: Location.Physical(artifactLocation: artifact, region: region))
      ])
  }
}
