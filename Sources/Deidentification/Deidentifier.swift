// SPDX-License-Identifier: Apache-2.0

/// Takes out of a text what tells who someone is, and leaves what was found in the spine.
///
/// A filter after the Safe Harbor method (45 CFR 164.514(b)(2)), not a determination by it: its
/// measured recall is not certainty.
package struct Deidentifier: Sendable {
  private let words: DeidentificationWords

  package init(words: DeidentificationWords) { self.words = words }

  /// The text with a numbered placeholder for each thing removed, and what was removed.
  ///
  /// The same thing has the same number, so that sentences still belong together.
  package func deidentify(_ text: String) -> (text: String, removed: [Removal]) {
    let removals = find(TokenizedText(text))
    return (Placeholders(text).replacing(removals), removals)
  }

  /// What keeps a text from being sent: all that `deidentify` removes, and every word that is on
  /// no list. Empty is the only good answer.
  package func check(_ text: String) -> [Removal] {
    let tokens = TokenizedText(text)
    return Self.merged(find(tokens) + AllowList(text: tokens, words: words).find())
  }

  private func find(_ text: TokenizedText) -> [Removal] {
    let structure = HeaderDetector(text, words).find()
    let shapes =
      DateDetector(text, words).find() + ContactDetector(text: text, words: words).find()
      + NumberDetector(text: text, words: words).find()
      + PlaceDetector(text: text, words: words).find()
    let placeholders = Placeholders.spans(in: text)
    let first = (structure + shapes + NameDetector(text, words).find()).filter { removal in
      !placeholders.contains {
        $0.lowerBound <= removal.utf8.lowerBound && removal.utf8.upperBound <= $0.upperBound
      }
    }
    let names = first.filter { $0.kind == .name }.map(\.utf8)
    return Self.merged(first + KnownNameDetector(text, words, names: names).find())
  }

  /// In order, what overlaps taken together; the first found gives the kind.
  private static func merged(_ removals: [Removal]) -> [Removal] {
    var merged: [Removal] = []
    let ordered = removals.enumerated().sorted {
      ($0.element.utf8.lowerBound, $0.offset) < ($1.element.utf8.lowerBound, $1.offset)
    }
    for (_, removal) in ordered {
      guard let last = merged.last, removal.utf8.lowerBound < last.utf8.upperBound else {
        merged.append(removal)
        continue
      }
      let upper = max(last.utf8.upperBound, removal.utf8.upperBound)
      let kind = last.kind == .unlisted ? removal.kind : last.kind
      merged[merged.count - 1] = Removal(kind, last.utf8.lowerBound..<upper)
    }
    return merged
  }
}
