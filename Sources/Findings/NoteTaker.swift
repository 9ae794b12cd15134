// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Writes down what a sentence names, from its items.
struct NoteTaker {
  let lexicon: Lexicon
  let items: [Item]
  /// Parts of the body that the text before speaks of.
  let subjects: [Int]
  /// The colon after a label, whose words name what the rest is about.
  var labelEnd: Int?

  func note(_ sentence: Sentence, inForce: LevelExpression?) -> SentenceNote {
    var note = SentenceNote(span: sentence.span, block: sentence.block)
    for item in items { take(item, into: &note) }
    note.namesLevel = !note.levels.isEmpty
    if note.namesLevel { note.isWide = false }
    if !note.namesLevel, let inForce { note.levels.insert(inForce) }
    takeConcepts(into: &note)
    return note
  }

  private func take(_ item: Item, into note: inout SentenceNote) {
    if let level = item.level { note.levels.insert(level) }
    if item.extent != nil || item.pointer == .level { note.isWide = true }
    if let side = item.side { note.sides.insert(side) }
    if let severity = item.severity { note.severities.insert(severity) }
    if let change = item.change { note.changes.insert(change) }
    if let zone = item.zone { note.zones.insert(zone) }
    if let direction = item.direction { note.directions.insert(direction) }
    if let region = item.region ?? item.innerRegion { note.regions.insert(region) }
    if let context = item.context { note.contexts.insert(context) }
    if item.entry != nil || item.structure != nil || !item.states.isEmpty {
      note.isAboutFindings = true
    }
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
    let label = labelEnd.map { Set(items[..<$0].compactMap(\.structure)) } ?? []
    var before: [Int] = []
    for clause in clauses() {
      let named = Set(items[clause].compactMap(\.structure))
      let structures =
        named.isEmpty
        ? label.union(subjects) : clause.lowerBound == 0 ? named.union(subjects) : named
      let states = items[clause].flatMap { $0.states.map(\.state) }
      if states.isEmpty, !before.isEmpty { takeEllipsis(clause, named, before, into: &note) }
      before = states.isEmpty ? before : states
      let aspects = Set(items[clause].compactMap(\.aspect) + [""])
      for index in clause where items[index].entry != nil || !items[index].states.isEmpty {
        let verdict = scope.verdict(first: index, last: index)?.certainty
        if let entry = items[index].entry { add(name(entry), verdict, false, to: &note) }
        for (state, _) in items[index].states {
          let isNormal = lexicon.states[state].isNormal
          if verdict?.polarity ?? .present != .absent {
            note.states.insert(lexicon.states[state].id)
          }
          for concept in concepts(of: state, structures, aspects) {
            add(concept, verdict, isNormal, to: &note)
          }
        }
      }
    }
  }

  /// "…, but the nerve roots are.": the state of the clause before, said of another part.
  private func takeEllipsis(
    _ clause: Range<Int>, _ structures: Set<Int>, _ states: [Int], into note: inout SentenceNote
  ) {
    guard
      items[clause].contains(where: {
        $0.connector == .copula || $0.isEmpty && $0.isWord
          || $0.cues.contains { lexicon.cues[$0].certainty == .excluded }
      })
    else { return }
    let denies = items[clause].contains { item in
      item.cues.contains {
        lexicon.cues[$0].kind == .assertion && lexicon.cues[$0].certainty == .excluded
      }
    }
    for state in states {
      for name in concepts(of: state, structures, [""]) where lexicon.states[state].alone == nil {
        add(name, denies ? .excluded : nil, lexicon.states[state].isNormal, to: &note)
      }
    }
  }

  /// The parts of the sentence between "but", "while" and the like.
  private func clauses() -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = labelEnd.map { $0 + 1 } ?? 0
    for index in items.indices where index > start && isTurn(items[index]) {
      if index > start { clauses.append(start..<index) }
      start = index
    }
    if let labelEnd, labelEnd > 0 { clauses.insert(0..<labelEnd, at: 0) }
    if start < items.count { clauses.append(start..<items.count) }
    return clauses
  }

  private func isTurn(_ item: Item) -> Bool {
    item.connector == .but || item.connector == .except || item.mark == UInt8(ascii: ";")
      || item.cues.contains {
        lexicon.cues[$0].kind == .terminator && item.connector == nil
          && Self.turns.contains(lexicon.cues[$0].name)
      }
  }

  private static let turns: Set<String> = ["except", "turn"]

  private func concepts(of state: Int, _ structures: Set<Int>, _ aspects: Set<String>) -> Set<Named>
  {
    var found: Set<Named> = []
    if let alone = lexicon.states[state].alone { found.insert(name(alone)) }
    for structure in structures {
      for aspect in aspects {
        guard let term = lexicon.term(structure: structure, aspect: aspect, state: state) else {
          continue
        }
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
