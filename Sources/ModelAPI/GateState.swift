// SPDX-License-Identifier: Apache-2.0

/// How many requests may be in flight, and whether any may be sent: the rules, without waiting.
struct GateState {
  typealias Instant = ContinuousClock.Instant

  enum Admission: Equatable {
    case go
    case wait
    case refuse(ModelError)
  }

  /// How a request came out, as far as the others are concerned.
  enum Outcome: Equatable {
    case success
    /// The server is overloaded; nothing is sent for that long.
    case limited(Duration)
    case connectionFailed
    /// Every other request would fail alike: key, quota, model.
    case hopeless
    case other
  }

  static let successesPerStep = 20
  static let connectionFailureLimit = 8
  static let hopelessLimit = 3
  static let openFor = Duration.seconds(30)

  let maximum: Int
  private(set) var limit: Int
  private(set) var inFlight = 0
  private(set) var closedUntil: Instant?
  private(set) var openUntil: Instant?
  private var successes = 0
  private var connectionFailures = 0
  private var hopelessFailures = 0

  init(maximum: Int) {
    self.maximum = max(1, maximum)
    limit = self.maximum
  }

  /// Whether a request with this deadline may be sent; counts it as in flight where it may.
  mutating func admit(by deadline: Instant, now: Instant) -> Admission {
    if deadline <= now { return .refuse(.deadline) }
    if let openUntil, now < openUntil { return .refuse(.circuitOpen) }
    if let closedUntil, now < closedUntil {
      let seconds = (closedUntil - now).inSeconds.rounded(.up)
      return deadline <= closedUntil ? .refuse(.rateLimited(seconds: Int(seconds))) : .wait
    }
    guard inFlight < limit else { return .wait }
    inFlight += 1
    return .go
  }

  mutating func leave(_ outcome: Outcome, now: Instant) {
    inFlight -= 1
    if outcome != .connectionFailed { connectionFailures = 0 }
    if outcome != .hopeless { hopelessFailures = 0 }
    switch outcome {
    case .success:
      successes += 1
      if successes >= Self.successesPerStep {
        successes = 0
        limit = min(maximum, limit + 1)
      }
    case .limited(let wait):
      successes = 0
      limit = max(1, limit / 2)
      closedUntil = max(closedUntil ?? now, now + wait)
    case .connectionFailed:
      connectionFailures += 1
      if connectionFailures >= Self.connectionFailureLimit { open(now) }
    case .hopeless:
      hopelessFailures += 1
      if hopelessFailures >= Self.hopelessLimit { open(now) }
    case .other: break
    }
  }

  /// After the pause one request goes first, and one more failure opens the circuit again.
  private mutating func open(_ now: Instant) {
    openUntil = now + Self.openFor
    limit = 1
    connectionFailures = Self.connectionFailureLimit - 1
    hopelessFailures = Self.hopelessLimit - 1
  }
}
