// SPDX-License-Identifier: Apache-2.0

/// A document whose structure a reader of its format has found.
package struct TextDocument: Sendable {
  /// UTF-8. Where offsets are those of the source, markup is blanked, not cut.
  package var text: [UInt8]
  /// In order, without overlap.
  package var blocks: [Part]
  package var excluded: [Exclusion]

  /// Bytes of `text` that are scored, as running text, heading or list item.
  package struct Part: Sendable {
    package var range: Range<Int>
    package var kind: BlockKind

    package init(_ range: Range<Int>, _ kind: BlockKind) {
      self.range = range
      self.kind = kind
    }
  }

  package init(text: [UInt8] = [], blocks: [Part] = [], excluded: [Exclusion] = []) {
    self.text = text
    self.blocks = blocks
    self.excluded = excluded
  }

  /// Adds a block of text on lines of its own; white space at its ends is dropped.
  package mutating func append(_ block: some StringProtocol, _ kind: BlockKind) {
    guard let range = appendText(block) else { return }
    blocks.append(Part(range, kind))
  }

  /// Adds text that is there but not scored.
  package mutating func exclude(_ block: some StringProtocol, _ kind: Exclusion.Kind) {
    guard let range = appendText(block) else { return }
    excluded.append(Exclusion(kind: kind, range: range))
  }

  private mutating func appendText(_ block: some StringProtocol) -> Range<Int>? {
    let from = text.count
    text += block.utf8.drop { $0 <= Byte.space }
    while let last = text.last, text.count > from, last <= Byte.space { text.removeLast() }
    guard text.count > from else { return nil }
    defer { text += [Byte.newline, Byte.newline] }
    return from..<text.count
  }
}
