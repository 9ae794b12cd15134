// SPDX-License-Identifier: Apache-2.0

/// What a run may use, all reports together; nil is without limit.
package struct Budget: Hashable, Sendable {
  package enum Limit: String, Hashable, Sendable {
    case requests, tokens

    package var flag: String {
      switch self {
      case .requests: "--max-requests"
      case .tokens: "--max-tokens"
      }
    }
  }

  package var maximumRequests: Int?
  package var maximumTokens: Int?

  package init(maximumRequests: Int? = nil, maximumTokens: Int? = nil) {
    self.maximumRequests = maximumRequests
    self.maximumTokens = maximumTokens
  }
}

/// What a run has used so far.
package struct BudgetUse: Hashable, Sendable {
  package var requests = 0
  package var tokens = TokenUsage.zero
  /// Answers whose tokens the server did not count, and which are estimated in `tokens`.
  package var estimatedAnswers = 0
  package var answersFromCache = 0

  package init() {}
}
