// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// What reaches further than its run: degrees of a shared state, and levels.
extension AttributeBinder {
  // MARK: Spreading

  /// "Mildly compressing the sac and both roots": one degree for all that share the state.
  mutating func spreadWithinGroups() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.stateItem >= 0 else { continue }
      let direct = directModifiers(of: mention.stateItem)
      if mention.severity == nil {
        mentions[index].severity = direct.severity ?? leaderSeverity(index)
      }
      if mention.change == nil { mentions[index].change = direct.change }
    }
  }

  /// Degree right before the state word itself, where a structure stands between it and the run.
  func directModifiers(of state: Int) -> (severity: Severity?, change: Change?) {
    var severity: Severity?
    var change: Change?
    var index = state - 1
    while index >= 0, items[index].isModifier || items[index].isEmpty {
      severity = severity ?? items[index].severity
      change = change ?? items[index].change
      index -= 1
    }
    return (severity, change)
  }

  /// "Moderate central and foraminal stenosis": the first structure's degree holds for the list.
  func leaderSeverity(_ index: Int) -> Severity? {
    let mention = mentions[index]
    let leader = mentions.first {
      $0.stateItem == mention.stateItem && $0.severity != nil && $0.first < mention.first
    }
    guard let leader, leader.before.contains(where: { items[$0].severity != nil }),
      leader.last >= mention.last || leader.stateItem > mention.first
    else { return nil }
    return leader.severity
  }

  // MARK: Levels

  mutating func bindLevels() {
    let leading = leadingLevel()
    for index in mentions.indices where mentions[index].level == nil {
      mentions[index].level = inherited(index) ?? leading?.level
      if let leading, mentions[index].level == leading.level {
        mentions[index].levelItems = [leading.item]
      }
    }
    // What stands before the first level of the sentence and has none takes the next one.
    for index in mentions.indices.reversed() where mentions[index].level == nil {
      guard let next = mentions[index + 1..<mentions.count].first(where: { $0.hasOwnLevel }),
        connects(index, next), !isAside(next, to: mentions[index]), !namesRegion(mentions[index]),
        !namesExtent(mentions[index]),
        lexicon.entries[mentions[index].term].place != .disc || next.level?.isBones == false,
        !isEmphasised(next)
      else { continue }
      mentions[index].level = next.level
      mentions[index].levelItems = next.levelItems
    }
    bindTrailingLevel()
  }

  /// "Desiccation shown by low signal, particularly at L3-L4": the only level of the sentence, in
  /// no finding's reach, is that of its findings.
  mutating func bindTrailingLevel() {
    guard mentions.allSatisfy({ $0.level == nil }), governing == nil else { return }
    let places = items.indices.filter { items[$0].level != nil }
    guard places.count == 1, let place = places.first, let level = items[place].level else {
      return
    }
    for index in mentions.indices
    where !namesRegion(mentions[index])
      && (mentions[index].last < place || beginsWithVerb(mentions[index]))
    {
      guard lexicon.entries[mentions[index].term].place != .disc || !level.isBones,
        !items[min(mentions[index].last, place)..<max(mentions[index].first, place)].contains(
          where: { $0.isStrongBreak })
      else { continue }
      mentions[index].level = level
      mentions[index].levelItems = [place]
    }
  }

  /// "Multilevel": said of many levels, not of the one named later for another finding.
  func namesExtent(_ mention: Mention) -> Bool {
    (Array(mention.before) + mention.anchors).contains { items[$0].extent != nil }
  }

  /// A level before the first finding: "At L4-L5, there is …".
  func leadingLevel() -> (level: LevelExpression, item: Int)? {
    guard let first = mentions.map(\.first).min() else { return nil }
    guard let start = items[..<first].firstIndex(where: { $0.level != nil }),
      var level = items[start].level
    else { return nil }
    // "L3-L4, L5-S1: …": all that stand in one row.
    var next = start + 1
    while next + 1 < first, items[next].isComma || items[next].isConjunction
      || items[next].mark == UInt8(ascii: "/"), let more = items[next + 1].level
    {
      level = LevelExpression(level.parts + more.parts)
      next += 2
    }
    return (level, start)
  }

  func inherited(_ index: Int) -> LevelExpression? {
    if namesRegion(mentions[index]) || isOfOthers(mentions[index]) { return nil }
    for earlier in mentions[..<index].reversed() {
      if isSeparate(earlier, mentions[index]) { return nil }
      if let level = earlier.level, suits(level, mentions[index]),
        !isAside(earlier, to: mentions[index])
      {
        return level
      }
    }
    return nil
  }

  /// "Degenerative changes of the cervical spine": said of a region, not of a level.
  func namesRegion(_ mention: Mention) -> Bool {
    (Array(mention.before) + Array(mention.after) + mention.anchors).contains {
      items[$0].region != nil && items[$0].level == nil
    }
  }

  /// "No other vertebral bodies …": of all but the level just named.
  func isOfOthers(_ mention: Mention) -> Bool {
    items[..<mention.first].suffix(3).contains { $0.extent == .rest || $0.isOpenEnd }
  }

  /// A semicolon between them, and no word that points back.
  func isSeparate(_ earlier: Mention, _ mention: Mention) -> Bool {
    guard earlier.last < mention.first else { return false }
    return items[earlier.last..<mention.first].contains { $0.mark == UInt8(ascii: ";") }
  }

  /// "(with reduced height of L2-L3)": what a bracket says of its level stays inside.
  func isAside(_ earlier: Mention, to mention: Mention) -> Bool {
    depth(of: earlier.first) > depth(of: mention.first)
  }

  func depth(of index: Int) -> Int {
    items[..<index].reduce(0) {
      $0 + ($1.mark == UInt8(ascii: "(") ? 1 : 0) - ($1.mark == UInt8(ascii: ")") ? 1 : 0)
    }
  }

  /// A disc's finding takes no bone's level from another statement, unless that caused it.
  func suits(_ level: LevelExpression, _ mention: Mention) -> Bool {
    guard lexicon.entries[mention.term].place != .bone else { return true }
    if !level.isBones { return true }
    // Under a disc's heading, a bone named on the way says nothing of the next disc finding.
    if let governing, !governing.isBones, lexicon.entries[mention.term].place == .disc {
      return false
    }
    return !mention.isNormal
      && !items[..<mention.first].suffix(6).contains { item in
        item.cues.contains { lexicon.cues[$0].certainty == .excluded }
      }
  }

  /// "…, multilevel bulges, noticeably at L4-L5": where those are most marked, not what came before.
  func isEmphasised(_ mention: Mention) -> Bool {
    guard let item = mention.levelItems.first else { return false }
    return items[max(0, item - 3)..<item].contains { $0.isEmphasis }
  }

  /// Whether nothing between them ends the clause.
  func connects(_ index: Int, _ next: Mention) -> Bool {
    let range = mentions[index].last..<max(next.first, mentions[index].last)
    if items[range].contains(where: \.isStrongBreak) { return false }
    // "The spaces appear hypointense, and a protrusion at C6-C7": two statements.
    let isClause = items[mentions[index].first..<mentions[index].last].contains {
      $0.connector == .copula || $0.connector == .shows
    }
    let turns = range.dropFirst().contains {
      items[$0].connector == .and && $0 > 0 && items[$0 - 1].isComma
    }
    return !(isClause && turns)
  }
}
