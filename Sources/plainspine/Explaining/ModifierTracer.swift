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
      finding.severity.flatMap { severity in
        nearest("severity", severity.name) { if case .severity(severity) = $0 { true } else { false } }
      },
      finding.side.flatMap { side in
        nearest("side", side.rawValue) { if case .side(side) = $0 { true } else { false } }
      },
      finding.zone.flatMap { zone in
        nearest("zone", zone.rawValue) { if case .zone(zone) = $0 { true } else { false } }
      },
      finding.direction.flatMap { direction in
        nearest("direction", direction.rawValue) {
          if case .direction(direction) = $0 { true } else { false }
        }
      },
      finding.change.flatMap { change in
        nearest("change", change.rawValue) { if case .change(change) = $0 { true } else { false } }
      },
      finding.relation.flatMap { relation in
        nearest("relation", relation.rawValue) {
          if case .state(let state, _) = $0 { lexicon.states[state].relation == relation } else {
            false
          }
        }
      },
    ].compactMap { $0 }
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
