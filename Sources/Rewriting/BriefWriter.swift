// SPDX-License-Identifier: Apache-2.0

package import Findings
internal import Glossaries

/// Puts findings into facts for a model: the rules engine's own sentences, values locked.
struct BriefWriter {
  let rules: RulesEngine
  private var locked = LockedValues()
  private var facts: [LetterBrief.Fact] = []
  private var places: [LetterBrief.Place] = []

  init(rules: RulesEngine) { self.rules = rules }

  mutating func brief(of groups: FindingGroups) -> LetterBrief {
    for group in groups.places {
      addPlace(group)
      for statement in group.statements { add(statement, place: "") }
    }
    if !groups.absent.isEmpty {
      let heading = rules.book.phrase("heading.absent")
      places.append(LetterBrief.Place(heading: heading, shown: heading, level: nil))
      for statement in groups.absent {
        let levels = statement.finding.levels.map(\.name)
        let name = levels.isEmpty ? "" : " at " + locked.level(rules.book.list(levels))
        add(statement, place: name)
      }
    }
    return LetterBrief(facts: facts, places: places, locked: locked)
  }

  private mutating func addPlace(_ group: FindingGroups.Group) {
    let heading = rules.heading(of: group)
    guard case .levels(let levels) = group.kind else {
      places.append(LetterBrief.Place(heading: heading, shown: heading, level: nil))
      return
    }
    let level = locked.level(rules.book.list(levels.map(\.name)))
    let shown = rules.book.phrase("heading.level", ["levels": level])
    places.append(LetterBrief.Place(heading: heading, shown: shown, level: level))
  }

  private mutating func add(_ statement: FindingGroups.Statement, place: String) {
    let text = withLocks { writer in
      writer.sentence(for: statement.finding, place: place)
    }
    facts.append(
      LetterBrief.Fact(
        number: facts.count + 1, ids: statement.ids, text: text, place: places.count - 1,
        placeholders: LockedValues.placeholders(in: text)))
  }

  private mutating func withLocks(_ write: (PlainSentence) -> String) -> String {
    let keeper = Keeper(locked)
    var writer = PlainSentence(lexicon: rules.lexicon)
    writer.lock = { keeper.values.lock($0, $1) }
    defer { locked = keeper.values }
    return write(writer)
  }

  /// Shares the values with the writer's closure.
  private final class Keeper {
    var values: LockedValues
    init(_ values: LockedValues) { self.values = values }
  }
}

extension RulesEngine {
  /// What a model is told of a ledger. Notes are left out: they are the report's own words.
  package func brief(for ledger: Ledger) -> LetterBrief {
    var writer = BriefWriter(rules: self)
    return writer.brief(of: FindingGroups(findings: ledger.findings, lexicon: lexicon))
  }
}
