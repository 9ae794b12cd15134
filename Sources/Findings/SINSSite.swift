// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// A vertebra with a tumour, and the sentences that tell of it.
struct SINSSite {
  let vertebra: Vertebra?
  let lesions: [Finding]
  let ledger: Ledger
  let lexicon: Lexicon
  let passages: [SINSPassage]
  private let lexer: SentenceLexer

  init(vertebra: Vertebra?, lesions: [Finding], ledger: Ledger, lexicon: Lexicon) {
    self.vertebra = vertebra
    self.lesions = lesions
    self.ledger = ledger
    self.lexicon = lexicon
    let lexer = SentenceLexer(
      lexicon: lexicon, text: ledger.report.text, region: ledger.regions.first ?? .lumbar)
    self.lexer = lexer
    self.passages = Self.passages(lesions, vertebra, ledger, lexicon, lexer)
  }

  /// The sentences of the lesions, and those directly after that name no other vertebra.
  private static func passages(
    _ lesions: [Finding], _ vertebra: Vertebra?, _ ledger: Ledger, _ lexicon: Lexicon,
    _ lexer: SentenceLexer
  ) -> [SINSPassage] {
    let sentences = ledger.report.sentences
    let own = Set(lesions.map(\.sentence))
    var chosen: [SINSPassage] = []
    var isOpen = false
    var block = -1
    for sentence in sentences where sentence.section.statesFindings || sentence.section == .other {
      let passage = SINSPassage(sentence, of: ledger.report.text, lexicon: lexicon)
      if own.contains(sentence.span.lower) {
        isOpen = true
        block = sentence.block
        chosen.append(passage)
        continue
      }
      let named = passage.vertebrae(lexer).map(\.vertebra)
      isOpen =
        isOpen && sentence.block == block && named.allSatisfy { $0 == vertebra }
        && !ledger.findings.contains {
          $0.sentence == sentence.span.lower && $0.levels.contains { $0.isDisc }
        }
      let isOwn = !named.isEmpty && named.allSatisfy { $0 == vertebra }
      if isOpen || isOwn { chosen.append(passage) }
    }
    return chosen
  }

  /// Whether a word is said of this vertebra: the sentence names no other, or this one nearest
  /// before the word, or right behind it ("pedicle of L3").
  func isHere(_ index: Int, in passage: SINSPassage) -> Bool {
    guard let vertebra else { return true }
    let named = passage.vertebrae(lexer)
    guard named.contains(where: { $0.vertebra != vertebra }) else { return true }
    let behind = named.filter { $0.index > index && $0.index <= index + 3 }
    if !behind.isEmpty { return behind.contains { $0.vertebra == vertebra } }
    guard let last = named.last(where: { $0.index < index }) else {
      return named.contains { $0.vertebra == vertebra }
    }
    return last.vertebra == vertebra
  }

  func location() -> SINSComponent {
    guard let vertebra else {
      return SINSComponent(kind: .location, note: "the report names no vertebra for it")
    }
    let spans = lesions.filter { $0.stands(at: vertebra) }.map { place(of: $0, vertebra) }
    guard let location = SINS.Location(vertebra) else {
      return SINSComponent(
        kind: .location, note: "\(vertebra.name) is not in the published table",
        evidence: unique(spans))
    }
    return SINSComponent(
      kind: .location, value: location.rawValue, score: location.score,
      evidence: unique(spans))
  }

  /// The words that name the vertebra of a lesion: in its sentence, or the heading above it.
  private func place(of lesion: Finding, _ vertebra: Vertebra) -> SourceSpan {
    let own = ledger.report.sentences.first { $0.span.lower == lesion.sentence }
    let named = own.flatMap { sentence in
      lexer.items(in: sentence.span).first { item in
        item.level?.levels(at: .bone).contains { $0.upper == vertebra } ?? false
      }
    }
    return named?.span ?? lesion.evidence.first ?? lesion.span
  }

  func unique(_ spans: [SourceSpan]) -> [SourceSpan] {
    var seen: Set<String> = []
    let whole = spans.filter { span in !spans.contains { $0 != span && $0.contains(span) } }
    return whole.sorted().filter { seen.insert(ledger.text(of: $0).lowercased()).inserted }
  }

  // MARK: Quality

  func quality() -> SINSComponent {
    var lytic: [SourceSpan] = []
    var blastic: [SourceSpan] = []
    var mixed: [SourceSpan] = []
    for passage in passages {
      lytic += spans(SINSWords.lytic, in: passage)
      blastic += spans(SINSWords.blastic, in: passage)
      let isOfQuality = passage.has(stems: SINSWords.lytic + SINSWords.blastic)
      if isOfQuality { mixed += spans(SINSWords.mixed, in: passage) }
    }
    let value: SINS.Quality? =
      switch (lytic.isEmpty, blastic.isEmpty) {
      case _ where !mixed.isEmpty: .mixed
      case (false, false): .mixed
      case (false, true): .lytic
      case (true, false): .blastic
      case (true, true): nil
      }
    return SINSComponent(
      kind: .quality, value: value?.rawValue, score: value?.score,
      evidence: unique(lytic + blastic + mixed))
  }

  /// Words that are said to be there, of this vertebra, and not of an endplate or a joint.
  private func spans(_ stems: [String], in passage: SINSPassage) -> [SourceSpan] {
    passage.indices(ofStems: stems).compactMap { index in
      let span = passage.words[index].span
      let isElsewhere = ledger.findings.contains {
        ($0.concept.hasPrefix("endplate.") || $0.concept.hasPrefix("facet."))
          && $0.span.contains(span)
      }
      guard !isElsewhere, isHere(index, in: passage), passage.polarity(of: span) == .present else {
        return nil
      }
      return span
    }
  }
}
