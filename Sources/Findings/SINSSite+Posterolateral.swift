// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Pedicles, facets and costovertebral joints, broken or replaced by tumour.
extension SINSSite {
  func posterolateral() -> SINSComponent {
    var sides: Set<Side> = []
    var denied: [SourceSpan] = []
    var spans: [SourceSpan] = []
    var note: String?
    for passage in passages {
      for index in parts(in: passage) {
        let isWide = SINSWords.posteriorElements.contains {
          passage.words[index].text.hasPrefix($0)
        }
        let span = phrase(around: index, passage)
        switch passage.polarity(of: passage.words[index].span) {
        case .absent: denied.append(passage.quotation(of: span))
        case .uncertain: (note, spans) = ("left open", spans + [span])
        case .present:
          spans.append(span)
          if isWide {
            note = "posterior elements are named, not which of them"
          } else if let side = side(of: index, passage) {
            sides.insert(side)
          } else {
            note = "stated without a side"
          }
        }
      }
    }
    return component(sides, spans: spans, denied: denied, note: note)
  }

  private func component(
    _ sides: Set<Side>, spans: [SourceSpan], denied: [SourceSpan], note: String?
  ) -> SINSComponent {
    let value: SINS.Posterolateral? =
      if sides.contains(.bilateral) || sides.isSuperset(of: [.left, .right]) {
        .bilateral
      } else if !sides.isEmpty {
        .unilateral
      } else if spans.isEmpty, !denied.isEmpty {
        SINS.Posterolateral.none
      } else {
        nil
      }
    return SINSComponent(
      kind: .posterolateral, value: value?.rawValue, score: value?.score,
      note: value == nil ? note : nil, evidence: unique(spans.isEmpty ? denied : spans))
  }

  /// Indices of words that name such a part of this vertebra in connection with the tumour.
  private func parts(in passage: SINSPassage) -> [Int] {
    let words = passage.words
    return passage.indices(ofStems: SINSWords.posterolateral + SINSWords.posteriorElements).filter {
      index in
      let isElement = words[index].text.hasPrefix("element")
      if isElement, index == 0 || words[index - 1].text != "posterior" { return false }
      let next = words[(index + 1)...].prefix(2).map(\.text)
      if next.contains(where: { word in SINSWords.hardware.contains { word.hasPrefix($0) } }) {
        return false
      }
      let isDegenerative = ledger.findings.contains {
        $0.concept.hasPrefix("facet.") && $0.polarity == .present
          && $0.span.overlaps(words[index].span)
      }
      return !isDegenerative && isHere(index, in: passage)
        && passage.has(stems: SINSWords.involvement)
    }
  }

  /// The side next to the part: "right pedicle", "both facets", "pedicle on the left".
  private func side(of index: Int, _ passage: SINSPassage) -> Side? {
    let words = passage.words
    let near = words[max(0, index - 4)..<index].map(\.text)
    let ends = [",", ";", ".", "and"]
    let after = words[(index + 1)...].prefix(4).prefix { !ends.contains($0.text) }
    for group in [near, after.map(\.text)] {
      if group.contains(where: { SINSWords.both.contains($0) }) { return .bilateral }
      let left = group.contains("left")
      let right = group.contains("right")
      if left && right { return .bilateral }
      if left { return .left }
      if right { return .right }
    }
    return nil
  }

  /// The part with its side, for the quotation.
  private func phrase(around index: Int, _ passage: SINSPassage) -> SourceSpan {
    let words = passage.words
    let sides = ["left", "right", "posterior"] + SINSWords.both
    var lower = index
    while lower > 0, index - lower < 3,
      sides.contains(words[lower - 1].text) || ["and", "the"].contains(words[lower - 1].text)
    { lower -= 1 }
    while lower < index, ["and", "the"].contains(words[lower].text) { lower += 1 }
    return words[lower].span.union(words[index].span)
  }
}
