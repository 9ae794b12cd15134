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
    if note.namesLevel { note.isWide = false }
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
    if let region = item.region ?? item.innerRegion { note.regions.insert(region) }
    if let context = item.context { note.contexts.insert(context) }
    if item.entry != nil || item.structure != nil || !item.states.isEmpty { note.isAboutFindings = true }
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
    if let entry = item.normalEntry { note.denied.insert(name(entry)) }
  }

  /// What each part of the body would mean in each state of its clause, by the cues that reach it.
  private func takeConcepts(into note: inout SentenceNote) {
    let scope = AssertionScope(lexicon: lexicon, items: items)
    for clause in clauses() {
      let named = Set(items[clause].compactMap(\.structure))
      let structures = named.isEmpty || clause.lowerBound == 0 ? named.union(subjects) : named
      let aspects = Set(items[clause].compactMap(\.aspect) + [""])
      for index in clause where items[index].entry != nil || !items[index].states.isEmpty {
        let verdict = scope.verdict(first: index, last: index)?.certainty
        if let entry = items[index].entry { add(name(entry), verdict, false, to: &note) }
        for (state, _) in items[index].states {
          let isNormal = lexicon.states[state].isNormal
          if verdict?.polarity ?? .present != .absent { note.states.insert(lexicon.states[state].id) }
          for concept in concepts(of: state, structures, aspects) {
            add(concept, verdict, isNormal, to: &note)
          }
        }
      }
    }
  }

  /// The parts of the sentence between "but", "while" and the like.
  private func clauses() -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in items.indices where isTurn(items[index]) {
      if index > start { clauses.append(start..<index) }
      start = index
    }
    if start < items.count { clauses.append(start..<items.count) }
    return clauses
  }

  private func isTurn(_ item: Item) -> Bool {
    item.connector == .but || item.connector == .except || item.mark == UInt8(ascii: ";")
      || item.cues.contains { lexicon.cues[$0].kind == .terminator && item.connector == nil
        && Self.turns.contains(lexicon.cues[$0].name) }
  }

  private static let turns: Set<String> = ["except", "turn"]

  private func concepts(of state: Int, _ structures: Set<Int>, _ aspects: Set<String>) -> Set<Named> {
    var found: Set<Named> = []
    if let alone = lexicon.states[state].alone { found.insert(name(alone)) }
    for structure in structures {
      for aspect in aspects {
        guard let term = lexicon.term(structure: structure, aspect: aspect, state: state) else { continue }
        found.insert(name(term))
      }
    }
    return found
  }

  private func name(_ entry: Int) -> Named {
    Named(concept: lexicon.entries[entry].concept, term: lexicon.entries[entry].term)
  }

  private func add(
    _ concept: Named, _ verdict: Certainty?, _ isNormal: Bool, to note: inout SentenceNote
  ) {
    switch (verdict?.polarity ?? .present, isNormal) {
    case (.present, false), (.absent, true): note.asserted.insert(concept)
    case (.absent, false), (.present, true): note.denied.insert(concept)
    case (.uncertain, _): note.hedged.insert(concept)
    }
  }
}
