// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// The one door that all requests to an endpoint go through, first come, first served.
///
/// When one of them is told to wait, all wait: sixteen workers that each retry on their own are a
/// storm.
final class RequestGate: Sendable {
  typealias Instant = ContinuousClock.Instant
  private typealias Continuation = CheckedContinuation<Result<Void, ModelError>, Never>

  private struct Waiter {
    var id: UInt64
    var deadline: Instant
    var continuation: Continuation
  }

  private struct State {
    var rules: GateState
    var waiters: [Waiter] = []
    var lastID: UInt64 = 0
  }

  private let state: Mutex<State>
  private let timing: Timing

  init(maximum: Int, timing: Timing) {
    state = Mutex(State(rules: GateState(maximum: maximum)))
    self.timing = timing
  }

  /// Requests that may be in flight at present.
  var limit: Int { state.withLock { $0.rules.limit } }

  /// Waits for a place; each `enter` that returns needs its `leave`.
  func enter(by deadline: Instant) async throws(ModelError) {
    let now = timing.now()
    let (id, admission) = state.withLock { state in
      state.lastID += 1
      // Those who came first go first.
      let free = state.waiters.isEmpty
      return (state.lastID, free ? state.rules.admit(by: deadline, now: now) : .wait)
    }
    switch admission {
    case .go: return
    case .refuse(let error): throw error
    case .wait: try await wait(id, deadline)
    }
  }

  private func wait(_ id: UInt64, _ deadline: Instant) async throws(ModelError) {
    let timing = timing
    let timer = Task {
      await timing.sleep(deadline)
      self.dismiss(id, .deadline)
    }
    defer { timer.cancel() }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        state.withLock {
          $0.waiters.append(Waiter(id: id, deadline: deadline, continuation: continuation))
        }
        // The place may have come free, or the task been cancelled, in between.
        advance()
        if Task.isCancelled { dismiss(id, .cancelled) }
      }
    } onCancel: {
      dismiss(id, .cancelled)
    }
    try result.get()
  }

  func leave(_ outcome: GateState.Outcome) {
    let now = timing.now()
    let reopening = state.withLock { state -> Instant? in
      state.rules.leave(outcome, now: now)
      guard case .limited = outcome else { return nil }
      return state.rules.closedUntil
    }
    if let reopening {
      Task {
        await timing.sleep(reopening)
        self.advance()
      }
    }
    advance()
  }

  /// Lets in or turns away whoever can be told now, in order.
  private func advance() {
    let now = timing.now()
    let told = state.withLock { state in
      var told: [(Continuation, Result<Void, ModelError>)] = []
      var remaining: [Waiter] = []
      for waiter in state.waiters {
        switch state.rules.admit(by: waiter.deadline, now: now) {
        case .go: told.append((waiter.continuation, .success(())))
        case .refuse(let error): told.append((waiter.continuation, .failure(error)))
        case .wait: remaining.append(waiter)
        }
      }
      state.waiters = remaining
      return told
    }
    for (continuation, result) in told { continuation.resume(returning: result) }
  }

  private func dismiss(_ id: UInt64, _ error: ModelError) {
    let continuation = state.withLock { state -> Continuation? in
      guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return nil }
      return state.waiters.remove(at: index).continuation
    }
    continuation?.resume(returning: .failure(error))
  }
}
