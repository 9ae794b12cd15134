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
  /// The levels that a letter's report names, and its region.
  var known: Set<SpinalLevel> = []
  var region: Region = .lumbar
  var findings: [Finding] = []
  var remarks: [Remark] = []
  /// The items with their explanations, which say what the text is about.
  var spokenItems: [Item] = []
  /// What the sentence names, bound or not.
  var note: SentenceNote?
  /// What a question of a letter asks for, as if it were there.
  var asked: [Finding] = []
  /// Regions named, outside explanations.
  var regionWords: [Region] = []

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
    let explained =
      isRewrite
      ? Explanations(
        lexicon: lexicon, text: text, items: items, known: carry.letter.concepts
      ).ranges() : []
    let letter = LetterHeading(lexicon: lexicon, text: text, sentence: sentence, items: items)
    if isRewrite { carry.letter.open(sentence, refersBack: letter.refersBack) }
    if isRewrite {
      RelativeLevels(
        lexicon: lexicon, inForce: carry.letter.inForce ?? carry.lastLevel,
        recent: carry.letter.recent, known: known, region: region
      ).resolve(&items)
    }
    spokenItems = items
    for range in explained {
      for index in range { items[index].mute() }
      closeGap(around: range)
    }
    noteRemarks(explained)
    for (index, item) in items.enumerated() where !explained.contains(where: { $0.contains(index) })
    {
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
    var mentions = (builder.mentions.isEmpty ? listedMention() : builder.mentions).filter {
      mention in
      !explained.contains { $0.contains(mention.last) } && !isInsideContext(mention)
    }
    if isRewrite {
      if isQuestion { asked = findings(asked: mentions.filter { !$0.isNormal }, heading) }
      mentions = withoutReferences(withoutLabels(mentions, letter))
    }
    var binder = AttributeBinder(
      lexicon: lexicon, items: items, mentions: mentions, governing: carry.level)
    binder.bind()
    items = binder.items
    var finished = assert(shareAcrossConjunctions(joinRelations(binder.mentions)))
    if isRewrite { finished = withHeading(finished) }
    claim(finished, heading)
    for mention in finished { findings += expanded(mention).map { finding($0, heading) } }
    if !(isRewrite && letter.isHeading) { addContextFindings() }
    joinFractures()
    removeRepeats()
    for index in findings.indices { findings[index].sentence = sentence.span.lower }
    note = NoteTaker(
      lexicon: lexicon, items: items, subjects: noteSubjects(letter),
      labelEnd: isRewrite ? letter.labelEnd : nil
    )
    .note(sentence, inForce: isRewrite ? carry.letter.inForce : carry.level)
    if isRewrite {
      if explained.first.map({ $0.count < items.count }) ?? false {
        // An aside about this patient's finding names no other region.
        note?.regions.formUnion(spokenItems.compactMap { $0.region ?? $0.innerRegion })
      }
      if letter.isHeading || isQuestion { note?.certainties = [] }
      if letter.isHeading { note?.hedged = [] }
      leaveForLetter(letter)
    }
    leaveForNext(finished, heading)
  }

  /// "The cushions, called discs, have lost water.": the commas go with the aside between them.
  private mutating func closeGap(around range: Range<Int>) {
    guard range.lowerBound > 0, range.upperBound < items.count,
      items[range.lowerBound - 1].isComma, items[range.upperBound].isComma
    else { return }
    for index in [range.lowerBound - 1, range.upperBound] {
      items[index].mark = 0
      items[index].isEmpty = true
    }
  }

  /// "L3-L4 central and bilateral foraminal." under "The following disc protrusions:".
  func listedMention() -> [Mention] {
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

  func isInsideContext(_ mention: Mention) -> Bool {
    // "Contrast study LSS is advised": names a study, and asks for it.
    let concept = lexicon.entries[mention.term].concept
    guard concept != "study.recommendation" else { return false }
    return contexts.contains { clause in
      clause.items.contains(mention.last)
        // "You have had an operation": what was done is a finding, whoever tells it.
        && (clause.kind == .recommendation || clause.kind == .technique
          || clause.kind == .history && !concept.hasPrefix("postop.")
          || clause.kind == .contrast || clause.kind == .examination)
    }
  }

  mutating func noteRemarks(_ explained: [Range<Int>]) {
    for range in explained where !range.isEmpty {
      remarks.append(
        Remark(
          kind: .explanation,
          span: items[range.lowerBound].span.union(items[range.upperBound - 1].span)))
      for index in range { items[index].isClaimed = true }
    }
    for item in spokenItems {
      if let claim = item.claim { remarks.append(Remark(kind: .claim(claim), span: item.span)) }
    }
    for item in items {
      if item.isMedical, !item.isAnchor {
        remarks.append(Remark(kind: .medicalWord, span: item.span))
      }
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
  func readHeading() -> Heading {
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
    while next < items.count,
      isSmall(items[next]) || items[next].structure != nil && isDiscWord(items[next])
    { next += 1 }
    if isSubject, next > last + 1, items[last + 1..<next].contains(where: { $0.structure != nil }),
      next < items.count, items[next].mark == 0
    {
      // "The L3/4 and L4/5 discs protrude …" speaks of discs and heads nothing.
      return Heading(level: nil, span: nil, isStrong: false, isAlone: false)
    }
    let ends = items[next...].allSatisfy { isDecoration($0) || $0.isComma }
    let colon =
      next < items.count
      && (items[next].mark == UInt8(ascii: ":")
        || (items[next].mark == UInt8(ascii: "-") && next == last + 1))
    return Heading(
      level: last > index && !(colon || ends) ? first : level,
      span: items[index].span.union(items[last].span), isStrong: colon || ends,
      isAlone: ends || (colon && next + 1 == items.count))
  }

  /// Asterisks and dashes around a heading.
  func isDecoration(_ item: Item) -> Bool {
    item.mark == UInt8(ascii: "*") || item.mark == UInt8(ascii: "-")
      || item.mark == UInt8(ascii: "#")
  }

  func isSmall(_ item: Item) -> Bool {
    (item.isEmpty || item.connector == .at || item.connector == .of || item.connector == .source
      || item.connector == .between
      || item.region != nil) && !item.isAnchor && !item.isPunctuation
  }

  func isDiscWord(_ item: Item) -> Bool {
    item.structure.map {
      lexicon.structures[$0].id == "disc" || lexicon.structures[$0].id == "disc_space"
    } ?? false
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
      } else if item.level != nil
        || !(item.isConjunction || item.isEmpty || item.isComma || item.isModifier)
      {
        break
      }
      index += 1
    }
    return carry.topicBlock == sentence.block ? carry.topic : nil
  }

  // MARK: Carrying on

  mutating func leaveForNext(_ mentions: [Mention], _ heading: Heading) {
    if let level = heading.level {
      carry.level = level
      carry.levelSpan = heading.span
      carry.isHeading = heading.isStrong
      carry.levelBlock = sentence.block
    } else if items.contains(where: { $0.level != nil })
      || items.contains(where: { $0.extent != nil })
    {
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
