// SPDX-License-Identifier: Apache-2.0

package import Findings

/// A letter before it is judged: parts of sentences over the ledger that they come from.
package struct Draft: Sendable {
  package let ledger: Ledger
  package var parts: [DraftPart]

  package init(ledger: Ledger, parts: [DraftPart]) {
    self.ledger = ledger
    self.parts = parts
  }

  package var sentences: [DraftSentence] { parts.flatMap(\.sentences) }

  /// The text that is judged: headings as lines that end with a colon, one sentence a line.
  package var text: String {
    parts.map { part in
      let lines = part.sentences.map(\.text).joined(separator: "\n")
      return part.heading.isEmpty ? lines : part.heading + ":\n" + lines
    }.joined(separator: "\n\n")
  }
}
