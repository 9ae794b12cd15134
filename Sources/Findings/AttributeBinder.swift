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
  private mutating func findRuns() {
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
          || followsChange(position))
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
        !endsDescription(items[stop]) || continuesPlaces(stop)
      { stop += 1 }
      mentions[index].after = last + 1..<max(stop, last + 1)
    }
  }

  private func beginsWithVerb(_ mention: Mention) -> Bool {
    mention.stateItem == mention.first
      && items[mention.first].states.contains { $0.form == .active }
      && !items[mention.first].states.contains { $0.form == .noun }
  }

  /// Where the words about the next finding begin: its anchor and what stands right before it.
  private func endOfDescription(after last: Int) -> Int {
    var next = items.count
    for mention in mentions {
      for anchor in mention.anchors where anchor > last { next = min(next, anchor) }
      if mention.first > last, !mention.before.isEmpty { next = min(next, mention.before.lowerBound) }
    }
    guard next < items.count else { return next }
    while next - 1 > last, describes(items[next - 1], before: true) || items[next - 1].isEmpty,
      !isPostpositive(items[next - 1]), items[next - 1].level == nil
    { next -= 1 }
    return next
  }

  /// "more to the right", "on the left": said after what it describes.
  private func isPostpositive(_ item: Item) -> Bool {
    guard item.side != nil, item.tokens.count > 1 else { return false }
    return item.isPrepositional
  }

  private func previousAnchor(before first: Int, _ index: Int) -> Int {
    var best = -1
    for (other, mention) in mentions.enumerated() where other != index {
      for anchor in mention.anchors where anchor < first { best = max(best, anchor) }
    }
    return best
  }

  private func describes(_ item: Item, before: Bool) -> Bool {
    item.isModifier || item.gradeScale != nil || item.isGradeWord || item.zone != nil
      || item.cues.contains { lexicon.cues[$0].kind == .qualifier }
  }

  /// "progression to severe stenosis", "increase in the size of the lesion"
  private func followsChange(_ position: Int) -> Bool {
    guard position > 0, items[position].connector == .to || items[position].connector == .at else {
      return false
    }
    return items[position - 1].change != nil
  }

  /// An unknown or ordinary word between a modifier and its noun ("mild chronic wedging").
  private func isAdjective(_ item: Item) -> Bool {
    item.isWord && !item.isAnchor && item.connector == nil && item.cues.isEmpty
      && item.context == nil && item.pointer == nil && !item.isDefinition
  }

  /// "right and mild left": an "and" between two sets of modifiers of one noun.
  private func joinsModifiers(_ position: Int, _ start: Int) -> Bool {
    // "Wide based, right paracentral, disc bulge": nothing but modifiers since the start.
    if items[position].isComma || items[position].isConjunction || items[position].connector == .to,
      position > 0, items[..<position].contains(where: { $0.isModifier }),
      items[..<position].allSatisfy({
      $0.isComma || $0.side != nil || $0.zone != nil || $0.severity != nil || $0.isConjunction
        || $0.isEmpty || $0.connector == .to
    }) { return true }
    guard items[position].connector == .and || items[position].isComma || items[position].connector == .or,
      position > 0
    else { return false }
    let before = items[position > 1 && items[position - 1].isComma ? position - 2 : position - 1]
    guard before.side != nil || before.severity != nil || before.zone != nil || before.rootRole != nil
      || !before.roots.isEmpty
    else { return false }
    let right = items[start..<items.count].prefix { !$0.isAnchor }
    if before.rootRole != nil || !before.roots.isEmpty { return right.contains { $0.rootRole != nil || !$0.roots.isEmpty } }
    return right.contains { $0.side != nil } || (before.severity != nil && right.contains { $0.severity != nil })
      || (before.zone != nil && right.contains { $0.zone != nil })
  }

  /// "…; L2-L3 central and foraminal; …": a semicolon between places of one finding.
  private func continuesPlaces(_ stop: Int) -> Bool {
    guard items[stop].mark == UInt8(ascii: ";"), stop + 1 < items.count,
      items[stop + 1].level != nil
    else { return false }
    let rest = items[(stop + 1)...].prefix { $0.mark != UInt8(ascii: ";") }
    return !rest.contains { $0.entry != nil || !$0.states.isEmpty && $0.severity == nil }
  }

  private func endsDescription(_ item: Item) -> Bool {
    if item.isStrongBreak { return true }
    switch item.connector {
    case .with, .cause, .source, .except, .but: return true
    default: return false
    }
  }

  // MARK: Segments

  /// What one run of modifiers says.
  struct Segment {
    /// Whether the level only says where it is most marked.
    var isEmphasis = false
    var side: Side?
    var severity: Severity?
    var level: LevelExpression?
    var levelItem: Int?
    var zone: Zone?
    var items: [Int] = []
    var isEmpty: Bool { side == nil && severity == nil && level == nil && zone == nil }
  }

  private mutating func splitAndApply() {
    var result: [Mention] = []
    for mention in mentions {
      let before = segments(mention.before, mention)
      let after = segments(mention.after, mention)
      if let split = clones(of: mention, before, isBefore: true)
        ?? clones(of: mention, after, isBefore: false)
      {
        for clone in split {
          var clone = clone
          applyRest(to: &clone, split: true)
          result.append(clone)
        }
      } else {
        var single = mention
        for segment in before { apply(segment, to: &single, isBefore: true) }
        for segment in after { apply(segment, to: &single, isBefore: false) }
        applyRest(to: &single, split: false)
        result.append(single)
      }
    }
    mentions = result
  }

  private func segments(_ range: Range<Int>, _ mention: Mention) -> [Segment] {
    var segments: [Segment] = []
    var current = Segment()
    for index in range {
      let item = items[index]
      if item.isConjunction || item.isComma || item.mark == UInt8(ascii: ";") {
        if !current.isEmpty { segments.append(current) }
        current = Segment()
        continue
      }
      // A further degree without a comma ("moderate at L2-3 severe at L3-4") opens a segment.
      if item.severity != nil, item.states.isEmpty || mention.before.contains(index),
        current.severity != nil, current.level != nil
      {
        segments.append(current)
        current = Segment()
      }
      add(item, index, to: &current)
    }
    if !current.isEmpty { segments.append(current) }
    return segments
  }

  private func add(_ item: Item, _ index: Int, to segment: inout Segment) {
    if let side = item.side { segment.side = segment.side.map { $0.joined(with: side) } ?? side }
    if let severity = item.severity, segment.severity == nil { segment.severity = severity }
    if let level = item.level {
      segment.level = segment.level.map { LevelExpression($0.parts + level.parts) } ?? level
      segment.levelItem = index
      segment.isEmphasis = items[max(0, index - 3)..<index].contains { $0.isEmphasis }
    }
    if let zone = item.zone, segment.zone == nil { segment.zone = zone }
    segment.items.append(index)
  }

  /// One mention for each segment, where segments say different things of the same kind.
  private func clones(of mention: Mention, _ segments: [Segment], isBefore: Bool) -> [Mention]? {
    guard segments.count >= 2 else { return nil }
    let sides = segments.filter { $0.side != nil }
    let severities = segments.filter { $0.severity != nil }
    let bySide = sides.count >= 2 && Set(severities.map(\.severity)).count >= 2 && sides.count == severities.count
    let byLevel = segments.filter { $0.level != nil && $0.severity != nil }.count >= 2
      && Set(severities.map(\.severity)).count >= 2
    let bySideAndLevel = segments.filter { $0.level != nil && $0.side != nil }.count >= 2
      && Set(sides.map(\.side)).count >= 2
    guard bySide || byLevel || bySideAndLevel else { return nil }
    return segments.filter { !$0.isEmpty }.map { segment in
      var clone = mention
      clone.before = isBefore ? 0..<0 : mention.before
      clone.after = isBefore ? mention.after : 0..<0
      apply(segment, to: &clone, isBefore: isBefore)
      return clone
    }
  }

  private func apply(_ segment: Segment, to mention: inout Mention, isBefore: Bool) {
    if let side = segment.side {
      if mention.side == nil { mention.side = side } else if !isBefore || mention.side != side {
        mention.side = mention.side?.joined(with: side)
      }
    }
    if let severity = segment.severity, mention.severity == nil, accepts(severity, segment, mention, isBefore) {
      mention.severity = severity
    }
    if let level = segment.level, !(segment.isEmphasis && hasBroaderLevel(mention)) {
      if !isBefore, mention.hasOwnLevel, !mention.hasLevelAfter {
        // "L3-S1 bulges touching the sac at L4-L5": what stands after it is its own.
        mention.level = nil
        mention.levelItems = []
      }
      mention.hasLevelAfter = mention.hasLevelAfter || !isBefore
      mention.level = mention.level.map { LevelExpression($0.parts + level.parts) } ?? level
      if let item = segment.levelItem { mention.levelItems.append(item) }
      mention.hasOwnLevel = true
    }
    if let zone = segment.zone, mention.zone == nil { mention.zone = zone }
  }

  /// "At L3-S1 …, more pronounced at L4-L5": the broader levels stay.
  private func hasBroaderLevel(_ mention: Mention) -> Bool {
    if mention.level != nil { return true }
    if mentions.contains(where: { $0.hasOwnLevel && $0.first < mention.first }) { return true }
    return governing != nil || leadingLevel() != nil
  }

  /// A degree after a finding counts when it is said of it ("stenosis is moderate", "stenosis, mild").
  private func accepts(
    _ severity: Severity, _ segment: Segment, _ mention: Mention, _ isBefore: Bool
  ) -> Bool {
    if isBefore { return true }
    guard let index = segment.items.first(where: { items[$0].severity == severity }) else { return false }
    // Belongs to what follows it: "bulge, mild loss …" or "slightly migrating downward".
    if index + 1 < items.count, items[index + 1].direction != nil { return false }
    if index + 1 < items.count, items[index + 1].isWord, !items[index + 1].isModifier,
      !items[index + 1].isEmpty, items[index + 1].connector == nil, !items[index + 1].isOrdinary
    { return false }
    return true
  }

  /// What needs no segment: numbers, grades, change, direction, roots.
  private mutating func applyRest(to mention: inout Mention, split: Bool) {
    for index in Array(mention.before) + Array(mention.after) {
      let item = items[index]
      if mention.grade == nil, let grade = item.grade { mention.grade = name(of: grade, mention) }
      if !item.measurements.isEmpty { mention.measurements += item.measurements }
      if let change = item.change, mention.change == nil { mention.change = change }
      if !item.roots.isEmpty { mention.roots += item.roots }
    }
    for index in mention.anchors {
      if mention.grade == nil, let grade = items[index].grade { mention.grade = name(of: grade, mention) }
    }
    if mention.anchors.count > 1 {
      // Of "compressing the left sac and both roots", the roots are "both" only.
      let start = mention.anchors.dropLast().last.map { anchor in
        mentions.flatMap(\.anchors).filter { $0 < mention.last && $0 >= anchor }.max() ?? anchor
      } ?? mention.first
      for index in start..<mention.last where !mention.anchors.contains(index) {
        bindInside(items[index], to: &mention)
      }
      // "The conus at T12-L1 is normal": the level stands right after the structure.
      if mention.level == nil,
        let place = items[mention.first..<mention.last].firstIndex(where: { $0.level != nil })
      {
        mention.level = items[place].level
        mention.levelItems.append(place)
        mention.hasOwnLevel = true
      }
    }
  }

  /// A modifier between structure and state: "foraminal mild narrowing", "compressing both roots".
  private func bindInside(_ item: Item, to mention: inout Mention) {
    if let side = item.side, mention.side == nil { mention.side = side }
    if let severity = item.severity, mention.severity == nil { mention.severity = severity }
    if let level = item.level, mention.level == nil {
      mention.level = level
      mention.hasOwnLevel = true
    }
    if !item.roots.isEmpty, mention.roots.isEmpty { mention.roots = item.roots }
    if let change = item.change, mention.change == nil { mention.change = change }
    if !item.measurements.isEmpty { mention.measurements += item.measurements }
  }

  private func name(of grade: (scale: String?, value: String), _ mention: Mention) -> String? {
    if let scale = grade.scale { return "\(scale):\(grade.value)" }
    let entry = lexicon.entries[mention.term]
    return entry.grade.isEmpty ? nil : "\(entry.grade):\(grade.value)"
  }

  // MARK: Spreading

  /// "Mildly compressing the sac and both roots": one degree for all that share the state.
  private mutating func spreadWithinGroups() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.stateItem >= 0 else { continue }
      let direct = directModifiers(of: mention.stateItem)
      if mention.severity == nil { mentions[index].severity = direct.severity ?? leaderSeverity(index) }
      if mention.change == nil { mentions[index].change = direct.change }
    }
  }

  /// Degree right before the state word itself, where a structure stands between it and the run.
  private func directModifiers(of state: Int) -> (severity: Severity?, change: Change?) {
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
  private func leaderSeverity(_ index: Int) -> Severity? {
    let mention = mentions[index]
    let leader = mentions.first { $0.stateItem == mention.stateItem && $0.severity != nil && $0.first < mention.first }
    guard let leader, leader.before.contains(where: { items[$0].severity != nil }),
      leader.last >= mention.last || leader.stateItem > mention.first
    else { return nil }
    return leader.severity
  }

  // MARK: Levels

  private mutating func bindLevels() {
    let leading = leadingLevel()
    for index in mentions.indices where mentions[index].level == nil {
      mentions[index].level = inherited(index) ?? leading?.level
      if let leading, mentions[index].level == leading.level { mentions[index].levelItems = [leading.item] }
    }
    // What stands before the first level of the sentence and has none takes the next one.
    for index in mentions.indices.reversed() where mentions[index].level == nil {
      guard let next = mentions[index + 1..<mentions.count].first(where: { $0.hasOwnLevel }),
        connects(index, next), !isAside(next, to: mentions[index]), !namesRegion(mentions[index]),
        !namesExtent(mentions[index]),
        lexicon.entries[mentions[index].term].place != .disc || next.level?.isBones == false
      else { continue }
      mentions[index].level = next.level
      mentions[index].levelItems = next.levelItems
    }
    bindTrailingLevel()
  }

  /// "Desiccation shown by low signal, particularly at L3-L4": the only level of the sentence, in
  /// no finding's reach, is that of its findings.
  private mutating func bindTrailingLevel() {
    guard mentions.allSatisfy({ $0.level == nil }), governing == nil else { return }
    let places = items.indices.filter { items[$0].level != nil }
    guard places.count == 1, let place = places.first, let level = items[place].level else { return }
    for index in mentions.indices where !namesRegion(mentions[index]) && mentions[index].last < place {
      guard lexicon.entries[mentions[index].term].place != .disc || !level.isBones,
        !items[mentions[index].last..<place].contains(where: { $0.isStrongBreak })
      else { continue }
      mentions[index].level = level
      mentions[index].levelItems = [place]
    }
  }

  /// "Multilevel": said of many levels, not of the one named later for another finding.
  private func namesExtent(_ mention: Mention) -> Bool {
    (Array(mention.before) + mention.anchors).contains { items[$0].extent != nil }
  }

  /// A level before the first finding: "At L4-L5, there is …".
  private func leadingLevel() -> (level: LevelExpression, item: Int)? {
    guard let first = mentions.map(\.first).min() else { return nil }
    for index in 0..<first {
      if let level = items[index].level { return (level, index) }
    }
    return nil
  }

  private func inherited(_ index: Int) -> LevelExpression? {
    if namesRegion(mentions[index]) { return nil }
    for earlier in mentions[..<index].reversed() {
      if isSeparate(earlier, mentions[index]) { return nil }
      if let level = earlier.level, suits(level, mentions[index]),
        !isAside(earlier, to: mentions[index])
      { return level }
    }
    return nil
  }

  /// "Degenerative changes of the cervical spine": said of a region, not of a level.
  private func namesRegion(_ mention: Mention) -> Bool {
    (Array(mention.before) + Array(mention.after) + mention.anchors).contains {
      items[$0].region != nil && items[$0].level == nil
    }
  }

  /// A semicolon between them, and no word that points back.
  private func isSeparate(_ earlier: Mention, _ mention: Mention) -> Bool {
    guard earlier.last < mention.first else { return false }
    return items[earlier.last..<mention.first].contains { $0.mark == UInt8(ascii: ";") }
  }

  /// "(with reduced height of L2-L3)": what a bracket says of its level stays inside.
  private func isAside(_ earlier: Mention, to mention: Mention) -> Bool {
    depth(of: earlier.first) > depth(of: mention.first)
  }

  private func depth(of index: Int) -> Int {
    items[..<index].reduce(0) {
      $0 + ($1.mark == UInt8(ascii: "(") ? 1 : 0) - ($1.mark == UInt8(ascii: ")") ? 1 : 0)
    }
  }

  /// A disc's finding takes no bone's level from another statement, unless that caused it.
  private func suits(_ level: LevelExpression, _ mention: Mention) -> Bool {
    guard lexicon.entries[mention.term].place != .bone else { return true }
    if !level.isBones { return true }
    // Under a disc's heading, a bone named on the way says nothing of the next disc finding.
    if let governing, !governing.isBones, lexicon.entries[mention.term].place == .disc {
      return false
    }
    return !mention.isNormal && !items[..<mention.first].suffix(6).contains { item in
      item.cues.contains { lexicon.cues[$0].certainty == .excluded }
    }
  }

  /// Whether nothing between them ends the clause.
  private func connects(_ index: Int, _ next: Mention) -> Bool {
    let range = mentions[index].last..<max(next.first, mentions[index].last)
    return !items[range].contains { $0.isStrongBreak }
  }
}
