// SPDX-License-Identifier: Apache-2.0

/// What a section of a report is for.
package enum SectionKind: String, Codable, Sendable, CaseIterable {
  case examination, technique, comparison, history, findings, impression, recommendation, other

  /// Whether what stands here is said of the patient now, and so belongs in the ledger.
  package var statesFindings: Bool {
    self == .findings || self == .impression || self == .recommendation
  }
}
