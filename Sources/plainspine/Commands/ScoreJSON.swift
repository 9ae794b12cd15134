// SPDX-License-Identifier: Apache-2.0

internal import CTextBreak
internal import Readability

/// One result as the contract has it.
struct ScoreJSON: Encodable {
  let result: ScoreResult
  let conventions: ScoreConventions

  private enum Keys: String, CodingKey {
    case schema, file, report, error, format, counts, scores, hardSentences, hardWords, excluded
    case excludedCount, conventions, voice, structure, acronymsNotSpelledOut, figures
    case jargonDensity, sentenceLengths, advice, checklist, notes, passes, failures
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(result.file, forKey: .file)
    switch result.outcome {
    case .failure(let error):
      try container.encode(result.file, forKey: .report)
      try container.encode(error.description, forKey: .error)
    case .success(let details):
      try container.encode("plainspine.readability/1", forKey: .schema)
      try container.encode(result.format.rawValue, forKey: .format)
      try encode(details, &container)
      try container.encode(conventions.json(for: result), forKey: .conventions)
      try container.encode(conventions.notes(for: details), forKey: .notes)
      try container.encode(result.failures.isEmpty, forKey: .passes)
      try container.encode(result.failures, forKey: .failures)
    }
  }

  private func encode(
    _ details: ReadabilityDetails, _ container: inout KeyedEncodingContainer<Keys>
  ) throws {
    try container.encode(details.report.counts, forKey: .counts)
    try container.encode(details.report.scores, forKey: .scores)
    try container.encode(details.hardSentences.map(Sentence.init), forKey: .hardSentences)
    try container.encode(details.hardWords, forKey: .hardWords)
    try container.encode(details.excluded, forKey: .excluded)
    try container.encode(details.excludedCount, forKey: .excludedCount)
    try container.encode(details.voice, forKey: .voice)
    try container.encode(details.structure, forKey: .structure)
    try container.encode(details.unexplained, forKey: .acronymsNotSpelledOut)
    try container.encode(details.figures, forKey: .figures)
    try container.encode(details.jargonDensity, forKey: .jargonDensity)
    try container.encode(details.sentenceLengths, forKey: .sentenceLengths)
    try container.encode(details.advice, forKey: .advice)
    try container.encode(details.checklist, forKey: .checklist)
  }

  private struct Sentence: Encodable {
    let text: String
    let utf8: [Int]
    let grade: Double
    let why: [String]

    init(_ sentence: HardSentence) {
      text = sentence.text
      utf8 = [sentence.from, sentence.to]
      grade = sentence.grade
      why = sentence.reasons
    }
  }
}

/// How words, sentences and syllables were counted.
struct ScoreConventions {
  let options: ReadabilityOptions

  func json(for result: ScoreResult) -> [String: String] {
    [
      "words": "white-space tokens with a letter or digit; a hyphenated word is one (Flesch)",
      "sentences": "list items and headings count as sentences",
      "syllables": options.syllables.rawValue,
      "figures": figures,
      "addresses": "a web address is one word of one syllable; its letters do not count",
      "language": options.language.rawValue,
      "segmenter":
        "ICU \(String(cString: text_break_icu_version())) boundaries and rules on top",
      "grade": "Flesch-Kincaid",
      "offsets": result.hasSourceOffsets ? "bytes of the file" : "bytes of the extracted text",
    ]
  }

  private var figures: String {
    options.syllables == .flesch
      ? "figures, level codes and abbreviations are one syllable (Flesch 1979)"
      : "figures, level codes and abbreviations are read aloud (Kincaid 1975)"
  }

  /// One line for the terminal and the page.
  var line: String {
    "words by Flesch's rule; headings and list items are sentences; \(figures)"
  }

  /// Where a formula is used outside what it was made for.
  func notes(for details: ReadabilityDetails) -> [String] {
    var notes: [String] = []
    let counts = details.report.counts
    if counts.sentences < 30 {
      notes.append("SMOG is made for thirty sentences; this text has \(counts.sentences)")
    }
    if counts.words < 100 {
      notes.append("the formulas are made for samples of 100 words; this text has \(counts.words)")
    }
    if options.language == .spanish {
      notes.append("the English formulas say little about Spanish text; see the Spanish ones")
    }
    return notes
  }
}
