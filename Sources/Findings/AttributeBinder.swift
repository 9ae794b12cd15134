// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Decides which degree, side, level, number and change belongs to which finding of a sentence.
///
/// A modifier goes to the finding that it stands directly before; failing that, to the one it
/// follows. "Moderate right and mild left foraminal narrowing" is two findings.
struct AttributeBinder {
  let lexicon: Lexicon
  var items: [Item]
  var mentions: [Mention]
  /// The level of the heading above the sentence.
  var governing: LevelExpression?

  mutating func bind() {
    guard !mentions.isEmpty else { return }
    findRuns()
    splitAndApply()
    spreadWithinGroups()
    bindLevels()
    bindLoose()
  }

  // MARK: Runs

  /// Which items describe which mention: those right before it, and those after it up to the next.
  mutating func findRuns() {
    for index in mentions.indices {
      let first = mentions[index].first
      var start = first
      var position = first - 1
      let floor = previousAnchor(before: first, index)
      while position > floor {
        if isPostpositive(items[position]) { break }
        // "protrusions at L3-L5 touching the sac": the level is that of the subject.
        if items[position].level != nil, floor >= 0, beginsWithVerb(mentions[index]) { break }
        if describes(items[position], before: true) {
          start = position
        } else if !(items[position].isEmpty || items[position].connector == .of
          || items[position].mark == UInt8(ascii: "-")
          || (isAdjective(items[position]) && position > floor + 1)
          || (isUnusedState(items[position]) && position > floor + 1)
          || followsChange(position) || isSign(position))
        {
          guard joinsModifiers(position, start) else { break }
        }
        position -= 1
      }
      mentions[index].before = start..<first
    }
    for index in mentions.indices {
      let last = mentions[index].last
      let end = endOfDescription(after: last)
      var stop = last + 1
      while stop < max(end, last + 1), stop < items.count,
        !endsDescription(items[stop]) || continuesPlaces(stop), !opensClause(stop)
      { stop += 1 }
      mentions[index].after = last + 1..<max(stop, last + 1)
    }
  }

  func beginsWithVerb(_ mention: Mention) -> Bool {
    mention.stateItem == mention.first
      && items[mention.first].states.contains { $0.form == .active }
      && !items[mention.first].states.contains { $0.form == .noun }
  }

  /// Where the words about the next finding begin: its anchor and what stands right before it.
  func endOfDescription(after last: Int) -> Int {
    var next = items.count
    for mention in mentions {
      for anchor in mention.anchors where anchor > last { next = min(next, anchor) }
      if mention.first > last, !mention.before.isEmpty {
        next = min(next, mention.before.lowerBound)
      }
    }
    guard next < items.count else { return next }
    while next - 1 > last, describes(items[next - 1], before: true) || items[next - 1].isEmpty,
      !isPostpositive(items[next - 1]), items[next - 1].level == nil
    { next -= 1 }
    return next
  }

  /// "more to the right", "on the left": said after what it describes.
  func isPostpositive(_ item: Item) -> Bool {
    guard item.side != nil, item.tokens.count > 1 else { return false }
    return item.isPrepositional
  }

  func previousAnchor(before first: Int, _ index: Int) -> Int {
    var best = -1
    for (other, mention) in mentions.enumerated() where other != index {
      for anchor in mention.anchors where anchor < first { best = max(best, anchor) }
    }
    return best
  }

  func describes(_ item: Item, before: Bool) -> Bool {
    item.isModifier || item.gradeScale != nil || item.isGradeWord || item.zone != nil
      || item.cues.contains { lexicon.cues[$0].kind == .qualifier }
  }

  /// "progression to severe stenosis", "increase in the size of the lesion"
  func followsChange(_ position: Int) -> Bool {
    guard position > 0, items[position].connector == .to || items[position].connector == .at else {
      return false
    }
    return items[position - 1].change != nil
  }

  /// "Early signs of desiccation": the degree is that of what is shown.
  func isSign(_ position: Int) -> Bool {
    guard position > 0, items[position - 1].severity != nil else { return false }
    return items[position].cues.contains { lexicon.cues[$0].certainty == .consistent }
  }

  /// An unknown or ordinary word between a modifier and its noun ("mild chronic wedging").
  func isAdjective(_ item: Item) -> Bool {
    item.isWord && !item.isAnchor && item.connector == nil && item.cues.isEmpty
      && item.context == nil && item.pointer == nil && !item.isDefinition
  }

  /// "Small hypointense lesion": a state that describes the lesion and made no finding of its own.
  func isUnusedState(_ item: Item) -> Bool {
    !item.isClaimed && item.entry == nil && item.structure == nil && item.aspect == nil
      && item.states.contains { $0.form == .passive } && item.cues.isEmpty
  }

  /// "right and mild left": an "and" between two sets of modifiers of one noun.
  func joinsModifiers(_ position: Int, _ start: Int) -> Bool {
    // "Wide based, right paracentral, disc bulge": nothing but modifiers since the start.
    if items[position].isComma || items[position].isConjunction || items[position].connector == .to,
      position > 0, items[..<position].contains(where: { $0.isModifier }),
      items[..<position].allSatisfy({
        $0.isComma || $0.side != nil || $0.zone != nil || $0.severity != nil || $0.isConjunction
          || $0.isEmpty || $0.connector == .to
      })
    {
      return true
    }
    guard
      items[position].connector == .and || items[position].isComma
        || items[position].connector == .or,
      position > 0
    else { return false }
    let before = items[position > 1 && items[position - 1].isComma ? position - 2 : position - 1]
    guard
      before.side != nil || before.severity != nil || before.zone != nil || before.rootRole != nil
        || !before.roots.isEmpty
    else { return false }
    let right = items[start..<items.count].prefix { !$0.isAnchor }
    if before.rootRole != nil || !before.roots.isEmpty {
      return right.contains { $0.rootRole != nil || !$0.roots.isEmpty }
    }
    return right.contains { $0.side != nil }
      || (before.severity != nil && right.contains { $0.severity != nil })
      || (before.zone != nil && right.contains { $0.zone != nil })
  }

  /// "…, and C6-C7 has no protrusion": the level is what the next clause is about.
  func opensClause(_ stop: Int) -> Bool {
    guard items[stop].isComma || items[stop].isConjunction else { return false }
    var next = stop + 1
    while next < items.count, items[next].isEmpty || items[next].isConjunction { next += 1 }
    guard next + 1 < items.count, items[next].level != nil else { return false }
    let verb = items[(next + 1)...].first { !$0.isEmpty || $0.connector != nil }
    return verb?.connector == .copula || verb?.connector == .shows
  }

  /// "…; L2-L3 central and foraminal; …": a semicolon between places of one finding.
  func continuesPlaces(_ stop: Int) -> Bool {
    guard items[stop].mark == UInt8(ascii: ";"), stop + 1 < items.count,
      items[stop + 1].level != nil
    else { return false }
    let rest = items[(stop + 1)...].prefix { $0.mark != UInt8(ascii: ";") }
    return !rest.contains { $0.entry != nil || !$0.states.isEmpty && $0.severity == nil }
  }

  func endsDescription(_ item: Item) -> Bool {
    if item.isStrongBreak { return true }
    switch item.connector {
    case .with, .cause, .source, .except, .but: return true
    default: return false
    }
  }
}
