// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Counts what a run uses and refuses what would go over its budget.
///
/// The tokens a request may cost at most are set aside before it is sent, so that requests in
/// flight together cannot go over the limit.
final class BudgetMeter: Sendable {
  private struct State {
    var use = BudgetUse()
    /// Tokens set aside for requests under way.
    var reserved = 0
  }

  private let budget: Budget
  private let state = Mutex(State())

  init(_ budget: Budget) { self.budget = budget }

  var use: BudgetUse { state.withLock { $0.use } }

  func reserve(tokens: Int) throws(ModelError) {
    try state.withLock { state throws(ModelError) in
      if let limit = budget.maximumRequests, state.use.requests >= limit {
        throw .budgetSpent(.requests)
      }
      if let limit = budget.maximumTokens,
        state.use.tokens.total + state.reserved + tokens > limit
      {
        throw .budgetSpent(.tokens)
      }
      state.use.requests += 1
      state.reserved += tokens
    }
  }

  /// Replaces what was set aside by what was used; nil where nothing was answered.
  func settle(reserved tokens: Int, used: TokenUsage?, isEstimate: Bool) {
    state.withLock { state in
      state.reserved -= tokens
      guard let used else { return }
      state.use.tokens = state.use.tokens + used
      if isEstimate { state.use.estimatedAnswers += 1 }
    }
  }

  func countCached() { state.withLock { $0.use.answersFromCache += 1 } }
}

extension ChatRequest {
  /// The tokens of what is sent, by a rule of thumb on the safe side for English: 3 bytes each.
  package var estimatedInputTokens: Int {
    let bytes = messages.reduce(system.utf8.count) { $0 + $1.text.utf8.count }
    let schema = format?.schema.json.encoded.count ?? 0
    return (bytes + schema) / 3 + 4 * (messages.count + 2)
  }
}
