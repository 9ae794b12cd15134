// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Finds the words that gave a finding its degree, side, zone, direction and change.
struct ModifierTracer {
  let finding: Finding
  let spoken: [SpokenPhrase]
  let lexicon: Lexicon

  struct Modifier {
    let kind: String
    let value: String
    let phrase: SpokenPhrase
  }

  func modifiers() -> [Modifier] {
    [
      finding.severity.flatMap { nearest("severity", $0.name, .severity($0)) },
      finding.side.flatMap { nearest("side", $0.rawValue, .side($0)) },
      finding.zone.flatMap { nearest("zone", $0.rawValue, .zone($0)) },
      finding.direction.flatMap { nearest("direction", $0.rawValue, .direction($0)) },
      finding.change.flatMap { nearest("change", $0.rawValue, .change($0)) },
      finding.relation.flatMap { relation in
        nearest("relation", relation.rawValue) { sense in
          guard case .state(let state, _) = sense else { return false }
          return lexicon.states[state].relation == relation
        }
      },
    ].compactMap { $0 }
  }

  private func nearest(_ kind: String, _ value: String, _ sense: Sense) -> Modifier? {
    nearest(kind, value) { $0 == sense }
  }

  /// The nearest phrase with this meaning; a value that two words make up has none of its own.
  private func nearest(
    _ kind: String, _ value: String, _ means: (Sense) -> Bool
  ) -> Modifier? {
    spoken.filter { $0.senses.contains(where: means) }
      .min { $0.distance(to: finding) < $1.distance(to: finding) }
      .map { Modifier(kind: kind, value: value, phrase: $0) }
  }
}
