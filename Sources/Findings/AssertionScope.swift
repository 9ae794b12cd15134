// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Decides which cue reaches which place of a sentence.
///
/// After ConText (Harkema 2009): cues reach forwards or backwards until a terminator; hedges reach
/// one statement, denials a whole list. The nearest cue wins.
struct AssertionScope {
  let lexicon: Lexicon
  let items: [Item]

  struct Verdict {
    var certainty: Certainty
    var cue: Int
  }

  /// What the cues make of the items `first...last`.
  func verdict(first: Int, last: Int) -> Verdict? {
    if let inside = insideCue(first, last) { return inside }
    let forward = forwardCue(before: first)
    let backward = backwardCue(after: last)
    switch (forward, backward) {
    case (let forward?, let backward?):
      // "No fracture … is suspected": nearer wins; a denial over a hedge keeps the hedge.
      return first - forward.cue <= backward.cue - last ? forward : backward
    case (let one?, nil): return one
    case (nil, let other): return other
    }
  }

  /// A cue between a structure and its state: "the foramina are not narrowed".
  private func insideCue(_ first: Int, _ last: Int) -> Verdict? {
    guard last - first > 1 else { return nil }
    for position in (first + 1..<last).reversed() {
      if isPseudo(items[position]) || isTerminator(items[position]) { return nil }
      if let cue = cue(position, [.forward, .both]), let certainty = cue.certainty {
        return Verdict(certainty: certainty, cue: position)
      }
    }
    return nil
  }

  private func cue(_ index: Int, _ reaches: Set<Cue.Reach>) -> Cue? {
    for id in items[index].cues {
      let cue = lexicon.cues[id]
      if cue.kind == .assertion, reaches.contains(cue.reach) { return cue }
    }
    return nil
  }

  private func isTerminator(_ item: Item) -> Bool {
    item.cues.contains { lexicon.cues[$0].kind == .terminator }
  }

  private func isPseudo(_ item: Item) -> Bool {
    item.cues.contains { lexicon.cues[$0].kind == .pseudo }
  }

  // MARK: Forward

  private func forwardCue(before first: Int) -> Verdict? {
    var position = first - 1
    var crossedComma = false
    var crossedWith = false
    var crossedOther = 0
    while position >= 0 {
      let item = items[position]
      if let cue = cue(position, [.forward, .both]), !isPseudo(item), let certainty = cue.certainty,
        !(item.mark == UInt8(ascii: "?") && position > 0 && asksBack(position, position - 1))
      {
        if certainty == .excluded {
          return crossedWith || closesList(from: position, to: first)
            || opensStatement(first, cue: position)
            ? nil
            : Verdict(certainty: isHedged(position) ? .unlikely : certainty, cue: position)
        }
        // Hedges do not run over commas, "with" or causes, but along a row of possible names.
        if crossedWith || crossedComma && !isDifferential(position, first) { return nil }
        // "No protrusion suggestive of a herniation" denies both.
        if let outer = forwardCue(before: position), outer.certainty >= .notExcluded {
          return outer
        }
        return Verdict(certainty: certainty, cue: position)
      }
      if isTerminator(item) || item.isStrongBreak || item.connector == .except { return nil }
      if item.mark == UInt8(ascii: ":"), !isHedgeLabel(position), !isClock(position) { return nil }
      if isPseudo(item) { return nil }
      if item.isComma { crossedComma = true }
      if item.connector == .with { crossedWith = !isHedge(position - 1) || crossedWith }
      if item.connector == .cause { crossedComma = true }
      if item.isWord { crossedOther += 1 }
      position -= 1
    }
    return nil
  }

  /// "Probably no fracture": the denial itself is hedged.
  private func isHedged(_ denial: Int) -> Bool {
    var before = denial - 1
    while before >= 0, items[before].isEmpty || items[before].connector == .copula { before -= 1 }
    guard before >= 0, items[before].mark == 0,
      let certainty = cue(before, [.forward, .both])?.certainty
    else { return false }
    return certainty == .probable || certainty == .suspected || certainty == .possible
  }

  /// "? sequestrated disc, neuroma, others": bare names after a question, or up to "or", "others".
  private func isDifferential(_ cue: Int, _ first: Int) -> Bool {
    let isPlain = items[cue + 1..<first].allSatisfy { item in
      item.level == nil && item.severity == nil && item.connector != .copula
        && item.connector != .cause && item.connector != .shows && item.context == nil
        && item.measurements.isEmpty && item.pointer == nil
    }
    guard isPlain else { return false }
    if items[cue].mark == UInt8(ascii: "?") { return true }
    let rest = items[first...].prefix(8).prefix { !$0.isStrongBreak }
    return rest.contains { $0.connector == .or || $0.extent == .rest || $0.isOpenEnd }
      && !rest.contains { $0.level != nil || $0.severity != nil || $0.connector == .copula }
  }

  /// "probably with a free fragment": the hedge belongs to what comes with it.
  private func isHedge(_ index: Int) -> Bool {
    guard index >= 0, let certainty = cue(index, [.forward, .both])?.certainty else { return false }
    return certainty != .excluded
  }

  /// "at 11:01"
  private func isClock(_ colon: Int) -> Bool {
    colon > 0 && colon + 1 < items.count && items[colon - 1].number != nil
      && items[colon + 1].number != nil
  }

  /// "Probable nature: granulation tissue": the label leaves open what it heads.
  private func isHedgeLabel(_ colon: Int) -> Bool {
    guard colon > 0, colon <= 5, !items[..<colon].contains(where: \.isAnchor) else { return false }
    return items[..<colon].contains { item in
      item.cues.contains { id in
        let certainty = lexicon.cues[id].certainty
        return certainty == .probable || certainty == .suspected || certainty == .possible
      }
    }
  }

  /// Whether a denial's list has ended before `first`: a comma, "and" or "with" that opens a
  /// statement with its own degree ("No fracture, moderate changes at L4-5").
  private func closesList(from cue: Int, to first: Int) -> Bool {
    var sawAnchor = false
    var index = cue + 1
    while index < first {
      let item = items[index]
      if item.isAnchor { sawAnchor = true }
      if sawAnchor, item.isComma || item.connector == .and || item.connector == .with,
        index + 1 <= first
      {
        var next = index + 1
        while next < first, items[next].isEmpty || items[next].connector == .and { next += 1 }
        let opens =
          item.isComma && items[next].connector == .of && next > index + 1
          || items[next].severity != nil && items[next].cues.isEmpty
          || items[next].level != nil && item.isComma
          || items[next].change == .new
        if opens, !continuesWithOr(after: first, from: index) { return true }
      }
      if sawAnchor, item.connector == .copula, index + 1 < first, hasSubject(index, first) {
        return true
      }
      index += 1
    }
    return false
  }

  /// "No disease, and the canal has normal dimensions": a comma, "and", and a clause with its verb.
  private func opensStatement(_ first: Int, cue: Int) -> Bool {
    var before = first - 1
    while before > cue, items[before].isEmpty || items[before].isModifier { before -= 1 }
    guard before > cue + 1, items[before].connector == .and, items[before - 1].isComma else {
      return false
    }
    for item in items[first...].prefix(8) {
      if item.connector == .copula || item.connector == .shows { return true }
      if item.isPunctuation || item.isConjunction || item.entry != nil { return false }
    }
    return false
  }

  private func hasSubject(_ index: Int, _ first: Int) -> Bool { false }

  private func continuesWithOr(after first: Int, from index: Int) -> Bool {
    items[index..<items.count].prefix(12).contains { $0.connector == .or || $0.connector == .nor }
  }

  // MARK: Backward

  private func backwardCue(after last: Int) -> Verdict? {
    var position = last + 1
    while position < items.count {
      let item = items[position]
      if isPseudo(item) { return nil }
      if let cue = cue(position, [.backward, .both]), let certainty = cue.certainty {
        if item.mark == UInt8(ascii: "?"), !asksBack(position, last) { return nil }
        return Verdict(certainty: certainty, cue: position)
      }
      if item.cues.contains(where: {
        lexicon.cues[$0].reach == .forward && lexicon.cues[$0].kind == .assertion
      }) {
        return nil
      }
      if item.isStrongBreak || isTerminator(item) { return nil }
      if item.connector == .with || item.connector == .cause || item.connector == .source {
        return nil
      }
      if item.isComma, !listGoesOn(position) { return nil }
      position += 1
    }
    return nil
  }

  /// "Discitis?" asks for what it follows; "lesion at L3 ? sequestrated disc" for what comes next.
  private func asksBack(_ mark: Int, _ last: Int) -> Bool {
    guard mark + 1 < items.count else { return true }
    if items[mark + 1].isPunctuation { return true }
    let next = items[(mark + 1)...].prefix(8)
    return items[last + 1..<mark].allSatisfy(\.isEmpty)
      && (next.prefix(3).contains { $0.context != nil || isRequest($0) }
        || !next.contains { $0.entry != nil || !$0.states.isEmpty })
  }

  private func isRequest(_ item: Item) -> Bool {
    item.entry.map { lexicon.entries[$0].concept == "study.recommendation" } ?? false
  }

  /// A comma inside a list ("A, B and C are not seen") or before a lone verdict ("stenosis, none").
  private func listGoesOn(_ comma: Int) -> Bool {
    guard comma + 1 < items.count else { return false }
    if cue(comma + 1, [.backward, .both]) != nil { return true }
    for item in items[(comma + 1)...] {
      if item.isComma || item.isConjunction { return true }
      if item.cues.contains(where: { lexicon.cues[$0].kind == .assertion }) { return false }
      if item.severity != nil || item.level != nil || item.isStrongBreak { return false }
    }
    return false
  }
}
