// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// What joined findings share, and whether they are asserted.
extension SentenceReader {
  // MARK: Coordination

  /// "Left paracentral protrusion & sequestration": the second noun shares side and level.
  func shareAcrossConjunctions(_ mentions: [Mention]) -> [Mention] {
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
        previous.roots.isEmpty,
        items[first + 1..<structure].allSatisfy({ $0.isConjunction || $0.isEmpty })
      else { continue }
      result[index].side = previous.side
    }
    for index in result.indices where result[index].side == nil {
      guard
        result[index].before.contains(where: { items[$0].pointer == .corresponding })
          || result[index].first > 0 && items[result[index].first - 1].pointer == .corresponding
          || items[result[index].first...result[index].last].contains(where: {
            $0.pointer == .corresponding || $0.pointer == .side
          }),
        index > 0 || isRewrite
      else { continue }
      result[index].side =
        result[..<index].last { $0.side != nil }?.side ?? (isRewrite ? carry.lastSide : nil)
    }
    return result
  }

  /// "Pushes the dura out of shape": one structure under two states, of which the stronger counts.
  func joinRelations(_ mentions: [Mention]) -> [Mention] {
    guard isRewrite else { return mentions }
    var result: [Mention] = []
    for mention in mentions {
      guard let relation = mention.relation, mention.stateItem >= 0,
        let owner = mention.anchors.first(where: { items[$0].structure != nil }),
        let twin = result.firstIndex(where: {
          $0.term == mention.term && $0.relation != nil && $0.stateItem != mention.stateItem
            && $0.anchors.contains(owner)
        })
      else {
        result.append(mention)
        continue
      }
      if relation == .compresses { result[twin].relation = relation }
      result[twin].severity = result[twin].severity ?? mention.severity
    }
    return result
  }

  // MARK: Assertion

  mutating func assert(_ mentions: [Mention]) -> [Mention] {
    let scope = AssertionScope(lexicon: lexicon, items: items)
    return shareQualifiers(mentions.map { mention in
      var mention = mention
      var verdict = scope.verdict(first: mention.first, last: mention.last)
      if mention.isNormal, let cue = verdict?.cue, cue < mention.first,
        verdict?.certainty == .excluded,
        mentions.contains(where: { other in
          other.anchors.contains { cue < $0 && $0 < mention.first }
        })
      {
        // "No arthritis, and the ligaments are normal": the "no" is the arthritis's.
        verdict = nil
      }
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
    })
  }

  /// "No significant sac or root compression": what limits the denial of the head limits both.
  private func shareQualifiers(_ mentions: [Mention]) -> [Mention] {
    var result = mentions
    for index in result.indices.dropFirst() {
      let previous = result[index - 1]
      guard result[index].qualifier == nil, result[index].stateItem >= 0,
        result[index].stateItem == previous.stateItem,
        result[index].certainty == previous.certainty, !result[index].isNormal
      else { continue }
      result[index].qualifier = previous.qualifier
    }
    return result
  }

  /// A denied finding has no degree; the degree limits the denial ("no severe stenosis").
  mutating func limit(_ mention: inout Mention) {
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
}
