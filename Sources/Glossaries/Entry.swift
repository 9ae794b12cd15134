// SPDX-License-Identifier: Apache-2.0

/// A finding as clinicians own it: its names, its plain wording, its explanation.
package struct Entry: Sendable {
  /// The id, as fine as the look-alikes need: "incidental.kidney.cyst".
  package let term: String
  /// The id of the finding vocabulary: "incidental.kidney".
  package let concept: String
  package let place: Place
  /// Noun phrase without article.
  package let plain: String
  package let article: String
  package let several: String
  /// The sentence that says it is not there, where "There is no …" does not serve.
  package let normal: String
  package let explain: String
  /// The scale of a bare "grade 1".
  package let grade: String
  package let source: String
  /// What the term itself says: anterolisthesis is anterior.
  package let direction: Direction?
  package let side: Side?
}

/// A part of the body.
package struct Structure: Sendable {
  package let id: String
  package let place: Place
  /// The level at which it always is, as C1-C2 for the atlantoaxial joint; empty for none.
  package let level: String
}

/// What a structure can be: narrowed, compressed, normal.
package struct StructureState: Sendable {
  package let id: String
  package let relation: Relation?
  /// The term it means by itself, as "bulge" means `disc.bulge`.
  package let alone: Int?
  /// Whether it says that all is well.
  package let isNormal: Bool
}

/// A published grading scale, as stated and never computed.
package struct GradeScale: Sendable {
  package enum Value: String, Sendable, CaseIterable {
    /// I, II … or 1, 2 …
    case number
    /// A, B, A1 …
    case letter
    case degrees
  }

  package let id: String
  package let value: Value
  /// The concept it grades, if no other finding stands near.
  package let concept: String
}
