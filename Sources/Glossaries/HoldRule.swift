// SPDX-License-Identifier: Apache-2.0

/// A red flag: a finding that a clinician must tell the patient in person.
package struct HoldRule: Sendable {
  /// What the clinician's page says.
  package let reason: String
  /// Concepts or terms that trigger it; a trailing `*` takes all that begin so.
  package let concepts: [String]
  /// Terms that do not, although their concept is named above.
  package let spared: [String]
  /// Only from this severity on; nil for any.
  package let severity: Severity?
  /// Grades that trigger it, as "kang:3"; empty for any.
  package let grades: [String]
  /// Only with one of these changes; empty for any.
  package let changes: [Change]
  /// Only in this region; nil for any.
  package let region: Region?
  /// Only beside one of these concepts in the same sentence; empty for none.
  package let companions: [String]
  /// The severity that a companion must have; nil for any.
  package let companionSeverity: Severity?
  /// Sections in which its words count; empty for those that state findings.
  package let sections: [String]

  /// Whether the entry is one of those it names.
  package func names(_ concept: String, _ term: String) -> Bool {
    !spared.contains(where: { Self.matches($0, term) })
      && concepts.contains { Self.matches($0, concept) || Self.matches($0, term) }
  }

  package static func matches(_ pattern: String, _ name: String) -> Bool {
    pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
  }
}
