// SPDX-License-Identifier: Apache-2.0

/// One fact of a glossary, flat: what YAML is compiled to and what the embedded table holds.
package struct GlossaryRecord: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// term, concept, place, plain, article, several, normal, explain, grade, source,
    /// direction (may be empty), side (may be empty)
    case entry
    /// sense kind, sense value, audience, words
    case word
    /// structure, place, fixed level (may be empty)
    case structure
    /// structure, aspect (may be empty), state, term
    case rule
    /// state, relation (may be empty), term when no structure is named (may be empty), "normal" or ""
    case state
    /// cue, kind, certainty, reach
    case cue
    /// section kind, heading
    case heading
    /// scale, kind of value (roman, number, letter, degrees), concept
    case grade
    /// hold id, reason, condition
    case hold
    /// wrong spelling, right spelling
    case misspelling
    /// concept, age, percent
    case prevalence
    /// name, text: a phrase of the rules engine
    case letter
    /// example of an entry: term, "finds" or "untouched", text, what it finds
    case example
  }

  package var kind: Kind
  package var fields: [String]
  /// Where it stands, for error messages; the table does not keep it.
  package var origin: Origin?

  package struct Origin: Equatable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int
  }

  package init(_ kind: Kind, _ fields: [String], origin: Origin? = nil) {
    self.kind = kind
    self.fields = fields
    self.origin = origin
  }
}
