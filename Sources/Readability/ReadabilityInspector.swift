// SPDX-License-Identifier: Apache-2.0

/// Scores one text and gathers what helps its writer, in memory that does not grow with the text.
package final class ReadabilityInspector {
  private let options: ReadabilityOptions
  private let terms: PlainTerms
  private let collector: SentenceCollector
  private let analyzer: TextAnalyzer

  /// - Parameters:
  ///   - sentences: how many hard sentences to keep.
  ///   - terms: plain wording of words and phrases, such as a glossary's; the general lists stand
  ///     behind it.
  ///   - usesICUOnly: leaves the ASCII path unused, for tests and benchmarks.
  package init(
    options: ReadabilityOptions = ReadabilityOptions(), sentences: Int = 10,
    terms: PlainTerms? = nil, usesICUOnly: Bool = false
  ) {
    self.options = options
    let terms = terms ?? PlainerPhrases.terms()
    self.terms = terms
    collector = SentenceCollector(limit: sentences, terms: terms)
    analyzer = TextAnalyzer(
      options: options, collector: collector, terms: terms, usesICUOnly: usesICUOnly)
  }

  /// Takes the next piece of a plain text.
  package func consume(_ piece: UnsafeBufferPointer<UInt8>) { analyzer.consume(piece) }

  /// Takes a document whose structure is known.
  package func consume(_ document: TextDocument) { analyzer.consume(document) }

  /// Ends the text.
  ///
  /// - Parameter target: the grade that the advice aims at.
  package func finish(target: Double = 6) -> ReadabilityDetails {
    let counts = analyzer.finish()
    let report = ReadabilityReport(counts: counts, language: options.language)
    let words = HardWordFinder(counts: counts, terms: terms, phrases: collector.terms)
      .find(in: analyzer.tally, limit: 25)
    let floor = max(target, 8)
    let sentences = collector.hardest.filter { $0.grade > floor }
    let structure = ReadabilityDetails.Structure(
      paragraphs: collector.blocks[.paragraph] ?? 0, headings: collector.blocks[.heading] ?? 0,
      listItems: collector.blocks[.listItem] ?? 0)
    let voice = ReadabilityDetails.Voice(
      passiveSentences: collector.passiveSentences,
      passiveShare: rounded(
        Double(collector.passiveSentences) / Double(max(1, counts.sentences))))
    let evidence = ChecklistEvidence(
      counts: counts, structure: structure, voice: voice, figures: collector.figures,
      hardWords: words, unexplained: unexplained())
    return ReadabilityDetails(
      report: report, hardSentences: sentences, hardWords: words, voice: voice,
      structure: structure, unexplained: unexplained(), figures: collector.figures,
      jargonDensity: rounded(100 * Double(jargon(counts)) / Double(max(1, counts.words))),
      sentenceLengths: collector.lengths,
      excluded: collector.excluded.sorted { $0.range.lowerBound < $1.range.lowerBound },
      excludedCount: collector.excludedCount,
      advice: Advice(counts: counts, words: words, target: target).lines,
      checklist: Checklist.items(evidence))
  }

  private func unexplained() -> [String: Int] {
    collector.initialisms.filter { !$0.value.isSpelledOut }.mapValues(\.count)
  }

  private func jargon(_ counts: TextCounts) -> Int {
    var sum = 0
    analyzer.tally.visitAll { _, info, count, _ in
      if info.syllables >= 3 && info.flags.contains(.unfamiliar) { sum += count }
    }
    return sum
  }
}
