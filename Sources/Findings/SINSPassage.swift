// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// A sentence about a lesion, in words with their places.
struct SINSPassage {
  struct Word {
    /// In small letters.
    let text: String
    let span: SourceSpan
  }

  let sentence: Sentence
  let words: [Word]
  private let source: SourceText
  private let assertion: TargetAssertion

  init(_ sentence: Sentence, of source: SourceText, lexicon: Lexicon) {
    self.sentence = sentence
    self.source = source
    assertion = TargetAssertion(lexicon: lexicon)
    words = Tokenizer.tokens(in: sentence.span, of: source.utf8).map {
      Word(text: source[$0.span].lowercased(), span: $0.span)
    }
  }

  func polarity(of span: SourceSpan) -> Polarity {
    let base = sentence.span.lower
    return assertion.polarity(
      of: SourceSpan(span.lower - base, span.upper - base), in: source[sentence.span])
  }

  /// The sentence of a denial, or the words alone where it is long.
  func quotation(of span: SourceSpan) -> SourceSpan {
    sentence.span.count <= 120 ? sentence.span : span
  }

  /// Indices of words that begin with one of the stems.
  func indices(ofStems stems: [String]) -> [Int] {
    words.indices.filter { index in stems.contains { words[index].text.hasPrefix($0) } }
  }

  func has(stems: [String]) -> Bool { !indices(ofStems: stems).isEmpty }

  /// The vertebrae that the sentence names, in order, by the index of their words.
  func vertebrae(_ lexer: SentenceLexer) -> [(vertebra: Vertebra, index: Int)] {
    lexer.items(in: sentence.span).flatMap { item -> [(vertebra: Vertebra, index: Int)] in
      guard let level = item.level,
        let index = words.firstIndex(where: { $0.span.lower >= item.span.lower })
      else { return [] }
      return level.levels(at: .bone).map { (vertebra: $0.upper, index: index) }
    }
  }

  // MARK: Shares

  /// A share of height or of the body: "60 %", "more than half".
  struct Share {
    enum Bound { case exact, more, less }

    let percent: Double
    let bound: Bound
    let span: SourceSpan

    /// Whether it lies over a half; nil for a half itself or a bound that leaves it open.
    var isOverHalf: Bool? {
      switch bound {
      case .exact: percent > 50 ? true : percent < 50 ? false : nil
      case .more: percent >= 50 ? true : nil
      case .less: percent <= 50 ? false : nil
      }
    }
  }

  var shares: [Share] {
    words.indices.compactMap { index in
      let bound = bound(before: index)
      let start = words[bound?.start ?? index].span
      if words[index].text == "half", let bound {
        return Share(percent: 50, bound: bound.bound, span: start.union(words[index].span))
      }
      guard let value = Double(words[index].text), let end = percentEnd(index + 1) else {
        return nil
      }
      return Share(
        percent: value, bound: bound?.bound ?? .exact, span: start.union(words[end].span))
    }
  }

  /// The index of the sign or word of per cent at `index`, also behind a range: "40-50 %".
  private func percentEnd(_ index: Int) -> Int? {
    guard index < words.count else { return nil }
    switch words[index].text {
    case "%", "percent": return index
    case "per": return index + 1 < words.count && words[index + 1].text == "cent" ? index + 1 : nil
    case "-", "–", "to":
      guard index + 1 < words.count, Double(words[index + 1].text) != nil else { return nil }
      return percentEnd(index + 2)
    default: return nil
    }
  }

  /// What a share is at least or at most, and where its words begin.
  private func bound(before index: Int) -> (bound: Share.Bound, start: Int)? {
    guard index > 0 else { return nil }
    switch words[index - 1].text {
    case ">", "≥", "over", "exceeding": return (.more, index - 1)
    case "<", "≤", "under", "below": return (.less, index - 1)
    case "than" where index > 1: break
    default: return nil
    }
    switch words[index - 2].text {
    case "more", "greater", "larger", "higher": return (.more, index - 2)
    case "less", "fewer", "smaller", "lower": return (.less, index - 2)
    default: return nil
    }
  }
}
