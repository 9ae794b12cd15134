// SPDX-License-Identifier: Apache-2.0

/// A phrase that decides whether a finding is asserted; after NegEx and ConText
/// (Chapman 2001; Harkema 2009), with an ordered certainty in place of a flag.
package struct Cue: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Gives its certainty to findings in reach.
    case assertion
    /// Looks like a cue and is none: "not only", "no change in".
    case pseudo
    /// Limits a negation: "no *significant* stenosis".
    case qualifier
    /// Ends the reach of the cues before it.
    case terminator
  }

  package enum Reach: String, Sendable, CaseIterable {
    case forward, backward, both
  }

  package let name: String
  package let kind: Kind
  package let certainty: Certainty?
  package let reach: Reach
}
