// SPDX-License-Identifier: Apache-2.0

/// One thing that `doctor` asks about an endpoint, and the answer.
package struct EndpointCheck: Hashable, Sendable {
  package enum Subject: String, CaseIterable, Sendable {
    case reachable, key, model, schema, context
  }

  package enum Verdict: Hashable, Sendable {
    case ok
    /// It was not possible to tell.
    case unknown
    case failed
  }

  package var subject: Subject
  package var verdict: Verdict
  /// One line for a person: what was found, and what to do about it.
  package var detail: String
}
