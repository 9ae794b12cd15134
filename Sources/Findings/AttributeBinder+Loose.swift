// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Attributes that reach further than their neighbours: migration, measurements, change.
extension AttributeBinder {
  mutating func bindLoose() {
    bindMigration()
    bindMeasurements()
    bindChange()
  }

  /// "… protrusion, with mild cephalic migration": said of the last fragment before it.
  private mutating func bindMigration() {
    for index in items.indices {
      guard let direction = items[index].direction else { continue }
      let isMigration = direction == .cranial || direction == .caudal
      let target =
        mentions.lastIndex {
          $0.first < index && takes(direction, lexicon.entries[$0.term].concept)
        } ?? mentions.firstIndex { takes(direction, lexicon.entries[$0.term].concept) }
      guard let target, mentions[target].direction == nil else { continue }
      if !isMigration,
        !(mentions[target].before.contains(index) || mentions[target].after.contains(index))
      {
        continue
      }
      mentions[target].direction = direction
      items[index].isClaimed = true
      for near in [index - 1, index - 2] where near >= 0 {
        if items[near].severity != nil, near > mentions[target].last {
          mentions[target].directionSeverity = items[near].severity
          items[near].isClaimed = true
          break
        }
        if items[near].isPunctuation || items[near].connector != nil { break }
      }
    }
  }

  private func takes(_ direction: Direction, _ concept: String) -> Bool {
    switch direction {
    case .cranial, .caudal: concept.hasPrefix("disc.")
    default: concept == "alignment.listhesis"
    }
  }

  /// "with a cross-sectional area of 30 mm²", "20 % and 30 % …, respectively".
  private mutating func bindMeasurements() {
    for index in items.indices where !items[index].measurements.isEmpty {
      // "bodies with a 20 % and 30 % loss of height": between a structure and its state.
      if let around = mentions.firstIndex(where: { $0.first < index && index < $0.last }),
        !mentions.contains(where: { $0.before.contains(index) || $0.after.contains(index) }),
        items[index].measurements.allSatisfy({ !mentions[around].measurements.contains($0) })
      {
        mentions[around].measurements += items[index].measurements
        items[index].isClaimed = true
        continue
      }
      guard
        !mentions.contains(where: {
          $0.before.contains(index) || $0.after.contains(index)
            || ($0.first < index && index < $0.last)
        })
      else { continue }
      let earlier = mentions.lastIndex { $0.last < index }
      // "It is oval, measures 25 mm, causing bulging of the wall": of what was spoken of before.
      if earlier == nil, items.prefix(2).contains(where: { $0.pointer == .thing }) { continue }
      guard let target = earlier ?? mentions.indices.first else { continue }
      // "with displacement by 2 mm": the number of something that was not understood.
      let between = mentions[target].last + 1..<max(index, mentions[target].last + 1)
      if items[between].contains(where: {
        !$0.states.isEmpty && !$0.isClaimed && $0.severity == nil
      }) {
        continue
      }
      mentions[target].measurements += items[index].measurements
      items[index].isClaimed = true
    }
    guard items.contains(where: { $0.isRespectively }) || alternate() else { return }
    var result: [Mention] = []
    for mention in mentions {
      let parts = mention.level?.parts ?? []
      if parts.count > 1, parts.count == mention.measurements.count {
        for (part, value) in zip(parts, mention.measurements) {
          var copy = mention
          copy.level = LevelExpression([part])
          copy.measurements = [value]
          result.append(copy)
        }
      } else {
        result.append(mention)
      }
    }
    mentions = result
  }

  /// "at L2-L3, where the area is 40 mm², and L3-L4, where it is 30 mm²": each its own.
  private func alternate() -> Bool {
    let kinds = items.filter { $0.level != nil || !$0.measurements.isEmpty }.map { $0.level != nil }
    return kinds.count >= 4 && kinds.count % 2 == 0
      && zip(kinds, kinds.dropFirst()).allSatisfy { $0 != $1 }
  }

  /// "… with desiccation and height loss, which has progressed": said of all before it.
  private mutating func bindChange() {
    guard let last = mentions.indices.last, mentions.count > 1 else { return }
    for index in items.indices where items[index].change != nil && index > mentions[last].last {
      let relative = items[..<index].suffix(4).contains { $0.connector == .relative || $0.isComma }
      guard relative else { continue }
      for position in mentions.indices where mentions[position].change == nil {
        mentions[position].change = items[index].change
      }
      items[index].isClaimed = true
    }
  }
}
