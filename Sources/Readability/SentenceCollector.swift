// SPDX-License-Identifier: Apache-2.0

/// Gathers what helps a writer while a text is walked: the hardest sentences, how long sentences
/// are, voice, structure, initialisms. Its memory does not grow with the text.
final class SentenceCollector {
  /// How many hard sentences are kept.
  private let limit: Int
  /// Bytes of the text before the piece at hand.
  private var base = 0

  private(set) var hardest: [HardSentence] = []
  /// How many sentences have so many words; the last place holds all longer ones.
  private(set) var lengths = [Int](repeating: 0, count: 61)
  private(set) var passiveSentences = 0
  private(set) var figures = 0
  private(set) var blocks: [BlockKind: Int] = [:]
  private(set) var initialisms: [String: Initialism] = [:]

  struct Initialism {
    var count = 0
    var isSpelledOut = false
  }

  private let finder: TermFinder?
  /// Phrases with a plainer wording, by hash.
  private(set) var terms: [UInt64: FoundTerm] = [:]
  private static let mostTerms = 2_000

  init(limit: Int, terms: PlainTerms? = nil) {
    self.limit = limit
    finder = terms.map(TermFinder.init)
  }

  private(set) var excluded: [Exclusion] = []
  /// All of them, also those beyond the list's length.
  private(set) var excludedCount = 0
  private static let mostExclusions = 1_000

  /// Notes what is left out; positions count from the start of the piece at hand.
  func exclude(_ kind: Exclusion.Kind, _ range: Range<Int>) {
    excludedCount += 1
    guard excluded.count < Self.mostExclusions else { return }
    excluded.append(
      Exclusion(kind: kind, range: range.lowerBound + base..<range.upperBound + base))
  }

  /// The offset of the piece at hand in the whole text.
  func move(to base: Int) { self.base = base }

  /// Moves on by a piece of text.
  func pass(_ bytes: Int) { base += bytes }

  func endBlock(_ block: Block) { blocks[block.kind, default: 0] += 1 }

  func endSentence(_ text: UnsafePointer<UInt8>, _ sentence: SentenceTotals, _ kind: BlockKind) {
    lengths[min(sentence.words, lengths.count - 1)] += 1
    if sentence.passives > 0 { passiveSentences += 1 }
    figures += sentence.figures
    if sentence.openers > 0 { noteTerms(text, sentence) }
    guard sentence.words >= HardSentence.fewestWords else { return }
    let grade = HardSentence.grade(sentence)
    guard hardest.count < limit || grade > (hardest.last?.grade ?? 0) else { return }
    let bytes = UnsafeBufferPointer(start: text + sentence.from, count: sentence.to - sentence.from)
    let hard = HardSentence(
      text: HardSentence.collapsed(bytes), from: base + sentence.from, to: base + sentence.to,
      grade: rounded(grade), totals: sentence)
    let at = hardest.firstIndex { $0.grade < grade } ?? hardest.count
    hardest.insert(hard, at: at)
    if hardest.count > limit { hardest.removeLast() }
  }

  private func noteTerms(_ text: UnsafePointer<UInt8>, _ sentence: SentenceTotals) {
    let bytes = UnsafeBufferPointer(start: text + sentence.from, count: sentence.to - sentence.from)
    for match in finder?.matches(in: bytes) ?? [] {
      if terms[match.hash] == nil {
        guard terms.count < Self.mostTerms else { return }
        terms[match.hash] = FoundTerm(match, in: bytes)
      }
      terms[match.hash]?.count += 1
    }
  }

  /// Notes whether capitals are spelled out beside them: "magnetic resonance imaging (MRI)".
  func noteInitialism(_ text: UnsafePointer<UInt8>, _ core: TokenCore, _ from: Int, _ to: Int) {
    let bytes = UnsafeBufferPointer(start: text + core.from, count: core.to - core.from)
    let name = String(decoding: bytes, as: UTF8.self)
    guard initialisms.count < 2_000 || initialisms[name] != nil else { return }
    let isInBrackets = core.from > from && text[core.from - 1] == UInt8(ascii: "(")
    let isBeforeBracket = text[to] == Byte.space && text[to + 1] == UInt8(ascii: "(")
    var initialism = initialisms[name] ?? Initialism()
    initialism.count += 1
    if isInBrackets || isBeforeBracket { initialism.isSpelledOut = true }
    initialisms[name] = initialism
  }
}
