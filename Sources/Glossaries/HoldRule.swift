// SPDX-License-Identifier: Apache-2.0

/// A red flag: a finding that a clinician must tell the patient in person.
package struct HoldRule: Sendable {
  /// What the clinician's page says.
  package let reason: String
  /// Concepts or terms that trigger it; a trailing `*` takes all that begin so.
  package let concepts: [String]
  /// Only from this severity on; nil for any.
  package let severity: Severity?
  /// Grades that trigger it, as "kang:3"; empty for any.
  package let grades: [String]
  /// Only with one of these changes; empty for any.
  package let changes: [Change]
  /// Only in this region; nil for any.
  package let region: Region?
}
