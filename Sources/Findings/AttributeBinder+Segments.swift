// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Takes the modifiers around a finding apart: one set, or several that make it several findings.
extension AttributeBinder {
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
    var grade: (scale: String?, value: String)?
    var items: [Int] = []
    var isEmpty: Bool { side == nil && severity == nil && level == nil && zone == nil }
  }

  mutating func splitAndApply() {
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

  func segments(_ range: Range<Int>, _ mention: Mention) -> [Segment] {
    var segments: [Segment] = []
    var current = Segment()
    for index in range {
      var item = items[index]
      // "Minimal narrowing, none of it high-grade": the degree is denied.
      if range == mention.after, item.severity != nil,
        items[range.lowerBound..<index].contains(where: { isDenial($0) })
      {
        item.severity = nil
      }
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
    return joinedByLevel(segments)
  }

  /// "C5-C6 central, posterior, and right, and C6-C7 central and bilateral": what follows a level
  /// up to the next one is of that level.
  private func joinedByLevel(_ segments: [Segment]) -> [Segment] {
    let named = segments.filter { $0.level != nil }
    guard named.count > 1, named.count < segments.count, segments[0].level != nil,
      named.allSatisfy({ segment in
        segment.items.first { items[$0].isModifier } == segment.levelItem
      })
    else { return segments }
    var result: [Segment] = []
    for segment in segments {
      guard segment.level == nil, var last = result.last else {
        result.append(segment)
        continue
      }
      if let side = segment.side { last.side = last.side.map { $0.joined(with: side) } ?? side }
      if let zone = segment.zone { last.zone = Self.closer(last.zone, zone) }
      last.severity = last.severity ?? segment.severity
      last.items += segment.items
      result[result.count - 1] = last
    }
    return result
  }

  private func isDenial(_ item: Item) -> Bool {
    item.cues.contains {
      lexicon.cues[$0].kind == .assertion && lexicon.cues[$0].certainty == .excluded
        && lexicon.cues[$0].reach != .backward
    }
  }

  func add(_ item: Item, _ index: Int, to segment: inout Segment) {
    if let side = item.side { segment.side = segment.side.map { $0.joined(with: side) } ?? side }
    if let severity = item.severity, segment.severity == nil { segment.severity = severity }
    if let level = item.level {
      segment.level = segment.level.map { LevelExpression($0.parts + level.parts) } ?? level
      segment.levelItem = index
      segment.isEmphasis = items[max(0, index - 3)..<index].contains { $0.isEmphasis }
    }
    if let grade = item.grade, segment.grade == nil { segment.grade = grade }
    if let zone = item.zone { segment.zone = Self.closer(segment.zone, zone) }
    segment.items.append(index)
  }

  /// One mention for each segment, where segments say different things of the same kind.
  func clones(of mention: Mention, _ segments: [Segment], isBefore: Bool) -> [Mention]? {
    guard segments.count >= 2 else { return nil }
    let sides = segments.filter { $0.side != nil }
    let severities = segments.filter { $0.severity != nil }
    let bySide =
      sides.count >= 2 && Set(severities.map(\.severity)).count >= 2
      && sides.count == severities.count
    let byLevel =
      segments.filter { $0.level != nil && $0.severity != nil }.count >= 2
      && Set(severities.map(\.severity)).count >= 2
    let bySideAndLevel =
      segments.filter { $0.level != nil && $0.side != nil }.count >= 2
      && Set(sides.map(\.side)).count >= 2
    let leader = isBefore ? Segment() : self.segments(mention.before, mention).first ?? Segment()
    let levels = segments.filter { $0.level != nil }
    // "Moderate bulge at L4-L5, mild at L3-L4": the degree before it is that of the first level.
    let byLeader =
      levels.count >= 2 && levels.count == segments.count
      && (leader.severity != nil && severities.contains { $0.severity != leader.severity }
        || leader.side != nil && sides.contains { $0.side != leader.side })
    let byGrade = segments.filter { $0.level != nil && $0.grade != nil }.count >= 2
    guard bySide || byLevel || bySideAndLevel || byLeader || byGrade else { return nil }
    return segments.filter { !$0.isEmpty }.map { segment in
      var clone = mention
      clone.sharedOut = segment.items
      clone.before = isBefore ? 0..<0 : mention.before
      clone.after = isBefore ? mention.after : 0..<0
      apply(segment, to: &clone, isBefore: isBefore)
      clone.severity = clone.severity ?? leader.severity
      clone.side = clone.side ?? leader.side
      clone.zone = clone.zone ?? leader.zone
      if let grade = segment.grade { clone.grade = name(of: grade, mention) }
      return clone
    }
  }

  func apply(_ segment: Segment, to mention: inout Mention, isBefore: Bool) {
    if let side = segment.side {
      if mention.side == nil {
        mention.side = side
      } else if !isBefore || mention.side != side {
        mention.side = mention.side?.joined(with: side)
      }
    }
    if let severity = segment.severity, mention.severity == nil,
      accepts(severity, segment, mention, isBefore)
    {
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
    if let zone = segment.zone { mention.zone = Self.closer(mention.zone, zone) }
  }

  /// "Focal left paramedian": the place in the disc tells more than how broad it is.
  static func closer(_ one: Zone?, _ other: Zone) -> Zone {
    guard let one else { return other }
    let places: Set<Zone> = [.central, .paracentral, .subarticular, .foraminal, .extraforaminal]
    return one == .diffuse && places.contains(other) ? other : one
  }

  /// "At L3-S1 …, more pronounced at L4-L5": the broader levels stay.
  func hasBroaderLevel(_ mention: Mention) -> Bool {
    if mention.level != nil { return true }
    if mentions.contains(where: { $0.hasOwnLevel && $0.first < mention.first }) { return true }
    return governing != nil || leadingLevel() != nil
  }

  /// A degree after a finding counts when it is said of it ("stenosis is moderate", "stenosis, mild").
  func accepts(
    _ severity: Severity, _ segment: Segment, _ mention: Mention, _ isBefore: Bool
  ) -> Bool {
    if isBefore { return true }
    guard let index = segment.items.first(where: { items[$0].severity == severity }) else {
      return false
    }
    // Belongs to what follows it: "bulge, mild loss …" or "slightly migrating downward".
    if index + 1 < items.count, items[index + 1].direction != nil { return false }
    if index + 1 < items.count, items[index + 1].isWord, !items[index + 1].isModifier,
      !items[index + 1].isEmpty, items[index + 1].connector == nil, !items[index + 1].isOrdinary
    {
      return false
    }
    return true
  }

  /// What needs no segment: numbers, grades, change, direction, roots.
  mutating func applyRest(to mention: inout Mention, split: Bool) {
    for index in Array(mention.before) + Array(mention.after) {
      let item = items[index]
      if mention.grade == nil, let grade = item.grade { mention.grade = name(of: grade, mention) }
      if !item.measurements.isEmpty { mention.measurements += item.measurements }
      if let change = item.change, mention.change == nil { mention.change = change }
      if !item.roots.isEmpty { mention.roots += item.roots }
    }
    for index in mention.anchors {
      if mention.grade == nil, let grade = items[index].grade {
        mention.grade = name(of: grade, mention)
      }
    }
    if mention.anchors.count > 1 {
      // Of "compressing the left sac and both roots", the roots are "both" only.
      let start =
        mention.anchors.dropLast().last.map { anchor in
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
  func bindInside(_ item: Item, to mention: inout Mention) {
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

  func name(of grade: (scale: String?, value: String), _ mention: Mention) -> String? {
    if let scale = grade.scale { return "\(scale):\(grade.value)" }
    let entry = lexicon.entries[mention.term]
    return entry.grade.isEmpty ? nil : "\(entry.grade):\(grade.value)"
  }
}
