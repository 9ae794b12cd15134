// SPDX-License-Identifier: Apache-2.0

package import Glossaries
package import Reports

/// Says of one marked target in a sentence whether it is asserted, as negation data sets ask.
package struct TargetAssertion: Sendable {
  let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// - Parameters:
  ///   - sentence: any clinical sentence.
  ///   - target: bytes of its UTF-8.
  package func polarity(of target: SourceSpan, in sentence: String) -> Polarity {
    let text = SourceText(sentence)
    var items = SentenceLexer(lexicon: lexicon, text: text).items(in: SourceSpan(0, text.utf8.count))
    guard let first = items.firstIndex(where: { $0.span.overlaps(target) }),
      let last = items.lastIndex(where: { $0.span.overlaps(target) })
    else { return .present }
    for index in first...last { items[index].cues = [] }
    let scope = AssertionScope(lexicon: lexicon, items: items)
    return scope.verdict(first: first, last: last)?.certainty.polarity ?? .present
  }
}
