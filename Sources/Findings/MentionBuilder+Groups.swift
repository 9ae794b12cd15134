// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Finds the structures that a state is said of: before it, after it, or across its verb.
extension MentionBuilder {
  // MARK: States

  /// What a state is said of.
  struct Group {
    var structures: [Int] = []
    var aspects: [Int] = []
    var isEmpty: Bool { structures.isEmpty && aspects.isEmpty }
  }

  mutating func buildState(_ index: Int) {
    // "The disc has a wide bulge": a degree of spread, not of room.
    if items[index].zone != nil,
      items[index].states.allSatisfy({ lexicon.states[$0.state].isNormal }),
      !precededByCopula(index), index + 1 >= items.count || items[index + 1].structure == nil
    {
      return
    }
    // "with small osteophytes", "L5-S1: wide bulge": said of what follows.
    if items[index].severity != nil || items[index].zone != nil, index + 1 < items.count,
      items[index + 1].structure == nil,
      items[index + 1].entry != nil || items[index + 1].states.contains(where: { $0.form == .noun }),
      !precededByCopula(index) || items[index - 1].mark == UInt8(ascii: ":")
    {
      return
    }
    if isNamedByScale(index) { return }
    let forms = Set(items[index].states.map(\.form))
    var made = false
    for group in candidates(index, forms) where !made {
      made = makeMentions(index, group)
    }
    if !made { made = makeOfThem(index) }
    if !made { made = makeOfBone(index) }
    if !made, let topic { made = makeTopicMentions(index, topic) }
    if !made { makeAlone(index) }
  }

  /// "Subchondral signal changes of Modic type 1": the scale names what they are.
  private func isNamedByScale(_ index: Int) -> Bool {
    guard
      items[index].states.contains(where: { named in
        named.form == .noun
          && ["abnormality", "signal_change"].contains(lexicon.states[named.state].id)
      }), items[index].entry == nil
    else { return false }
    return items[(index + 1)...].prefix(3).contains { item in
      item.grade?.scale != nil && item.gradeScale != nil
    }
  }

  /// Groups of structures to try, the likeliest first.
  func candidates(_ index: Int, _ forms: Set<StateForm>) -> [Group] {
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
    if forms.contains(.active), !far.structures.isEmpty, let aspect = right.aspects.first,
      let place = right.structures.first, aspect < place,
      items[aspect..<place].contains(where: { $0.connector == .at })
    {
      // "The bodies keep their height in both walls": of the bodies, not of the walls.
      return [Group(structures: far.structures, aspects: right.aspects), combined(right, far), far]
    }
    if forms == [.passive], !followsCopula, right.structures.isEmpty,
      right.aspects.first == index + 1, items[..<index].last?.connector == .with
    {
      // "…, with preserved signal": of the signal's owner, not of the word before "with".
      return [combined(right, far), right]
    }
    if forms.contains(.passive), !forms.contains(.active) {
      return followsCopula ? [far, right] : [combined(right, far), right, near, far]
    }
    if forms == [.active], items[index].states.allSatisfy({ isTransitive($0.state) }) {
      return [combined(right, far), right]
    }
    return [combined(right, far), right, near, far]
  }

  /// "The sac, extending to the canals": acts on what follows and says nothing of what precedes.
  private func isTransitive(_ state: Int) -> Bool {
    lexicon.states[state].relation != nil || lexicon.states[state].id == "involvement"
  }

  /// "The cord and conus show normal signal": the aspect on one side, its owners on the other.
  func combined(_ one: Group, _ other: Group) -> Group {
    guard one.structures.isEmpty, !one.aspects.isEmpty else { return one }
    return Group(structures: other.structures, aspects: one.aspects)
  }

  func precededByCopula(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0 {
      let item = items[position]
      if item.connector == .copula || item.mark == UInt8(ascii: ":") { return true }
      guard
        item.isModifier || item.isEmpty || item.isOrdinary || !item.cues.isEmpty
          || item.connector == .of
          || (item.isWord && !item.isAnchor && item.connector == nil && item.severity != nil)
      else { return false }
      position -= 1
    }
    return false
  }

  /// ", however,": between commas.
  func isAside(_ index: Int) -> Bool {
    items[index].connector == .but && index > 0 && index + 1 < items.count
      && items[index - 1].isComma
      && items[index + 1].isComma
  }

  func precededByVerb(_ index: Int) -> Bool {
    items[..<index].suffix(3).contains { $0.connector == .copula || $0.connector == .shows }
  }

  enum Bridge { case nothing, predicate }

  /// Structures before a state: "thecal sac or nerve root compression", "the foramina are patent".
  func leftGroup(_ index: Int, across bridge: Bridge) -> Group {
    var group = Group()
    var position = index - 1
    var crossed = 0
    while position >= 0 {
      let item = items[position]
      if item.structure != nil || item.aspect != nil {
        // "Dried disc material noted, multilevel disc bulges": the first disc is another's.
        if let name = item.structure, let last = group.structures.first,
          items[last].structure == name, items[position..<last].contains(where: \.isComma)
        {
          break
        }
        if item.structure != nil { group.structures.insert(position, at: 0) }
        if item.aspect != nil, item.structure == nil { group.aspects.insert(position, at: 0) }
      } else if item.entry != nil || !item.states.isEmpty {
        // "Disc bulge and facet hypertrophy": another statement begins here.
        if bridge == .predicate, group.isEmpty, item.severity != nil {
          position -= 1
          continue
        }
        // "The discs have dried out and lost height": one subject for both.
        if bridge == .predicate, group.isEmpty, position + 1 < index,
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
        guard
          item.isConjunction || item.isComma || item.isEmpty || item.isModifier
            || item.mark == UInt8(ascii: "/") || item.connector == .of
            || item.connector == .at && stopsAtColon
            || item.mark == UInt8(ascii: ":") && !stopsAtColon
            || item.mark == UInt8(ascii: "-") || item.mark == UInt8(ascii: "(")
            || item.mark == UInt8(ascii: ")")
        else { break }
      }
      position -= 1
    }
    return group
  }

  func mayStandBetween(_ item: Item, _ bridge: Bridge) -> Bool {
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
  func rightGroup(_ index: Int) -> Group {
    var group = Group()
    var position = index + 1
    var open = true
    while position < items.count {
      let item = items[position]
      if item.structure != nil || item.aspect != nil {
        let compound =
          item.structure == nil && position > index && group.structures.last == position - 1
        // "narrowing of the canal and severe …": tied by its own "of".
        let tied = group.isEmpty && items[index + 1..<position].contains { $0.connector == .of }
        guard open || compound, tied || !belongsToNextState(position, after: index, group),
          !isPlaceOfDisc(position)
        else { break }
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
        let goesOn = items[position - 1].isComma || items[position - 1].isConjunction
        if !group.structures.isEmpty, item.connector == .at, !goesOn { break }
        if goesOn { open = true }
      } else if group.isEmpty, item.connector == .copula || item.connector == nil && item.isEmpty,
        leadsToPlace(position)
      {
        // "degenerative changes are seen in the facet joints"
      } else if item.connector == .to || item.connector == .between, group.isEmpty {
        // "narrowing to the canal", "conflict between disc and root"
      } else if !(item.isModifier || item.isEmpty || item.mark == UInt8(ascii: "-")
        || item.isOrdinary
        || item.pointer == .corresponding || item.pointer == .side || item.mark == UInt8(ascii: "(")
        || item.mark == UInt8(ascii: ")"))
      {
        break
      } else if item.mark == UInt8(ascii: "("), !group.isEmpty {
        // "the vertebral bodies (height, shape)"
        open = true
      } else if group.isEmpty, item.mark == UInt8(ascii: ")") {
        break
      }
      position += 1
    }
    return group
  }

  /// A copula with its verb and then a place: "are present in".
  func leadsToPlace(_ copula: Int) -> Bool {
    var next = copula + 1
    while next < items.count, items[next].isEmpty, items[next].connector == nil { next += 1 }
    return next < items.count
      && (items[next].connector == .at || items[next].connector == .of && next > copula + 1)
  }

  /// "normal" right before what it describes.
  func isNormalAdjective(_ index: Int) -> Bool {
    items[index].entry == nil && index + 1 < items.count
      && items[index].states.contains { lexicon.states[$0.state].isNormal && $0.form == .passive }
      && (items[index + 1].isAnchor || items[index + 1].isModifier)
  }

  /// "compressing the sac and foraminal narrowing": the foramen goes with the noun after it.
  func belongsToNextState(_ position: Int, after index: Int, _ group: Group) -> Bool {
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
      guard
        item.structure != nil || item.aspect != nil || item.isConjunction || item.isComma
          || item.isModifier && item.level == nil || item.mark == UInt8(ascii: "-")
      else { return false }
      next += 1
    }
    return false
  }

  /// "Small right foraminal disc protrusion": where the protrusion is, and nothing small.
  func isPlaceOfDisc(_ position: Int) -> Bool {
    guard items[position].zone != nil else { return false }
    let next = items[(position + 1)...].first { !$0.isEmpty && !$0.isModifier || $0.isAnchor }
    guard let next else { return false }
    if let entry = next.entry { return lexicon.entries[entry].concept.hasPrefix("disc.") }
    return next.structure.map { lexicon.structures[$0].id.hasPrefix("disc") } ?? false
      || next.states.contains { state in
        state.form == .noun
          && lexicon.states[state.state].alone.map {
            lexicon.entries[$0].concept.hasPrefix("disc.")
          } ?? false
      }
  }

  func hasPassiveAhead(_ index: Int) -> Bool {
    for item in items[index...].dropFirst().prefix(4) {
      if item.states.contains(where: { $0.form == .passive }) { return true }
      if item.isAnchor || item.isPunctuation { return false }
    }
    return false
  }

  func hasRule(_ structure: Int, _ state: Int) -> Bool {
    guard let id = items[structure].structure else { return items[structure].aspect != nil }
    return items[state].states.contains {
      $0.form == .noun && lexicon.term(structure: id, state: $0.state) != nil
    }
  }
}
