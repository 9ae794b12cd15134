// SPDX-License-Identifier: Apache-2.0

/// A sentence, a list item or a heading line inside a section.
package struct Sentence: Sendable {
  /// Without surrounding space, list mark or bullet.
  package let span: SourceSpan
  package let section: SectionKind
  /// Counts blocks: lines set apart by an empty line or by a heading share no block.
  package let block: Int
  /// Whether it begins its line (after a bullet).
  package let startsLine: Bool
  package let isListItem: Bool

  package init(
    span: SourceSpan, section: SectionKind, block: Int, startsLine: Bool, isListItem: Bool
  ) {
    self.span = span
    self.section = section
    self.block = block
    self.startsLine = startsLine
    self.isListItem = isListItem
  }
}
