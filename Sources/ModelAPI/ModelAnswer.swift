// SPDX-License-Identifier: Apache-2.0

/// What a model answered, complete and, where a format was asked for, of that shape.
package struct ModelAnswer: Hashable, Sendable {
  package var text: String
  /// The text read as JSON; set exactly when the request had a format.
  package var json: JSONValue?
  package var usage: TokenUsage
  /// The server's name for the exchange; nil from the cache.
  package var requestID: String?
  /// Requests sent for it; 0 from the cache.
  package var attempts: Int
  package var isCached: Bool { attempts == 0 }
}

/// Tokens used, as the server counts them.
package struct TokenUsage: Hashable, Sendable {
  package var input: Int
  package var output: Int
  package var total: Int { input + output }

  package static let zero = TokenUsage(input: 0, output: 0)

  /// Counts below zero are taken for zero, above a billion for a billion: a server may say anything.
  package init(input: Int, output: Int) {
    self.input = min(max(0, input), 1_000_000_000)
    self.output = min(max(0, output), 1_000_000_000)
  }

  package static func + (left: TokenUsage, right: TokenUsage) -> TokenUsage {
    TokenUsage(input: left.input + right.input, output: left.output + right.output)
  }
}
