// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Reads one sentence: its mentions, their attributes, and whether they are asserted.
struct SentenceReader {
  let lexicon: Lexicon
  let text: SourceText
  let sentence: Sentence
  var items: [Item]
  var carry: DocumentReader.Carry
  let contexts: [ContextClauses.Clause]
  /// A letter explains terms; a report does not.
  let isRewrite: Bool
  private(set) var findings: [Finding] = []
  private(set) var remarks: [Remark] = []
  /// The items with their explanations, which say what the text is about.
  private(set) var spokenItems: [Item] = []
  /// What the sentence names, bound or not.
  private(set) var note: SentenceNote?
  /// Regions named, outside explanations.
  private(set) var regionWords: [Region] = []

  init(
    lexicon: Lexicon, text: SourceText, sentence: Sentence, items: [Item],
    carry: DocumentReader.Carry, contexts: [ContextClauses.Clause], isRewrite: Bool
  ) {
    self.lexicon = lexicon
    self.text = text
    self.sentence = sentence
    self.items = items
    self.carry = carry
    self.contexts = contexts
    self.isRewrite = isRewrite
  }

  mutating func read() {
    let explained = isRewrite ? Explanations(
      lexicon: lexicon, text: text, items: items, known: carry.letter.concepts).ranges() : []
    let letter = LetterHeading(lexicon: lexicon, text: text, sentence: sentence, items: items)
    if isRewrite { carry.letter.open(sentence, refersBack: letter.refersBack) }
    spokenItems = items
    for range in explained { for index in range { items[index].mute() } }
    noteRemarks(explained)
    for (index, item) in items.enumerated() where !explained.contains(where: { $0.contains(index) }) {
      if let region = item.region ?? item.innerRegion { regionWords.append(region) }
    }
    let heading = readHeading()
    var builder = MentionBuilder(
      lexicon: lexicon, items: items, topic: topic(letter),
      governing: heading.level ?? (carry.levelBlock == sentence.block ? carry.level : nil))
    builder.stopsAtColon = isRewrite
    builder.build()
    if isRewrite { builder.buildNormals(after: normalStart(letter)) }
    items = builder.items
    var mentions = (builder.mentions.isEmpty ? listedMention() : builder.mentions).filter { mention in
      !explained.contains { $0.contains(mention.last) } && !isInsideContext(mention)
    }
    if isRewrite { mentions = withoutReferences(withoutLabels(mentions, letter)) }
    var binder = AttributeBinder(
      lexicon: lexicon, items: items, mentions: mentions, governing: carry.level)
    binder.bind()
    items = binder.items
    var finished = assert(shareAcrossConjunctions(binder.mentions))
    if isRewrite { finished = withHeading(finished) }
    claim(finished, heading)
    for mention in finished { findings += expanded(mention).map { finding($0, heading) } }
    if !(isRewrite && letter.isHeading) { addContextFindings() }
    removeRepeats()
    for index in findings.indices { findings[index].sentence = sentence.span.lower }
    note = NoteTaker(lexicon: lexicon, items: items, subjects: noteSubjects(letter),
      labelEnd: isRewrite ? letter.labelEnd : nil)
      .note(sentence, inForce: isRewrite ? carry.letter.inForce : carry.level)
    if isRewrite {
      if letter.isHeading { note?.certainties = [] }
      leaveForLetter(letter)
    }
    leaveForNext(finished, heading)
  }

  /// "L3-L4 central and bilateral foraminal." under "The following disc protrusions:".
  private func listedMention() -> [Mention] {
    guard let term = carry.listed, let place = items.firstIndex(where: { $0.level != nil }),
      !items.contains(where: { $0.structure != nil && $0.zone == nil || $0.entry != nil }),
      items.contains(where: { $0.zone != nil || $0.side != nil || $0.severity != nil })
    else { return [] }
    var mention = Mention(term: term, anchors: [place], stateItem: -1)
    mention.level = items[place].level
    mention.hasOwnLevel = true
    mention.levelItems = [place]
    return [mention]
  }

  private func isInsideContext(_ mention: Mention) -> Bool {
    contexts.contains { clause in
      clause.items.contains(mention.last)
        && (clause.kind == .recommendation || clause.kind == .history || clause.kind == .technique
          || clause.kind == .contrast || clause.kind == .examination)
    }
  }

  private mutating func noteRemarks(_ explained: [Range<Int>]) {
    for range in explained where !range.isEmpty {
      remarks.append(
        Remark(
          kind: .explanation,
          span: items[range.lowerBound].span.union(items[range.upperBound - 1].span)))
      for index in range { items[index].isClaimed = true }
    }
    for item in items {
      if let claim = item.claim { remarks.append(Remark(kind: .claim(claim), span: item.span)) }
      if item.isMedical, !item.isAnchor { remarks.append(Remark(kind: .medicalWord, span: item.span)) }
    }
  }

  // MARK: Headings

  struct Heading {
    var level: LevelExpression?
    var span: SourceSpan?
    /// A colon or a whole line of its own.
    var isStrong: Bool
    var isAlone: Bool
  }

  /// "L4-L5:", "At the L4-L5 level, …": a level before anything else.
  private func readHeading() -> Heading {
    var index = 0
    while index < items.count, index < 5, items[index].level == nil,
      isSmall(items[index]) || isDecoration(items[index])
    { index += 1 }
    let isSubject = !items[..<index].contains { $0.connector == .at }
    guard index < items.count, let first = items[index].level else {
      return Heading(level: nil, span: nil, isStrong: false, isAlone: false)
    }
    var level = first
    var last = index
    // "L3-L4, L5-S1: …": one heading for several levels.
    while last + 2 < items.count, items[last + 1].isComma || items[last + 1].isConjunction,
      let more = items[last + 2].level
    {
      level = LevelExpression(level.parts + more.parts)
      last += 2
    }
    var next = last + 1
    while next < items.count, isSmall(items[next]) || items[next].structure != nil && isDiscWord(items[next])
    { next += 1 }
    if isSubject, next > last + 1, items[last + 1..<next].contains(where: { $0.structure != nil }),
      next < items.count, items[next].mark == 0
    {
      // "The L3/4 and L4/5 discs protrude …" speaks of discs and heads nothing.
      return Heading(level: nil, span: nil, isStrong: false, isAlone: false)
    }
    let ends = items[next...].allSatisfy { isDecoration($0) || $0.isComma }
    let colon = next < items.count && (items[next].mark == UInt8(ascii: ":")
      || (items[next].mark == UInt8(ascii: "-") && next == last + 1))
    return Heading(
      level: last > index && !(colon || ends) ? first : level,
      span: items[index].span.union(items[last].span), isStrong: colon || ends,
      isAlone: ends || (colon && next + 1 == items.count))
  }

  /// Asterisks and dashes around a heading.
  private func isDecoration(_ item: Item) -> Bool {
    item.mark == UInt8(ascii: "*") || item.mark == UInt8(ascii: "-") || item.mark == UInt8(ascii: "#")
  }

  private func isSmall(_ item: Item) -> Bool {
    (item.isEmpty || item.connector == .at || item.connector == .of || item.connector == .source
      || item.connector == .between
      || item.region != nil) && !item.isAnchor && !item.isPunctuation
  }

  private func isDiscWord(_ item: Item) -> Bool {
    item.structure.map { lexicon.structures[$0].id == "disc" || lexicon.structures[$0].id == "disc_space" } ?? false
  }

  /// Structures named before a colon: "Cervical cord: …", "Intervertebral discs:".
  mutating func currentTopic() -> MentionBuilder.Topic? {
    var structures: [Int] = []
    var index = 0
    while index < items.count, index < 8 {
      let item = items[index]
      if let structure = item.structure {
        structures.append(structure)
      } else if item.mark == UInt8(ascii: ":") {
        if !structures.isEmpty {
          carry.topic = MentionBuilder.Topic(
            structures: structures, span: items[0].span.union(items[index].span))
          carry.topicBlock = sentence.block
          // A heading of its own ends the reach of the level above it.
          carry.level = nil
          carry.isHeading = false
        }
        break
      } else if item.level != nil || !(item.isConjunction || item.isEmpty || item.isComma || item.isModifier) {
        break
      }
      index += 1
    }
    return carry.topicBlock == sentence.block ? carry.topic : nil
  }

  // MARK: Coordination

  /// "Left paracentral protrusion & sequestration": the second noun shares side and level.
  private func shareAcrossConjunctions(_ mentions: [Mention]) -> [Mention] {
    var result = mentions
    for index in result.indices.dropFirst() {
      let previous = result[index - 1]
      let current = result[index]
      guard current.first > previous.last, current.before.isEmpty,
        items[previous.last + 1..<current.first].allSatisfy({ $0.isConjunction || $0.isEmpty }),
        lexicon.entries[previous.term].concept.hasPrefix("disc."),
        lexicon.entries[current.term].concept.hasPrefix("disc.")
      else { continue }
      if current.side == nil, !previous.before.isEmpty { result[index].side = previous.side }
      if current.zone == nil, !previous.before.isEmpty { result[index].zone = previous.zone }
    }
    for index in result.indices.dropFirst() where result[index].side == nil {
      // "the left lateral recess and foramen": one side for both.
      let previous = result[index - 1]
      guard result[index].stateItem >= 0, result[index].stateItem == previous.stateItem,
        let structure = result[index].anchors.first(where: { $0 != previous.stateItem }),
        let first = previous.anchors.first(where: { $0 != previous.stateItem }), first < structure,
        items[first + 1..<structure].allSatisfy({ $0.isConjunction || $0.isEmpty })
      else { continue }
      result[index].side = previous.side
    }
    for index in result.indices where result[index].side == nil {
      guard result[index].before.contains(where: { items[$0].pointer == .corresponding })
        || result[index].first > 0 && items[result[index].first - 1].pointer == .corresponding
        || items[result[index].first...result[index].last].contains(where: { $0.pointer == .corresponding || $0.pointer == .side }),
        index > 0
      else { continue }
      result[index].side = result[..<index].last { $0.side != nil }?.side
    }
    return result
  }

  // MARK: Assertion

  private mutating func assert(_ mentions: [Mention]) -> [Mention] {
    let scope = AssertionScope(lexicon: lexicon, items: items)
    return mentions.map { mention in
      var mention = mention
      let verdict = scope.verdict(first: mention.first, last: mention.last)
      if let verdict { items[verdict.cue].isClaimed = true }
      if mention.isAssumed {
        mention.certainty = .excluded
      } else if mention.isNormal {
        // "Not normal" is there, "normal" is not.
        switch verdict?.certainty {
        case .excluded?: mention.certainty = .certain
        case nil, .certain?, .consistent?: mention.certainty = .excluded
        case let hedge?: mention.certainty = hedge == .unlikely ? .possible : .unlikely
        }
      } else {
        mention.certainty = verdict?.certainty ?? .certain
      }
      if mention.certainty == .excluded || mention.certainty == .notExcluded { limit(&mention) }
      return mention
    }
  }

  /// A denied finding has no degree; the degree limits the denial ("no severe stenosis").
  private mutating func limit(_ mention: inout Mention) {
    for index in mention.before {
      let item = items[index]
      let isQualifier = item.cues.contains { lexicon.cues[$0].kind == .qualifier }
      if item.severity != nil || isQualifier {
        mention.qualifier = text[item.span].lowercased()
        items[index].isClaimed = true
      }
    }
    if mention.isNormal { mention.qualifier = nil }
    guard mention.certainty == .excluded else { return }
    mention.severity = nil
    mention.relation = nil
  }

  // MARK: Findings

  /// Two roots give two findings: a finding names one root.
  private func expanded(_ mention: Mention) -> [Mention] {
    guard mention.roots.count > 1, lexicon.entries[mention.term].concept == "nerve_root.compression"
    else { return [mention] }
    return mention.roots.map { root in
      var copy = mention
      copy.roots = [root]
      return copy
    }
  }

  private func finding(_ mention: Mention, _ heading: Heading) -> Finding {
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

  private static let relational: Set<String> = [
    "thecal_sac.compression", "nerve_root.compression", "cord.compression",
    "cauda_equina.compression",
  ]

  private func takesDirection(_ concept: String) -> Bool {
    concept == "alignment.listhesis" || concept.hasPrefix("disc.")
  }

  private func side(of mention: Mention) -> Side? {
    mention.side ?? mention.anchors.compactMap { items[$0].innerSide }.first
  }

  private func span(of mention: Mention) -> SourceSpan {
    var lower = mention.first
    var upper = mention.last
    if let start = mention.before.first(where: { items[$0].isModifier }) { lower = min(lower, start) }
    if let end = mention.after.last(where: { items[$0].isModifier }) { upper = max(upper, end) }
    return items[lower].span.union(items[upper].span)
  }

  private func levels(
    of mention: Mention, _ entry: Entry, _ heading: Heading
  ) -> ([SpinalLevel], [SourceSpan?]) {
    guard entry.place != .none else { return ([], []) }
    if let level = mention.level {
      // "L2-L3: retrolisthesis of L2": the heading names the disc.
      if entry.place == .disc, entry.concept.hasPrefix("disc.") || entry.concept.hasPrefix("alignment."),
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
  private var beginsWithPronoun: Bool {
    items.prefix(2).contains { $0.pointer == .thing }
  }

  private func levelsOfLast(_ entry: Entry) -> [SpinalLevel]? {
    guard carry.lastBlock == sentence.block else { return nil }
    return carry.lastFindingLevels.filter { entry.place != .bone || !$0.isDisc }
  }

  /// "Compressing the thecal sac …" on a line of its own: its subject stands in the line before.
  private var beginsWithVerb: Bool {
    items.first { $0.isWord && $0.severity == nil }.map { first in
      first.entry == nil && first.states.contains { $0.form == .active }
        && first.states.allSatisfy { $0.form == .active }
    } ?? false
  }

  /// The level of a structure that has only one: the atlantoaxial joint.
  private func fixedLevel(of mention: Mention) -> SpinalLevel? {
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
  private func inheritsLevel(_ mention: Mention) -> Bool {
    guard carry.levelBlock == sentence.block || carry.isHeading && sentence.isListItem else { return false }
    // A line of its own that only clears the canal sums up the whole study.
    let concept = lexicon.entries[mention.term].concept
    // Marrow as a whole and soft tissues at large are not those of one disc level.
    if concept == "vertebra.abnormality" { return false }
    if concept.hasPrefix("soft_tissue."), mention.certainty == .excluded { return false }
    if sentence.startsLine, !sentence.isListItem, concept == "stenosis.central",
      mention.certainty == .excluded
    { return false }
    return true
  }

  // MARK: Context as findings

  private mutating func addContextFindings() {
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

  private mutating func removeRepeats() {
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
  private func isNamedMoreClosely(_ finding: Finding) -> Bool {
    finding.concept == "postop.unspecified"
      && findings.contains { $0.concept != finding.concept && $0.concept.hasPrefix("postop.") }
  }

  /// "Signal anomaly, suggestive of oedema": the anomaly is there, only its nature is hedged.
  private func isNamedNature(_ finding: Finding) -> Bool {
    guard finding.polarity == .uncertain else { return false }
    return findings.contains {
      $0.concept == finding.concept && $0.polarity == .present && $0.levels == finding.levels
        && $0.span.lower < finding.span.lower
    }
  }

  // MARK: Carrying on

  private mutating func leaveForNext(_ mentions: [Mention], _ heading: Heading) {
    if let level = heading.level {
      carry.level = level
      carry.levelSpan = heading.span
      carry.isHeading = heading.isStrong
      carry.levelBlock = sentence.block
    } else if items.contains(where: { $0.level != nil }) || items.contains(where: { $0.extent != nil }) {
      if !carry.isHeading { carry.level = nil }
    } else if sentence.startsLine, !carry.isHeading {
      carry.level = nil
    }
    for (index, item) in items.enumerated() where item.level != nil {
      _ = index
      carry.lastLevel = item.level
      carry.lastLevelSpan = item.span
    }
    if let side = mentions.last(where: { $0.side != nil })?.side { carry.lastSide = side }
    if let last = findings.last(where: { !$0.levels.isEmpty }) {
      carry.lastFindingLevels = last.levels
      carry.lastBlock = sentence.block
    }
    if heading.isAlone { carry.levelBlock = sentence.block }
    if items.last?.mark == UInt8(ascii: ":") {
      carry.listed = mentions.last?.term
    } else if mentions.last?.term != carry.listed {
      carry.listed = nil
    }
  }
}
