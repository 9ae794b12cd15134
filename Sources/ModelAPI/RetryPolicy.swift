// SPDX-License-Identifier: Apache-2.0

/// When a failed request is sent again, and after how long.
package struct RetryPolicy: Sendable {
  /// Requests for one answer, the first included.
  package var maximumAttempts = 5
  /// Of these, how many may go to answers that came but are of no use: cut off, empty, malformed.
  package var maximumContentRetries = 1
  package var base: Duration = .milliseconds(500)
  package var cap: Duration = .seconds(30)
  /// A server that asks for more is not asked again; its wish is passed on. As OpenAI's client.
  package var longestRetryAfter: Duration = .seconds(120)

  package init() {}

  /// A delay by full jitter: anywhere between nothing and the exponential bound.
  ///
  /// Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015: of the usual
  /// schemes the one with the least work for the server.
  func delay(afterAttempt attempt: Int, random: Double) -> Duration {
    let bound = min(cap, base * (1 << min(attempt - 1, 16)))
    return bound * random
  }
}

/// What may be done about an error.
enum Remedy {
  /// Send again, after a while.
  case retry
  /// The answer was of no use; another try may give a better one.
  case retryContent
  case none

  init(for error: ModelError) {
    switch error {
    case .unreachable(.cancelled), .unreachable(.insecure), .unreachable(.publicAddress):
      self = .none
    case .unreachable(.tooLarge): self = .retryContent
    case .unreachable, .rateLimited, .serverFailed: self = .retry
    case .truncated, .empty, .malformed: self = .retryContent
    default: self = .none
    }
  }
}

extension RetryPolicy {
  /// How long to wait before the next try; nil where there is to be none.
  ///
  /// - Parameter contentRetries: answers of no use so far, this one included.
  func wait(
    after error: ModelError, _ advice: RetryAdvice, attempt: Int, contentRetries: Int,
    random: Double
  ) -> Duration? {
    guard attempt < maximumAttempts else { return nil }
    let backoff = delay(afterAttempt: attempt, random: random)
    switch Remedy(for: error) {
    case .none:
      // The server knows better, but not about a spent quota or a key.
      guard advice.shouldRetry == true, case .rejected = error else { return nil }
    case .retryContent:
      guard contentRetries <= maximumContentRetries else { return nil }
    case .retry:
      guard advice.shouldRetry != false else { return nil }
    }
    guard let asked = advice.delay else { return backoff }
    guard asked <= longestRetryAfter else { return nil }
    // The gate lets waiting requests in one by one; the spread keeps processes apart.
    return asked + min(backoff, base)
  }
}
