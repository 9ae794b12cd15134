// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// What is read in letters only: prose that goes on from sentence to sentence, headings that speak
/// for a whole list.
extension SentenceReader {
  /// The structure that a sentence leaves out: a heading's, or what "it" stands for.
  mutating func topic(_ letter: LetterHeading) -> MentionBuilder.Topic? {
    let heading = currentTopic()
    guard isRewrite else { return heading }
    guard letter.refersBack, !carry.letter.subjects.isEmpty else {
      let start = letter.labelEnd ?? 0
      return items[start...].contains { $0.structure != nil } ? nil : heading
    }
    return MentionBuilder.Topic(
      structures: carry.letter.subjects, span: sentence.span, isAlternative: true)
  }

  var isQuestion: Bool {
    isRewrite && text.utf8[sentence.span.upper - 1] == UInt8(ascii: "?")
  }

  /// What a question names, with its level and side.
  func findings(asked mentions: [Mention], _ heading: Heading) -> [Finding] {
    var binder = AttributeBinder(
      lexicon: lexicon, items: items, mentions: mentions, governing: carry.level)
    binder.bind()
    return binder.mentions.flatMap(expanded).map { finding($0, heading) }
  }

  /// "None.", "No evidence of one.", "Yes.": what a sentence without findings answers.
  var answer: Certainty? {
    guard isRewrite, findings.isEmpty, !isQuestion else { return nil }
    if let first = items.first(where: \.isWord), text[first.span].lowercased() == "yes" {
      return .certain
    }
    let cues = items.prefix(6).flatMap(\.cues).map { lexicon.cues[$0] }
    let denial = cues.contains { $0.kind == .assertion && $0.certainty == .excluded }
    guard denial, !items.contains(where: { $0.entry != nil || $0.structure != nil }) else {
      return nil
    }
    let isDefinite = cues.contains { $0.name == "qualifier_definite" }
    return isDefinite ? .notExcluded : .excluded
  }

  func noteSubjects(_ letter: LetterHeading) -> [Int] {
    guard isRewrite else {
      return carry.topicBlock == sentence.block ? carry.topic?.structures ?? [] : []
    }
    return letter.refersBack || !items.contains { $0.structure != nil } ? carry.letter.subjects : []
  }

  /// Where a list of what is normal begins; nil where the sentence is none.
  func normalStart(_ letter: LetterHeading) -> Int? {
    if carry.letter.assertion == .normal, !letter.isHeading { return 0 }
    guard let end = letter.labelEnd, letter.assertion(of: 0..<end) == .normal,
      !items[..<end].contains(where: { $0.structure != nil })
    else { return nil }
    return end + 1
  }

  /// A label names what follows it, and counts by itself only where nothing else does.
  func withoutLabels(_ mentions: [Mention], _ letter: LetterHeading) -> [Mention] {
    if letter.isHeading, !items.contains(where: { $0.level != nil && sentence.isListItem }) {
      return []
    }
    guard let end = letter.labelEnd else { return mentions }
    let rest = mentions.filter { $0.last > end }
    return rest.isEmpty ? mentions : rest
  }

  /// What the heading above says of every finding below it.
  func withHeading(_ mentions: [Mention]) -> [Mention] {
    mentions.map { mention in
      var mention = mention
      if carry.letter.assertion != nil, mention.certainty == .certain, !mention.isNormal {
        mention.certainty = isDefinite(mention) ? .notExcluded : .excluded
        mention.severity = nil
        mention.relation = nil
      }
      if let change = carry.letter.change, mention.change == nil, mention.certainty != .excluded {
        mention.change = change
        mention.isChangeCarried = true
      }
      return mention
    }
  }

  /// "Not seen: any definite …" is no denial without rest.
  private func isDefinite(_ mention: Mention) -> Bool {
    mention.before.contains { index in
      items[index].cues.contains { lexicon.cues[$0].name == "qualifier_definite" }
    }
  }

  /// "Not compressed by the bulge named below": refers to a finding, and states none.
  func withoutReferences(_ mentions: [Mention]) -> [Mention] {
    mentions.filter { mention in
      var index = mention.first - 1
      while index > 0, items[index].isModifier { index -= 1 }
      guard index > 0,
        ["the", "this", "that", "these", "those"].contains(text[items[index].span].lowercased())
      else { return true }
      index -= 1
      return items[index].connector != .source
        && text[items[index].span].lowercased().split(separator: " ").last != "by"
    }
  }

  func letterLevels(of mention: Mention, _ entry: Entry) -> [SpinalLevel] {
    let letter = LetterHeading(lexicon: lexicon, text: text, sentence: sentence, items: items)
    // "At all three levels": which ones, the judge asks the sentences before.
    if letter.pluralReference != nil { return [] }
    if items.contains(where: { $0.pointer == .level }) {
      if let level = items[..<mention.first].last(where: { $0.level != nil })?.level {
        return level.levels(at: entry.place)
      }
      let level = carry.letter.flow ?? carry.letter.inForce ?? carry.lastLevel
      return level?.levels(at: entry.place) ?? []
    }
    guard !items.contains(where: { $0.extent != nil }) else { return [] }
    return carry.letter.inForce?.levels(at: entry.place) ?? []
  }

  mutating func leaveForLetter(_ letter: LetterHeading) {
    let whole = items.startIndex..<items.endIndex
    if letter.isHeading {
      carry.letter.openHeading(
        level: letter.level(of: whole), assertion: letter.assertion(of: whole),
        change: letter.change(of: whole),
        isQuestion: text.utf8[sentence.span.upper - 1] == UInt8(ascii: "?"))
    } else if let level = letter.level(of: whole) {
      carry.letter.flow = level
    } else if items.contains(where: { $0.extent != nil }) {
      carry.letter.flow = nil
    }
    if let end = letter.labelEnd, !letter.isHeading, let level = letter.level(of: 0..<end),
      level.parts.count > 1
    {
      carry.letter.label = level
    }
    carry.letter.concepts = Set(findings.map(\.concept))
    for item in items { if let level = item.level { carry.letter.note(level) } }
    if let subject = subject(letter) { carry.letter.subjects = subject }
  }

  /// The part of the body that a sentence speaks of; nil where it only goes on from the last.
  private func subject(_ letter: LetterHeading) -> [Int]? {
    if letter.refersBack, findings.isEmpty { return nil }
    let items = spokenItems
    let structures = items.filter { $0.structure != nil && $0.region == nil }.compactMap(\.structure)
    if !structures.isEmpty, !letter.refersBack { return Array(structures.prefix(4)) }
    if findings.contains(where: { $0.concept.hasPrefix("disc.") }),
      let disc = lexicon.structure("disc")
    {
      return [disc]
    }
    return nil
  }
}
