// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Turns mentions into findings, with the levels that a heading or an earlier sentence left.
extension SentenceReader {
  // MARK: Findings

  /// Two roots give two findings: a finding names one root.
  func expanded(_ mention: Mention) -> [Mention] {
    guard mention.roots.count > 1, lexicon.entries[mention.term].concept == "nerve_root.compression"
    else { return [mention] }
    return mention.roots.map { root in
      var copy = mention
      copy.roots = [root]
      return copy
    }
  }

  func finding(_ mention: Mention, _ heading: Heading) -> Finding {
    let entry = lexicon.entries[mention.term]
    var finding = Finding(
      id: "", concept: entry.concept, term: entry.term, certainty: mention.certainty,
      section: sentence.section == .other ? .findings : sentence.section, span: span(of: mention))
    let (levels, evidence) = levels(of: mention, entry, heading)
    finding.levels = levels
    finding.isLevelCarried = !mention.hasOwnLevel && !items.contains { $0.pointer == .level }
    finding.evidence = (evidence + [mention.topicSpan]).compactMap { $0 }
    finding.region = levels.first?.region
    finding.side = side(of: mention)
    finding.zone = mention.zone
    finding.severity = mention.severity
    finding.grade = mention.grade
    finding.measurements = mention.measurements
    finding.change = mention.change
    finding.isChangeCarried = mention.isChangeCarried
    finding.qualifier = mention.qualifier
    if Self.relational.contains(entry.concept) { finding.relation = mention.relation }
    if mention.certainty == .excluded { finding.relation = nil }
    if entry.concept == "nerve_root.compression" { finding.root = mention.roots.first?.name }
    if let direction = mention.direction, takesDirection(entry.concept) {
      finding.direction = direction
      finding.directionSeverity = mention.directionSeverity
    }
    finding.direction = finding.direction ?? entry.direction
    finding.side = finding.side ?? entry.side
    return finding
  }

  static let relational: Set<String> = [
    "thecal_sac.compression", "nerve_root.compression", "cord.compression",
    "cauda_equina.compression",
  ]

  func takesDirection(_ concept: String) -> Bool {
    concept == "alignment.listhesis" || concept.hasPrefix("disc.")
  }

  func side(of mention: Mention) -> Side? {
    mention.side ?? mention.anchors.compactMap { items[$0].innerSide }.first
  }

  func span(of mention: Mention) -> SourceSpan {
    var lower = mention.first
    var upper = mention.last
    if let start = mention.before.first(where: { items[$0].isModifier }) {
      lower = min(lower, start)
    }
    if let end = mention.after.last(where: { items[$0].isModifier }) { upper = max(upper, end) }
    return items[lower].span.union(items[upper].span)
  }

  func levels(
    of mention: Mention, _ entry: Entry, _ heading: Heading
  ) -> ([SpinalLevel], [SourceSpan?]) {
    guard entry.place != .none else { return ([], []) }
    if let level = mention.level {
      // "L2-L3: retrolisthesis of L2": the heading names the disc.
      if entry.place == .disc,
        entry.concept.hasPrefix("disc.") || entry.concept.hasPrefix("alignment."),
        let above = carry.level, above.borders(on: level),
        inheritsLevel(mention)
      {
        return (above.levels(at: .disc), [carry.levelSpan])
      }
      return (level.levels(at: entry.place), [])
    }
    if let fixed = fixedLevel(of: mention) { return ([fixed], []) }
    if isRewrite { return (letterLevels(of: mention, entry), []) }
    if items.contains(where: { $0.pointer == .level }), let last = carry.lastLevel {
      return (last.levels(at: entry.place), [carry.lastLevelSpan])
    }
    if beginsWithPronoun, let suitable = levelsOfLast(entry), !suitable.isEmpty {
      return (suitable, [carry.lastLevelSpan])
    }
    if beginsWithVerb, sentence.startsLine || carry.level == nil {
      if let suitable = levelsOfLast(entry), !suitable.isEmpty {
        return (suitable, [carry.lastLevelSpan])
      }
    }
    guard !items.contains(where: { $0.extent != nil }), let level = carry.level,
      inheritsLevel(mention)
    else { return ([], []) }
    return (level.levels(at: entry.place), [carry.levelSpan])
  }

  /// "It touches the root", "This causes narrowing": still about what was just spoken of.
  var beginsWithPronoun: Bool {
    items.prefix(2).contains { $0.pointer == .thing }
  }

  /// "It is oval, measures 25 mm, causing …": numbers before any finding of the sentence.
  var leavesMeasurements: Bool {
    guard beginsWithPronoun else { return false }
    let values = items.flatMap(\.measurements)
    return !values.isEmpty
      && !findings.contains { finding in values.contains { finding.measurements.contains($0) } }
  }

  func levelsOfLast(_ entry: Entry) -> [SpinalLevel]? {
    guard carry.lastBlock == sentence.block else { return nil }
    return carry.lastFindingLevels.filter { entry.place != .bone || !$0.isDisc }
  }

  /// "Compressing the thecal sac …" on a line of its own: its subject stands in the line before.
  var beginsWithVerb: Bool {
    items.first { $0.isWord && $0.severity == nil }.map { first in
      first.entry == nil && first.states.contains { $0.form == .active }
        && first.states.allSatisfy { $0.form == .active }
    } ?? false
  }

  /// The level of a structure that has only one: the atlantoaxial joint.
  func fixedLevel(of mention: Mention) -> SpinalLevel? {
    for anchor in mention.anchors {
      guard let structure = items[anchor].structure else { continue }
      let name = lexicon.structures[structure].level
      guard !name.isEmpty else { continue }
      let parts = name.lowercased().split(separator: "-").compactMap { code -> Vertebra? in
        guard let letter = code.utf8.first, let number = Int(code.dropFirst()) else { return nil }
        return Vertebra(letter: letter, number: number)
      }
      guard let upper = parts.first else { continue }
      return SpinalLevel(upper, parts.count > 1 ? parts[1] : nil)
    }
    return nil
  }

  /// Whether a sentence under a level's heading is still about that level.
  func inheritsLevel(_ mention: Mention) -> Bool {
    guard carry.levelBlock == sentence.block || carry.isHeading && sentence.isListItem else {
      return false
    }
    // A line of its own that only clears the canal sums up the whole study.
    let concept = lexicon.entries[mention.term].concept
    // Marrow as a whole and soft tissues at large are not those of one disc level.
    if concept == "vertebra.abnormality" || concept.hasPrefix("muscle.") { return false }
    if concept.hasPrefix("soft_tissue."), mention.certainty == .excluded { return false }
    if sentence.startsLine, !sentence.isListItem, concept == "stenosis.central",
      mention.certainty == .excluded
    {
      return false
    }
    return true
  }

  // MARK: Context as findings

  mutating func addContextFindings() {
    for clause in contexts {
      let term: String
      switch clause.kind {
      case .recommendation: term = "study.recommendation"
      case .limitation: term = "study.limitation"
      default: continue
      }
      guard lexicon.entry(term) != nil,
        !findings.contains(where: { $0.concept == term })
      else { continue }
      let scope = AssertionScope(lexicon: lexicon, items: items)
      let index = clause.items.first { items[$0].context == clause.kind } ?? clause.items.lowerBound
      let verdict = scope.verdict(first: index, last: index)
      let isDenied = verdict?.certainty == .excluded
      findings.append(
        Finding(
          id: "", concept: term, term: term, certainty: isDenied ? .excluded : .certain,
          section: sentence.section == .other ? .findings : sentence.section, span: clause.span))
    }
  }

  /// "Burst fracture of L1 with 40 % loss of height": how much is lost belongs to the fracture.
  mutating func joinFractures() {
    for index in findings.indices.reversed() {
      let loss = findings[index]
      guard loss.concept == "vertebra.height_loss", loss.polarity == .present, loss.severity == nil,
        let fracture = findings.firstIndex(where: {
          $0.concept == "vertebra.fracture" && $0.polarity == .present && $0.levels == loss.levels
            && ($0.measurements.isEmpty || loss.measurements.isEmpty)
        })
      else { continue }
      if findings[fracture].measurements.isEmpty {
        findings[fracture].measurements = loss.measurements
      }
      findings[fracture].evidence.append(loss.span)
      findings.remove(at: index)
    }
  }

  mutating func removeRepeats() {
    var kept: [Finding] = []
    for finding in findings where !isNamedNature(finding) && !isNamedMoreClosely(finding) {
      let isRepeat = kept.contains { other in
        var copy = other
        copy.span = finding.span
        copy.evidence = finding.evidence
        copy.term = finding.term
        return copy == finding
      }
      if !isRepeat { kept.append(finding) }
    }
    findings = kept
  }

  /// "Postoperative changes after vertebroplasty": the operation is named beside it.
  func isNamedMoreClosely(_ finding: Finding) -> Bool {
    finding.concept == "postop.unspecified"
      && findings.contains { $0.concept != finding.concept && $0.concept.hasPrefix("postop.") }
  }

  /// "Signal anomaly, suggestive of oedema": the anomaly is there, only its nature is hedged.
  func isNamedNature(_ finding: Finding) -> Bool {
    guard finding.polarity == .uncertain else { return false }
    return findings.contains {
      $0.concept == finding.concept && $0.polarity == .present && $0.levels == finding.levels
        && $0.span.lower < finding.span.lower
    }
  }
}
