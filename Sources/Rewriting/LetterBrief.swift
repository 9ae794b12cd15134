// SPDX-License-Identifier: Apache-2.0

/// What a model is told of a report: facts in plain words, by place, with locked values.
///
/// It has no word of the report's text, only the glossary's wording of what was read in it.
package struct LetterBrief: Sendable {
  /// One statement that the letter must make.
  package struct Fact: Sendable {
    /// Counts from 1 through the letter.
    package let number: Int
    /// The findings that it says, first the one it was written from.
    package let ids: [String]
    /// The rules engine's sentence, with placeholders for its values.
    package let text: String
    /// Index into `places`.
    package let place: Int
    /// What a sentence that says this fact must hold.
    package let placeholders: [String]
  }

  /// A part of the letter: facts of one place, or all that was not found.
  package struct Place: Sendable {
    /// As the letter prints it.
    package let heading: String
    /// With the placeholder for its levels.
    package let shown: String
    /// The placeholder that sentences under the heading may use; nil for none.
    package let level: String?
  }

  package let facts: [Fact]
  package let places: [Place]
  package let locked: LockedValues

  package func fact(_ number: Int) -> Fact? {
    facts.indices.contains(number - 1) ? facts[number - 1] : nil
  }
}
