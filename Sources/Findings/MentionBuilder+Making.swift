// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Makes mentions of structures and their states.
extension MentionBuilder {
  // MARK: Making mentions

  mutating func makeMentions(_ index: Int, _ whole: Group) -> Bool {
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
      // "The wall, with preserved signal": a wall has none of its own.
      let isForeign =
        group.aspects.contains { $0 == index + 1 } && index > 0
        && items[index - 1].connector == .with
      if !found, !isForeign, let (term, state) = term(id, "", index) {
        add(term, state, index, structure: structure, aspect: nil)
        found = true
        if stopsAtColon { addIntruder(index, into: structure) }
      }
      made = made || found
    }
    return made
  }

  /// "The disc protrudes into the right foramen": a protrusion that lies there.
  private mutating func addIntruder(_ index: Int, into structure: Int) {
    guard let zone = items[structure].zone, items[index].states.contains(where: { $0.form == .active }),
      let term = items[index].states.compactMap({ lexicon.states[$0.state].alone }).first,
      lexicon.entries[term].concept.hasPrefix("disc.")
    else { return }
    var mention = Mention(term: term, anchors: [index], stateItem: index)
    mention.zone = zone
    mention.side = items[index...structure].compactMap(\.side).first
    mentions.append(mention)
  }

  /// Of "alignment of the spine" and "foraminal nerve root" only the part that is meant.
  func withoutWholes(_ group: Group) -> Group {
    guard group.structures.count > 1 else { return group }
    var result = group
    result.structures = []
    for (position, structure) in group.structures.enumerated() {
      // "Neck bones": the bones.
      if let id = items[structure].structure, lexicon.structures[id].id == "spine",
        position + 1 < group.structures.count, group.structures[position + 1] == structure + 1
      {
        continue
      }
      if items[structure].zone != nil, position + 1 < group.structures.count,
        items[structure + 1..<group.structures[position + 1]].allSatisfy({
          $0.isEmpty || $0.isModifier
        })
      {
        continue
      }
      if position > 0 {
        let between = items[group.structures[position - 1] + 1..<structure]
        let joined =
          between.contains { $0.connector == .of || isBeside($0) }
          && between.allSatisfy {
            $0.connector == .of || isBeside($0) || $0.isEmpty || $0.isModifier
          }
        if joined { continue }
      }
      result.structures.append(structure)
    }
    return result
  }

  /// "The soft tissues around the vertebrae": where they are.
  private func isBeside(_ item: Item) -> Bool {
    item.connector == .at && item.cues.isEmpty
  }

  /// "Height and signal are preserved" under the heading of a disc level: of the disc; a height
  /// with no heading is that of the vertebrae.
  mutating func makeAspectsAlone(_ index: Int, _ aspects: [Int]) -> Bool {
    // "Degenerative disc at L4-L5 with height loss": of the disc that the sentence speaks of.
    let speaksOfDisc =
      items.contains { $0.level?.isBones == false }
      && items.contains { item in
        item.structure.map { lexicon.structures[$0].id == "disc" } ?? false
          || item.entry.map { lexicon.entries[$0].concept.hasPrefix("disc.") } ?? false
      } && !items.contains { $0.structure.map { lexicon.structures[$0].id == "vertebra" } ?? false }
    let isDisc = governing.map { !$0.isBones } ?? speaksOfDisc
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

  mutating func makeTopicMentions(
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
      if made, topic.isAlternative { break }
    }
    return made
  }

  mutating func makeAlone(_ index: Int) {
    if items[index].entry != nil { return addEntry(index) }
    if let term = discDegeneration(index) {
      mentions.append(Mention(term: term, anchors: [index], stateItem: index))
      items[index].isClaimed = true
      return
    }
    if let term = boneLesion(index) {
      mentions.append(Mention(term: term, anchors: [index], stateItem: index))
      items[index].isClaimed = true
      return
    }
    if stopsAtColon, let term = unplacedNarrowing(index) {
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

  /// "The bodies keep their height, and no spots are seen in them": of what "them" stands for.
  mutating func makeOfThem(_ index: Int) -> Bool {
    if stopsAtColon, makeOfThey(index) { return true }
    guard stopsAtColon,
      let pronoun = items[(index + 1)...].prefix(8).firstIndex(where: {
        $0.pointer == .thing
      }),
      items[index + 1..<pronoun].contains(where: { $0.connector == .at || $0.connector == .of }),
      !items[index + 1..<pronoun].contains(where: { $0.isPunctuation || $0.isAnchor }),
      let owner = items[..<index].lastIndex(where: { $0.structure != nil }),
      let id = items[owner].structure, let (term, state) = term(id, "", index)
    else { return false }
    add(term, state, index, structure: nil, aspect: nil)
    return true
  }

  /// "The spaces have lost height, and on T2 they look dark.": of what "they" stands for.
  private mutating func makeOfThey(_ index: Int) -> Bool {
    guard precededByCopula(index),
      let pronoun = items[..<index].lastIndex(where: { $0.pointer == .thing }), index - pronoun <= 4,
      let owner = items[..<pronoun].lastIndex(where: { $0.structure != nil }),
      !items[pronoun..<index].contains(where: { $0.structure != nil || $0.entry != nil }),
      let id = items[owner].structure, let (term, state) = term(id, "", index)
    else { return false }
    add(term, state, index, structure: nil, aspect: nil)
    return true
  }

  /// "The first lumbar bone is wedge-shaped": the level is the bone that the state is said of.
  mutating func makeOfBone(_ index: Int) -> Bool {
    guard stopsAtColon, precededByCopula(index) || precededByVerb(index),
      let place = items[..<index].lastIndex(where: { $0.level != nil }), index - place <= 5,
      items[place].level?.isBones == true,
      items[place + 1..<index].allSatisfy({
        $0.connector == .copula || $0.connector == .shows || $0.isEmpty || $0.isModifier
          || !$0.cues.isEmpty
      }), let bone = lexicon.structure("vertebra"), let (term, state) = term(bone, "", index)
    else { return false }
    add(term, state, index, structure: nil, aspect: nil)
    mentions[mentions.count - 1].level = items[place].level
    mentions[mentions.count - 1].hasOwnLevel = true
    mentions[mentions.count - 1].levelItems = [place]
    return true
  }

  /// "L1: this known spot …": of the bone that the line or its heading names.
  private func boneLesion(_ index: Int) -> Int? {
    guard let state = items[index].states.first(where: { lexicon.states[$0.state].id == "lesion" }),
      let level = items[..<index].last(where: { $0.level != nil })?.level
        ?? (stopsAtColon ? items.first { $0.level != nil }?.level : nil) ?? governing,
      level.isBones, let bone = lexicon.structure("vertebra")
    else { return nil }
    return lexicon.term(structure: bone, state: state.state)
  }

  /// "This suggests a moderate acquired narrowing.": of what, the sentence does not say.
  private func unplacedNarrowing(_ index: Int) -> Int? {
    let isNarrowing = items[index].states.contains {
      $0.form == .noun && lexicon.states[$0.state].id == "narrowing"
    }
    guard isNarrowing, items[index].structure == nil else { return nil }
    return lexicon.entry("stenosis.unspecified")
  }

  /// "Degeneration with bulging of the disc": of the disc that the rest speaks of.
  func discDegeneration(_ index: Int) -> Int? {
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

  func term(_ structure: Int, _ aspect: String, _ index: Int) -> (Int, Int)? {
    for (state, _) in items[index].states {
      if let term = lexicon.term(structure: structure, aspect: aspect, state: state) {
        return (term, state)
      }
    }
    return nil
  }

  mutating func add(
    _ term: Int, _ state: Int, _ index: Int, structure: Int?, aspect: Int?
  ) {
    let anchors = [structure, aspect, index].compactMap { $0 }.sorted()
    var mention = Mention(
      term: term, anchors: anchors, stateItem: index, relation: lexicon.states[state].relation)
    mention.isNormal = lexicon.states[state].isNormal
    for anchor in anchors { items[anchor].isClaimed = true }
    if let first = anchors.first, let last = anchors.last, last - first > 1 {
      for between in first + 1..<last where isNormalAdjective(between) && !anchors.contains(between)
      {
        suppressed.insert(between)
        items[between].isClaimed = true
      }
    }
    mentions.append(mention)
  }
}
