// SPDX-License-Identifier: Apache-2.0

/// One item of a published checklist, with what the program can say about it.
package struct ChecklistItem: Sendable, Equatable, Encodable {
  package enum Source: String, Sendable, Encodable {
    /// CDC Clear Communication Index (2019 user guide), 20 items.
    case cdcIndex = "CDC CCI"
    /// Patient Education Materials Assessment Tool for print (AHRQ, 2013), 24 items.
    case pemat = "PEMAT-P"
  }

  package enum Answer: String, Sendable, Encodable {
    case yes, no
    /// Only a person can judge it.
    case person
    /// Does not apply to this text.
    case notApplicable
  }

  package let source: Source
  package let number: Int
  package let question: String
  package let answer: Answer
  /// What the answer rests on; empty where a person must judge.
  package let evidence: String
}
