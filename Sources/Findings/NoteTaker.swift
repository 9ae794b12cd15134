// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Writes down what a sentence names, from its items.
struct NoteTaker {
  let lexicon: Lexicon
  let items: [Item]
  /// Parts of the body that the text before speaks of.
  let subjects: [Int]

  func note(_ sentence: Sentence, inForce: LevelExpression?) -> SentenceNote {
    var note = SentenceNote(span: sentence.span, block: sentence.block)
    for item in items { take(item, into: &note) }
    note.namesLevel = !note.levels.isEmpty
    if !note.namesLevel, let inForce { note.levels = Self.levels(of: inForce) }
    takeConcepts(into: &note)
    return note
  }

  /// As discs and as bones, since it is not known of what.
  static func levels(of expression: LevelExpression) -> Set<SpinalLevel> {
    Set(expression.levels(at: .disc) + expression.levels(at: .bone))
  }

  private func take(_ item: Item, into note: inout SentenceNote) {
    if let level = item.level { note.levels.formUnion(Self.levels(of: level)) }
    if item.extent != nil || item.pointer == .level { note.isWide = true }
    if let side = item.side { note.sides.insert(side) }
    if let severity = item.severity { note.severities.insert(severity) }
    if let change = item.change { note.changes.insert(change) }
    if let zone = item.zone { note.zones.insert(zone) }
    if let direction = item.direction { note.directions.insert(direction) }
    if let region = item.region { note.regions.insert(region) }
    if let grade = item.grade { note.grades.insert(grade.value) }
    note.roots.formUnion(item.roots.map(\.name))
    note.measurements += item.measurements
    for cue in item.cues {
      if let certainty = lexicon.cues[cue].certainty { note.certainties.insert(certainty) }
    }
    for (state, _) in item.states {
      if let relation = lexicon.states[state].relation { note.relations.insert(relation) }
    }
    if let relation = item.innerRelation { note.relations.insert(relation) }
    if let entry = item.normalEntry { note.denied.insert(lexicon.entries[entry].concept) }
  }

  /// What each part of the body would mean in each state of the sentence, by the cues that reach it.
  private func takeConcepts(into note: inout SentenceNote) {
    let scope = AssertionScope(lexicon: lexicon, items: items)
    let structures = Set(items.compactMap(\.structure)).union(subjects)
    let aspects = Set(items.compactMap(\.aspect) + [""])
    for index in items.indices {
      let item = items[index]
      guard item.entry != nil || !item.states.isEmpty else { continue }
      let verdict = scope.verdict(first: index, last: index)?.certainty
      if let entry = item.entry { add(lexicon.entries[entry].concept, verdict, false, to: &note) }
      for (state, _) in item.states {
        let isNormal = lexicon.states[state].isNormal
        for concept in concepts(of: state, structures, aspects) { add(concept, verdict, isNormal, to: &note) }
      }
    }
  }

  private func concepts(of state: Int, _ structures: Set<Int>, _ aspects: Set<String>) -> Set<String> {
    var found: Set<String> = []
    if let alone = lexicon.states[state].alone { found.insert(lexicon.entries[alone].concept) }
    for structure in structures {
      for aspect in aspects {
        guard let term = lexicon.term(structure: structure, aspect: aspect, state: state) else { continue }
        found.insert(lexicon.entries[term].concept)
      }
    }
    return found
  }

  private func add(
    _ concept: String, _ verdict: Certainty?, _ isNormal: Bool, to note: inout SentenceNote
  ) {
    switch (verdict?.polarity ?? .present, isNormal) {
    case (.present, false), (.absent, true): note.asserted.insert(concept)
    case (.absent, false), (.present, true): note.denied.insert(concept)
    case (.uncertain, _): note.hedged.insert(concept)
    }
  }
}
