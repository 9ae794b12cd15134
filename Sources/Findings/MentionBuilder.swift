// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Finds what a sentence speaks of: entries by themselves, and structures with their states.
struct MentionBuilder {
  let lexicon: Lexicon
  var items: [Item]
  /// Structures named by a heading, for sentences that leave them out ("Cord: normal signal").
  let topic: Topic?
  /// A letter's label ("Nerves: the sac is …") is no part of the statement behind it.
  var stopsAtColon = false
  var mentions: [Mention] = []
  /// Words such as "normal" in "loss of the normal lordosis", which say nothing by themselves.
  var suppressed: Set<Int> = []

  struct Topic {
    var structures: [Int]
    var span: SourceSpan
    /// Of what "it" may stand for, only the first that fits is meant.
    var isAlternative = false
  }

  /// The level of the heading above the sentence, or at its own start.
  let governing: LevelExpression?

  init(lexicon: Lexicon, items: [Item], topic: Topic?, governing: LevelExpression?) {
    self.governing = governing
    self.lexicon = lexicon
    self.items = items
    self.topic = topic
  }

  mutating func build() {
    for index in items.indices {
      if let entry = items[index].normalEntry {
        var mention = Mention(term: entry, anchors: [index], stateItem: -1)
        mention.isNormal = true
        mentions.append(mention)
        items[index].isClaimed = true
      } else if !items[index].states.isEmpty, !suppressed.contains(index) {
        buildState(index)
      } else if items[index].entry != nil, items[index].structure == nil {
        addEntry(index)
      }
    }
    // A name that is also a structure counts by itself only where no state was said of it.
    for index in items.indices
    where items[index].entry != nil && !items[index].isClaimed
      && items[index].states.isEmpty
    { addEntry(index) }
    buildGraded()
    if mentions.isEmpty, !stopsAtColon { buildDeniedStructures() }
    buildSpared()
    mentions.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    dropGeneralNames()
    clearPlaceNames()
  }

  /// "Displaced disc extrusion": one fragment under two names, of which the closer one counts.
  mutating func dropGeneralNames() {
    let concepts = mentions.map { lexicon.entries[$0.term].concept }
    let dropped = mentions.indices.dropLast().filter { index in
      if concepts[index] == concepts[index + 1], concepts[index] == "endplate.modic",
        mentions[index].last + 1 == mentions[index + 1].first
      {
        // "Modic | type 1 endplate changes"
        return true
      }
      return concepts[index] == "disc.herniation"
        && mentions[index].last + 1 == mentions[index + 1].first
        && ["disc.extrusion", "disc.protrusion", "disc.sequestration"].contains(concepts[index + 1])
    }
    for index in dropped.reversed() {
      mentions[index + 1].anchors.insert(mentions[index].first, at: 0)
      mentions.remove(at: index)
    }
  }

  mutating func addEntry(_ index: Int) {
    guard let entry = items[index].entry else { return }
    mentions.append(
      Mention(term: entry, anchors: [index], stateItem: -1, relation: items[index].innerRelation))
    items[index].isClaimed = true
  }

  /// "Schizas grade D at L3-L4": the scale names the finding where no other word does.
  mutating func buildGraded() {
    for index in items.indices {
      guard let scale = items[index].grade?.scale,
        let known = lexicon.gradeScales.first(where: { $0.id == scale }),
        let term = lexicon.entry(known.concept)
      else { continue }
      if let open = mentions.firstIndex(where: {
        lexicon.entries[$0.term].concept.hasSuffix(".unspecified")
          && isSameKind(lexicon.entries[$0.term].concept, known.concept)
      }) {
        mentions[open].term = term
      }
      guard
        !mentions.contains(where: { isSameKind(lexicon.entries[$0.term].concept, known.concept) })
      else { continue }
      mentions.append(Mention(term: term, anchors: [index], stateItem: -1))
      items[index].isClaimed = true
      for near in items.indices where abs(near - index) <= 3 && !items[near].states.isEmpty {
        items[near].isClaimed = true
      }
    }
  }

  func isSameKind(_ one: String, _ other: String) -> Bool {
    one.prefix { $0 != "." } == other.prefix { $0 != "." }
  }

  /// "The bulge stops short of the cord": a structure that is named since it is not touched.
  mutating func buildSpared() {
    guard let state = lexicon.state("compression") else { return }
    for index in items.indices
    where items[index].cues.contains(where: { lexicon.cues[$0].name == "sparing" }) {
      guard let near = items.indices.first(where: { $0 > index && items[$0].structure != nil }),
        near - index <= 4, !items[near].isClaimed, let structure = items[near].structure,
        let term = lexicon.term(structure: structure, state: state)
      else { continue }
      mentions.append(Mention(term: term, anchors: [near], stateItem: index))
      items[near].isClaimed = true
    }
  }

  /// A denial of sac, roots or cord without a state ("no significant cord or roots"): cut short, but what is denied can only be compression.
  mutating func buildDeniedStructures() {
    guard let state = lexicon.state("compression"),
      let denial = items.firstIndex(where: { item in
        item.cues.contains {
          lexicon.cues[$0].certainty == .excluded && lexicon.cues[$0].reach == .forward
        }
      })
    else { return }
    for index in items.indices where index > denial {
      guard let structure = items[index].structure,
        ["thecal_sac", "nerve_root", "cord"].contains(lexicon.structures[structure].id),
        let term = lexicon.term(structure: structure, state: state)
      else { continue }
      mentions.append(Mention(term: term, anchors: [index], stateItem: denial))
      items[index].isClaimed = true
    }
  }

  /// "Left foraminal protrusion": no statement about the foramen, but where the protrusion is.
  mutating func clearPlaceNames() {
    for index in items.indices where items[index].zone != nil && !items[index].isClaimed {
      items[index].structure = nil
    }
  }
}
