// SPDX-License-Identifier: Apache-2.0

package import Drafts

/// A draft that was judged and found to say what its report says.
///
/// Only this module can make one, and a letter can be made of nothing else: an unverified letter
/// does not compile.
package struct VerifiedDraft: Sendable {
  package let draft: Draft
  package let verdict: Verdict

  internal init(draft: Draft, verdict: Verdict) {
    self.draft = draft
    self.verdict = verdict
  }
}
