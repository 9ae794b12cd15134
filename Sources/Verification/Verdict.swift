// SPDX-License-Identifier: Apache-2.0

package import Findings

/// What the judge says of a rewrite: `plainspine.verification/1`.
package struct Verdict: Sendable, Encodable {
  package enum Answer: String, Sendable, Encodable { case preserved, altered }

  /// How many of the report's findings are in the rewrite.
  package struct Count: Equatable, Sendable, Encodable {
    package var total: Int
    /// Matched one to one.
    package var covered: Int
    /// Said once for several, legitimately.
    package var merged: Int
    package var missing: Int
  }

  package var schema = "plainspine.verification/1"
  package var verdict: Answer
  package var findings: Count
  package var problems: [Problem]
  /// Text of the rewrite that was not understood.
  package var unread: [SpanJSON]
}
