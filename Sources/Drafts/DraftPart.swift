// SPDX-License-Identifier: Apache-2.0

/// Sentences that stand together in a letter, with their heading.
package struct DraftPart: Equatable, Sendable {
  package enum Kind: String, Sendable {
    /// What matters most, in a sentence or two.
    case opening
    /// Findings at one place of the spine.
    case place
    /// What was looked for and not found.
    case absent
    /// What the radiologist asks to be done, limits of the study, comparison.
    case notes
  }

  package let kind: Kind
  /// Such as "Between L4 and L5"; empty for none.
  package let heading: String
  package var sentences: [DraftSentence]

  package init(kind: Kind, heading: String, sentences: [DraftSentence]) {
    self.kind = kind
    self.heading = heading
    self.sentences = sentences
  }
}
