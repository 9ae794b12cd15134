// SPDX-License-Identifier: Apache-2.0

/// A sentence that a model wrote for some facts, with placeholders as it wrote them.
package struct ModelSentence: Hashable, Sendable {
  /// Numbers of the facts, in order, each once.
  package let facts: [Int]
  package let text: String

  package init(facts: [Int], text: String) {
    self.facts = Array(Set(facts)).sorted()
    self.text = text
  }

  /// As it stands in the letter: values in their places, a capital first, a full stop last.
  package func resolved(with locked: LockedValues) -> String {
    let plain = locked.resolved(text.trimmedSpaces)
    let ends = plain.last.map { ".!?”\"".contains($0) } ?? true
    return PhraseBook.capitalized(plain) + (ends ? "" : ".")
  }
}
