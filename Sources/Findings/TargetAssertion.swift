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
    guard target.lower < target.upper, target.upper <= text.utf8.count else { return .present }
    // Read apart, so that no phrase joins words of the target to words beside it.
    let lexer = SentenceLexer(lexicon: lexicon, text: text)
    var items =
      lexer.items(in: SourceSpan(0, target.lower)) + lexer.items(in: target)
      + lexer.items(in: SourceSpan(target.upper, text.utf8.count))
    guard let first = items.firstIndex(where: { $0.span.overlaps(target) }),
      let last = items.lastIndex(where: { $0.span.overlaps(target) })
    else { return .present }
    for index in first...last { items[index].cues = [] }
    let scope = AssertionScope(lexicon: lexicon, items: items)
    return scope.verdict(first: first, last: last)?.certainty.polarity ?? .present
  }
}
