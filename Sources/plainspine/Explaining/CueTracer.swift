// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Finds the cue that decided how sure a finding is: the nearest one in reach that says the same.
struct CueTracer {
  let lexicon: Lexicon
  let finding: Finding
  let spoken: [SpokenPhrase]

  func cue() -> (phrase: SpokenPhrase, index: Int)? {
    guard finding.certainty != .certain else { return nil }
    let found = spoken.flatMap { phrase in
      phrase.senses.compactMap { sense -> (phrase: SpokenPhrase, index: Int)? in
        guard case .cue(let index) = sense, reaches(phrase, lexicon.cues[index]) else { return nil }
        return (phrase, index)
      }
    }
    return found.min { $0.phrase.distance(to: finding) < $1.phrase.distance(to: finding) }
  }

  private func reaches(_ phrase: SpokenPhrase, _ cue: Cue) -> Bool {
    guard cue.kind == .assertion, cue.certainty == finding.certainty else { return false }
    switch cue.reach {
    case .forward: return phrase.span.lower < finding.span.upper
    case .backward: return phrase.span.upper > finding.span.lower
    case .both: return true
    }
  }

  /// "Patent", "preserved": the state itself says that the finding is not there.
  func normalState() -> SpokenPhrase? {
    let normal = spoken.filter { phrase in
      phrase.senses.contains { sense in
        switch sense {
        case .state(let state, _): lexicon.states[state].isNormal
        case .normalStatement: true
        default: false
        }
      }
    }
    return normal.min { $0.distance(to: finding) < $1.distance(to: finding) }
  }
}
