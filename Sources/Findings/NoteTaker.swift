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
    note.concepts.formUnion(compositions())
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
      if lexicon.states[state].isNormal { note.isNormal = true }
    }
    if let relation = item.innerRelation { note.relations.insert(relation) }
    if let entry = item.entry { note.concepts.insert(lexicon.entries[entry].concept) }
    if let entry = item.normalEntry {
      note.concepts.insert(lexicon.entries[entry].concept)
      note.isNormal = true
    }
    if item.context == .recommendation { note.concepts.insert("study.recommendation") }
    if item.context == .limitation { note.concepts.insert("study.limitation") }
  }

  /// What each part of the body would mean in each state of the sentence.
  private func compositions() -> Set<String> {
    var structures = Set(items.compactMap(\.structure))
    structures.formUnion(subjects)
    let aspects = Set(items.compactMap(\.aspect) + [""])
    var states = Set(items.flatMap { $0.states.map(\.state) })
    let denies = items.contains { item in
      item.cues.contains { lexicon.cues[$0].certainty == .excluded }
    }
    if denies, let normal = lexicon.state("normal") { states.insert(normal) }
    var concepts: Set<String> = []
    for state in states {
      if let alone = lexicon.states[state].alone { concepts.insert(lexicon.entries[alone].concept) }
      for structure in structures {
        for aspect in aspects {
          guard let term = lexicon.term(structure: structure, aspect: aspect, state: state) else { continue }
          concepts.insert(lexicon.entries[term].concept)
        }
      }
    }
    return concepts
  }
}
