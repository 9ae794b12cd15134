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
  private var suppressed: Set<Int> = []

  struct Topic {
    var structures: [Int]
    var span: SourceSpan
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
    for index in items.indices where items[index].entry != nil && !items[index].isClaimed
      && items[index].states.isEmpty
    { addEntry(index) }
    buildGraded()
    if mentions.isEmpty { buildDeniedStructures() }
    buildSpared()
    mentions.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    dropGeneralNames()
    clearPlaceNames()
  }

  /// "Displaced disc extrusion": one fragment under two names, of which the closer one counts.
  private mutating func dropGeneralNames() {
    let concepts = mentions.map { lexicon.entries[$0.term].concept }
    let dropped = mentions.indices.dropLast().filter { index in
      concepts[index] == "disc.herniation" && mentions[index].last + 1 == mentions[index + 1].first
        && ["disc.extrusion", "disc.protrusion", "disc.sequestration"].contains(concepts[index + 1])
    }
    for index in dropped.reversed() {
      mentions[index + 1].anchors.insert(mentions[index].first, at: 0)
      mentions.remove(at: index)
    }
  }

  private mutating func addEntry(_ index: Int) {
    guard let entry = items[index].entry else { return }
    mentions.append(
      Mention(term: entry, anchors: [index], stateItem: -1, relation: items[index].innerRelation))
    items[index].isClaimed = true
  }

  /// "Schizas grade D at L3-L4": the scale names the finding where no other word does.
  private mutating func buildGraded() {
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
      guard !mentions.contains(where: { isSameKind(lexicon.entries[$0.term].concept, known.concept) })
      else { continue }
      mentions.append(Mention(term: term, anchors: [index], stateItem: -1))
      items[index].isClaimed = true
      for near in items.indices where abs(near - index) <= 3 && !items[near].states.isEmpty {
        items[near].isClaimed = true
      }
    }
  }

  private func isSameKind(_ one: String, _ other: String) -> Bool {
    one.prefix { $0 != "." } == other.prefix { $0 != "." }
  }

  /// "The bulge stops short of the cord": a structure that is named since it is not touched.
  private mutating func buildSpared() {
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

  /// "No significant thecal sac or nerve roots.": cut short, but what is denied can only be compression.
  private mutating func buildDeniedStructures() {
    guard let state = lexicon.state("compression"),
      let denial = items.firstIndex(where: { item in
        item.cues.contains { lexicon.cues[$0].certainty == .excluded && lexicon.cues[$0].reach == .forward }
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
  private mutating func clearPlaceNames() {
    for index in items.indices where items[index].zone != nil && !items[index].isClaimed {
      items[index].structure = nil
    }
  }

  // MARK: States

  /// What a state is said of.
  private struct Group {
    var structures: [Int] = []
    var aspects: [Int] = []
    var isEmpty: Bool { structures.isEmpty && aspects.isEmpty }
  }

  private mutating func buildState(_ index: Int) {
    // "The disc has a wide bulge": a degree of spread, not of room.
    if items[index].zone != nil, items[index].states.allSatisfy({ lexicon.states[$0.state].isNormal }),
      !precededByCopula(index), index + 1 >= items.count || items[index + 1].structure == nil
    { return }
    let forms = Set(items[index].states.map(\.form))
    var made = false
    for group in candidates(index, forms) where !made {
      made = makeMentions(index, group)
    }
    if !made, let topic { made = makeTopicMentions(index, topic) }
    if !made { makeAlone(index) }
  }

  /// Groups of structures to try, the likeliest first.
  private func candidates(_ index: Int, _ forms: Set<StateForm>) -> [Group] {
    let near = leftGroup(index, across: .nothing)
    let right = rightGroup(index)
    let far = leftGroup(index, across: .predicate)
    let followsCopula = precededByCopula(index)
    if forms.contains(.noun), !near.isEmpty {
      return [combined(near, right), combined(near, far), near, right, far]
    }
    if followsCopula, right.structures.isEmpty, !right.aspects.isEmpty {
      return [combined(right, far), far, right]
    }
    if forms.contains(.passive), !forms.contains(.active) {
      return followsCopula ? [far, right] : [combined(right, far), right, near, far]
    }
    return [combined(right, far), right, near, far]
  }

  /// "The cord and conus show normal signal": the aspect on one side, its owners on the other.
  private func combined(_ one: Group, _ other: Group) -> Group {
    guard one.structures.isEmpty, !one.aspects.isEmpty else { return one }
    return Group(structures: other.structures, aspects: one.aspects)
  }

  private func precededByCopula(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0 {
      let item = items[position]
      if item.connector == .copula || item.mark == UInt8(ascii: ":") { return true }
      guard item.isModifier || item.isEmpty || item.isOrdinary || !item.cues.isEmpty
        || item.connector == .of || (item.isWord && !item.isAnchor && item.connector == nil && item.severity != nil)
      else { return false }
      position -= 1
    }
    return false
  }

  /// ", however,": between commas.
  private func isAside(_ index: Int) -> Bool {
    items[index].connector == .but && index > 0 && index + 1 < items.count && items[index - 1].isComma
      && items[index + 1].isComma
  }

  private func precededByVerb(_ index: Int) -> Bool {
    items[..<index].suffix(3).contains { $0.connector == .copula || $0.connector == .shows }
  }

  private enum Bridge { case nothing, predicate }

  /// Structures before a state: "thecal sac or nerve root compression", "the foramina are patent".
  private func leftGroup(_ index: Int, across bridge: Bridge) -> Group {
    var group = Group()
    var position = index - 1
    var crossed = 0
    while position >= 0 {
      let item = items[position]
      if item.structure != nil || item.aspect != nil {
        if item.structure != nil { group.structures.insert(position, at: 0) }
        if item.aspect != nil, item.structure == nil { group.aspects.insert(position, at: 0) }
      } else if item.entry != nil || !item.states.isEmpty {
        // "Disc bulge and facet hypertrophy": another statement begins here.
        if bridge == .predicate, group.isEmpty, item.severity != nil {
          position -= 1
          continue
        }
        // "The discs have dried out and lost height": one subject for both.
        if bridge == .predicate, group.isEmpty, item.entry == nil, position + 1 < index,
          items[position + 1].isConjunction || items[position + 1].isComma,
          item.states.contains(where: { $0.form == .passive }), precededByVerb(position)
        {
          position -= 1
          continue
        }
        break
      } else if group.isEmpty {
        guard mayStandBetween(item, bridge) || isAside(position) else { break }
        crossed += item.isWord && !item.isModifier ? 1 : 0
        if crossed > (bridge == .nothing ? 2 : 8) { break }
      } else {
        guard item.isConjunction || item.isComma || item.isEmpty || item.isModifier
          || item.mark == UInt8(ascii: "/") || item.connector == .of
          || item.mark == UInt8(ascii: ":") && !stopsAtColon
          || item.mark == UInt8(ascii: "-") || item.mark == UInt8(ascii: "(") || item.mark == UInt8(ascii: ")")
        else { break }
      }
      position -= 1
    }
    return group
  }

  private func mayStandBetween(_ item: Item, _ bridge: Bridge) -> Bool {
    if item.isModifier || item.isEmpty || item.mark == UInt8(ascii: "-") { return true }
    guard bridge == .predicate else { return false }
    if item.isStrongBreak || item.mark == UInt8(ascii: "?") { return false }
    switch item.connector {
    case .copula, .with, .shows, .relative, .and, .of, .at, .or: return true
    case nil: return true
    default: return false
    }
  }

  /// Structures after a state: "compressing the sac and both nerve roots", "narrowing of the canal".
  private func rightGroup(_ index: Int) -> Group {
    var group = Group()
    var position = index + 1
    var open = true
    while position < items.count {
      let item = items[position]
      if item.structure != nil || item.aspect != nil {
        let compound = item.structure == nil && position > index && group.structures.last == position - 1
        // "narrowing of the canal and severe …": tied by its own "of".
        let tied = group.isEmpty && items[index + 1..<position].contains { $0.connector == .of }
        guard open || compound, tied || !belongsToNextState(position, after: index, group) else { break }
        if item.structure != nil { group.structures.append(position) }
        if item.aspect != nil, item.structure == nil { group.aspects.append(position) }
        open = false
      } else if item.entry != nil || !item.states.isEmpty {
        if group.isEmpty, isNormalAdjective(position) {
          position += 1
          continue
        }
        // "compressing and displacing the root": pass over a state joined to this one.
        guard group.structures.isEmpty, position > index + 1, items[position - 1].isConjunction,
          item.entry == nil || !item.states.isEmpty
        else { break }
      } else if item.isConjunction || item.isComma || item.mark == UInt8(ascii: "/") {
        open = true
      } else if item.connector == .of || item.connector == .at {
        open = open || !group.isEmpty && group.structures.isEmpty
        if !group.structures.isEmpty, item.connector == .at { break }
      } else if group.isEmpty, item.connector == .copula || item.connector == nil && item.isEmpty,
        leadsToPlace(position)
      {
        // "degenerative changes are seen in the facet joints"
      } else if item.connector == .to, group.isEmpty {
        // "narrowing to the canal"
      } else if !(item.isModifier || item.isEmpty || item.mark == UInt8(ascii: "-") || item.isOrdinary
        || item.pointer == .corresponding || item.pointer == .side || item.mark == UInt8(ascii: "(") || item.mark == UInt8(ascii: ")"))
      {
        break
      } else if group.isEmpty, item.mark == UInt8(ascii: ")") {
        break
      }
      position += 1
    }
    return group
  }

  /// A copula with its verb and then a place: "are present in".
  private func leadsToPlace(_ copula: Int) -> Bool {
    var next = copula + 1
    while next < items.count, items[next].isEmpty, items[next].connector == nil { next += 1 }
    return next < items.count
      && (items[next].connector == .at || items[next].connector == .of && next > copula + 1)
  }

  /// "normal" right before what it describes.
  private func isNormalAdjective(_ index: Int) -> Bool {
    items[index].entry == nil && index + 1 < items.count
      && items[index].states.contains { lexicon.states[$0.state].isNormal && $0.form == .passive }
      && (items[index + 1].isAnchor || items[index + 1].isModifier)
  }

  /// "compressing the sac and foraminal narrowing": the foramen goes with the noun after it.
  private func belongsToNextState(_ position: Int, after index: Int, _ group: Group) -> Bool {
    var next = position + 1
    while next < items.count {
      let item = items[next]
      if item.states.contains(where: { $0.form == .noun }) {
        // "compression of the sac and narrowing of the foramen": it has its own.
        let after = items[(next + 1)...].first { !$0.isEmpty }
        if after?.connector == .of || after?.structure != nil { return false }
        return hasRule(position, next)
      }
      if item.connector == .copula { return hasPassiveAhead(next) }
      guard item.structure != nil || item.aspect != nil || item.isConjunction || item.isComma
        || item.isModifier && item.level == nil || item.mark == UInt8(ascii: "-")
      else { return false }
      next += 1
    }
    return false
  }

  private func hasPassiveAhead(_ index: Int) -> Bool {
    for item in items[index...].dropFirst().prefix(4) {
      if item.states.contains(where: { $0.form == .passive }) { return true }
      if item.isAnchor || item.isPunctuation { return false }
    }
    return false
  }

  private func hasRule(_ structure: Int, _ state: Int) -> Bool {
    guard let id = items[structure].structure else { return items[structure].aspect != nil }
    return items[state].states.contains {
      $0.form == .noun && lexicon.term(structure: id, state: $0.state) != nil
    }
  }

  // MARK: Making mentions

  private mutating func makeMentions(_ index: Int, _ whole: Group) -> Bool {
    let group = withoutWholes(whole)
    guard !group.isEmpty else { return false }
    if group.structures.isEmpty {
      guard let topic else { return makeAspectsAlone(index, group.aspects) }
      return makeTopicMentions(index, topic, aspects: group.aspects)
    }
    var made = false
    for structure in group.structures {
      guard let id = items[structure].structure else { continue }
      var found = false
      for aspect in group.aspects {
        guard let name = items[aspect].aspect,
          let (term, state) = term(id, name, index)
        else { continue }
        add(term, state, index, structure: structure, aspect: aspect)
        found = true
      }
      if !found, let (term, state) = term(id, "", index) {
        add(term, state, index, structure: structure, aspect: nil)
        found = true
      }
      made = made || found
    }
    return made
  }

  /// Of "alignment of the spine" and "foraminal nerve root" only the part that is meant.
  private func withoutWholes(_ group: Group) -> Group {
    guard group.structures.count > 1 else { return group }
    var result = group
    result.structures = []
    for (position, structure) in group.structures.enumerated() {
      if items[structure].zone != nil, position + 1 < group.structures.count,
        items[structure + 1..<group.structures[position + 1]].allSatisfy({ $0.isEmpty || $0.isModifier })
      { continue }
      if position > 0 {
        let between = items[group.structures[position - 1] + 1..<structure]
        let joined = between.contains { $0.connector == .of }
          && between.allSatisfy { $0.connector == .of || $0.isEmpty || $0.isModifier }
        if joined { continue }
      }
      result.structures.append(structure)
    }
    return result
  }

  /// "Height and signal are preserved" under the heading of a disc level: of the disc; a height
  /// with no heading is that of the vertebrae.
  private mutating func makeAspectsAlone(_ index: Int, _ aspects: [Int]) -> Bool {
    let isDisc = governing.map { !$0.isBones } ?? false
    guard let id = lexicon.structure(isDisc ? "disc" : "vertebra") else { return false }
    var made = false
    for aspect in aspects {
      guard let name = items[aspect].aspect, isDisc || name == "height",
        let (term, state) = term(id, name, index)
      else { continue }
      add(term, state, index, structure: nil, aspect: aspect)
      made = true
    }
    return made
  }

  private mutating func makeTopicMentions(
    _ index: Int, _ topic: Topic, aspects: [Int] = []
  ) -> Bool {
    var made = false
    for id in topic.structures {
      var found = false
      for aspect in aspects {
        guard let (term, state) = term(id, items[aspect].aspect ?? "", index) else { continue }
        add(term, state, index, structure: nil, aspect: aspect)
        mentions[mentions.count - 1].topicSpan = topic.span
        found = true
      }
      if !found, let (term, state) = term(id, "", index),
        aspects.isEmpty || lexicon.states[state].isNormal
      {
        // "Discs: no narrowing" must not turn a state with a meaning of its own.
        add(term, state, index, structure: nil, aspect: aspects.first)
        mentions[mentions.count - 1].topicSpan = topic.span
        found = true
      }
      made = made || found
    }
    return made
  }

  private mutating func makeAlone(_ index: Int) {
    if items[index].entry != nil { return addEntry(index) }
    if let term = discDegeneration(index) {
      mentions.append(Mention(term: term, anchors: [index], stateItem: index))
      items[index].isClaimed = true
      return
    }
    for (state, _) in items[index].states {
      if let term = lexicon.states[state].alone {
        var mention = Mention(
          term: term, anchors: [index], stateItem: index,
          relation: lexicon.states[state].relation)
        mention.isNormal = lexicon.states[state].isNormal
        mentions.append(mention)
        items[index].isClaimed = true
        return
      }
    }
  }

  /// "Degeneration with bulging of the disc": of the disc that the rest speaks of.
  private func discDegeneration(_ index: Int) -> Int? {
    let name = items[index].states.first { named in
      named.form == .noun && ["degeneration", "fissure"].contains(lexicon.states[named.state].id)
    }.map { lexicon.states[$0.state].id }
    guard let name else { return nil }
    let rest = name == "fissure" ? items[...] : items[(index + 1)...]
    let speaksOfDisc = rest.contains { item in
      item.structure.map { lexicon.structures[$0].id.hasPrefix("disc") } == true
        || item.entry.map { lexicon.entries[$0].concept.hasPrefix("disc.") } == true
    }
    guard speaksOfDisc, let disc = lexicon.structure("disc"),
      let state = lexicon.state(name)
    else { return nil }
    return lexicon.term(structure: disc, state: state)
  }

  private func term(_ structure: Int, _ aspect: String, _ index: Int) -> (Int, Int)? {
    for (state, _) in items[index].states {
      if let term = lexicon.term(structure: structure, aspect: aspect, state: state) {
        return (term, state)
      }
    }
    return nil
  }

  private mutating func add(
    _ term: Int, _ state: Int, _ index: Int, structure: Int?, aspect: Int?
  ) {
    let anchors = [structure, aspect, index].compactMap { $0 }.sorted()
    var mention = Mention(
      term: term, anchors: anchors, stateItem: index, relation: lexicon.states[state].relation)
    mention.isNormal = lexicon.states[state].isNormal
    for anchor in anchors { items[anchor].isClaimed = true }
    if let first = anchors.first, let last = anchors.last, last - first > 1 {
      for between in first + 1..<last where isNormalAdjective(between) && !anchors.contains(between) {
        suppressed.insert(between)
        items[between].isClaimed = true
      }
    }
    mentions.append(mention)
  }
}
