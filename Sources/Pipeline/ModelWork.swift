// SPDX-License-Identifier: Apache-2.0

package import ModelAPI

/// What a model did for one report.
package struct ModelWork: Hashable, Sendable {
  /// Sentences of the first answers.
  package var written = 0
  /// Of these, how many were taken at once.
  package var takenAtOnce = 0
  /// Sentences taken after they, or their facts, had been sent back.
  package var repaired = 0
  /// Facts that the rules engine says, since no sentence of the model was taken for them.
  package var factsByRules = 0
  package var facts = 0
  /// Sentences taken one by one that did not stand in the whole letter.
  package var withdrawn = 0
  /// What was wrong with sentences, by kind.
  package var complaints: [String: Int] = [:]
  package var requests = 0
  package var fromCache = 0
  package var tokens = TokenUsage.zero
  /// Why the model wrote nothing, or not all; nil where it did its part.
  package var trouble: ModelTrouble?

  package init() {}

  /// Whether the model wrote nothing at all because it was not to be had.
  package var isUnanswered: Bool { trouble != nil && written == 0 }
}

/// Why a report's sentences are the rules engine's and not a model's.
package enum ModelTrouble: Error, Hashable, Sendable {
  case model(ModelError)
  /// Words in the request that are on no list of harmless ones; it was not sent.
  case keptBack(words: Int)

  /// Whether every other report will meet it too.
  package var concernsEveryReport: Bool {
    switch self {
    case .model(let error): error.concernsEveryReport
    case .keptBack: false
    }
  }
}

extension ModelTrouble: CustomStringConvertible {
  package var description: String {
    switch self {
    case .model(let error): error.description
    case .keptBack(let words):
      "not sent: \(words) word\(words == 1 ? "" : "s") in the request not known to be harmless"
    }
  }
}
