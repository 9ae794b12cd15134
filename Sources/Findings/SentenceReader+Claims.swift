// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Which words of a sentence were understood: those of its findings, what describes them, and the
/// small words that decided where an attribute went.
extension SentenceReader {
  mutating func claim(_ mentions: [Mention], _ heading: Heading) {
    for mention in mentions { claim(mention) }
    claimHeading(heading)
    guard !mentions.isEmpty else { return }
    claimPlaces()
    for index in items.indices where acted(items[index]) { items[index].isClaimed = true }
  }

  private mutating func claim(_ mention: Mention) {
    for index in Array(mention.before) + Array(mention.after) + mention.anchors + mention.levelItems
      + mention.sharedOut
    where items[index].isModifier || items[index].isGradeWord || isAdjectiveState(items[index])
      || items[index].isAnchor && mention.anchors.contains(index)
    {
      items[index].isClaimed = true
    }
    claimBearer(mention)
    guard mention.anchors.count > 1 else { return }
    for index in mention.first...mention.last where items[index].isModifier || items[index].isEmpty
    {
      items[index].isClaimed = true
    }
  }

  /// "Osteophytes on the edges of the vertebral bodies": the part that bears the finding.
  private mutating func claimBearer(_ mention: Mention) {
    let family = lexicon.entries[mention.term].concept.prefix { $0 != "." }
    for index in mention.after {
      guard let structure = items[index].structure, !items[index].isClaimed,
        lexicon.structures[structure].id.hasPrefix(family)
      else { continue }
      items[index].isClaimed = true
    }
  }

  /// "Small hypointense lesion": how the lesion looks.
  private func isAdjectiveState(_ item: Item) -> Bool {
    item.entry == nil && item.structure == nil && item.states.contains { $0.form == .passive }
  }

  /// "L4-L5:", "Intervertebral discs:": heads what follows.
  private mutating func claimHeading(_ heading: Heading) {
    if heading.isStrong, let span = heading.span {
      for index in items.indices where items[index].span.overlaps(span) {
        items[index].isClaimed = true
      }
    }
    guard let topic = carry.topic, carry.topicBlock == sentence.block else { return }
    for index in items.indices where items[index].span.overlaps(topic.span) {
      items[index].isClaimed = true
    }
  }

  /// "noticeably at", "at this level", "of the lumbar spine": beside a finding these decide where
  /// it is.
  private func acted(_ item: Item) -> Bool {
    let isSpine = item.structure.map { lexicon.structures[$0].id == "spine" } ?? false
    return item.pointer != nil || item.isEmphasis || item.extent != nil
      || (item.region != nil && (!item.isAnchor || isSpine))
  }

  /// "extending to the lateral recess", "in the canal": a structure that only says where.
  private mutating func claimPlaces() {
    for index in items.indices where items[index].structure != nil && !items[index].isClaimed {
      var before = index - 1
      while before >= 0, items[before].isModifier || items[before].isEmpty { before -= 1 }
      guard before >= 0 else { continue }
      let reaches = items[before].states.contains {
        lexicon.states[$0.state].id == "involvement" && $0.form == .active
      }
      guard reaches || [.at, .of, .to].contains(items[before].connector) else { continue }
      items[index].isClaimed = true
      items[before].isClaimed = true
      for between in before + 1..<index { items[between].isClaimed = true }
    }
  }

  mutating func claimMeasurements() {
    for index in items.indices where !items[index].measurements.isEmpty {
      items[index].isClaimed = true
    }
  }
}
