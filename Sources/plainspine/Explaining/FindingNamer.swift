// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Finds the words of a sentence that name a finding.
struct FindingNamer {
  let lexicon: Lexicon
  /// Index into the lexicon's entries.
  let term: Int
  let finding: Finding
  /// The phrases of the sentence, and of the headings that the finding leans on.
  let spoken: [SpokenPhrase]
  let headings: [SpokenPhrase]

  enum Name {
    case entry(SpokenPhrase)
    case rule(
      structure: (phrase: SpokenPhrase, index: Int), aspect: (phrase: SpokenPhrase, name: String)?,
      state: (phrase: SpokenPhrase, index: Int))
    case state(SpokenPhrase, Int)
    case scale(SpokenPhrase, Int)
  }

  /// Looks in the finding's own words first, then in its sentence, then under its headings.
  func name() -> Name? {
    let own = spoken.filter { $0.span.overlaps(finding.span) }
    let wide = nearest(spoken)
    return entry(own) ?? rule(own, own) ?? rule(wide, own) ?? state(own) ?? entry(wide)
      ?? rule(wide, wide) ?? rule(headings, wide) ?? state(wide) ?? scale(wide) ?? entry(headings)
  }

  private func nearest(_ phrases: [SpokenPhrase]) -> [SpokenPhrase] {
    phrases.sorted { $0.distance(to: finding) < $1.distance(to: finding) }
  }

  private func entry(_ phrases: [SpokenPhrase]) -> Name? {
    phrases.first { $0.senses.contains(.entry(term)) || $0.senses.contains(.normalStatement(term)) }
      .map(Name.entry)
  }

  private func state(_ phrases: [SpokenPhrase]) -> Name? {
    for phrase in phrases {
      for case .state(let state, _) in phrase.senses where lexicon.states[state].alone == term {
        return .state(phrase, state)
      }
    }
    return nil
  }

  private func scale(_ phrases: [SpokenPhrase]) -> Name? {
    for phrase in phrases {
      for case .gradeScale(let scale) in phrase.senses
      where lexicon.gradeScales[scale].concept == finding.concept { return .scale(phrase, scale) }
    }
    return nil
  }

  /// A structure of one group with a state of the other, where the glossary has a rule for them.
  private func rule(_ parts: [SpokenPhrase], _ states: [SpokenPhrase]) -> Name? {
    let aspects = aspects(in: parts + states)
    for part in parts {
      for case .structure(let structure) in part.senses {
        for phrase in states {
          for case .state(let state, _) in phrase.senses {
            for aspect in aspects {
              guard
                lexicon.term(structure: structure, aspect: aspect?.name ?? "", state: state) == term
              else { continue }
              return .rule(
                structure: (part, structure), aspect: aspect, state: (phrase, state))
            }
          }
        }
      }
    }
    return nil
  }

  private func aspects(in phrases: [SpokenPhrase]) -> [(phrase: SpokenPhrase, name: String)?] {
    let named = phrases.flatMap { phrase in
      phrase.senses.compactMap { sense -> (phrase: SpokenPhrase, name: String)? in
        if case .aspect(let name) = sense { (phrase, name) } else { nil }
      }
    }
    return named.map(Optional.some) + [nil]
  }
}
