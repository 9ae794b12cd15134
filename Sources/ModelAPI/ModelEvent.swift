// SPDX-License-Identifier: Apache-2.0

/// What happens on the way to an answer, for progress and logs. Numbers and names only, no text.
package enum ModelEvent: Hashable, Sendable {
  case foundInCache
  case sent(attempt: Int)
  case answered(attempt: Int, after: Duration, requestID: String?)
  case failed(attempt: Int, ModelError, requestID: String?)
  case waiting(Duration)
}
