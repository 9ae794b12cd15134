// SPDX-License-Identifier: Apache-2.0

package import Drafts

/// A stretch of the letter as the patient reads it, in the order of the page.
package struct LetterPart: Equatable, Sendable {
  package enum Kind: String, Sendable, Encodable {
    /// That it is a draft until a clinician signs.
    case banner
    /// The letter's title and a greeting.
    case greeting
    /// What the letter is.
    case intro
    /// What matters most.
    case opening
    /// The heading over the places.
    case places
    /// One place of the spine.
    case place
    /// What was looked for and not found.
    case absent
    case notes
    /// What the patient may ask.
    case questions
    /// How the letter was made and how hard it is to read.
    case making
  }

  package let kind: Kind
  /// Empty for none.
  package let heading: String
  package let sentences: [DraftSentence]
}

extension LetterPart.Kind {
  init(_ kind: DraftPart.Kind) {
    self =
      switch kind {
      case .opening: .opening
      case .place: .place
      case .absent: .absent
      case .notes: .notes
      }
  }
}
