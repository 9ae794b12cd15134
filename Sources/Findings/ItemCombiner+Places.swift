// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Small words beside levels and numbers: "from" that means where, numbers of the earlier study.
extension ItemCombiner {
  /// "from L3-L4 to L5-S1": where, not why.
  func markPlaces(_ items: inout [Item]) {
    for index in items.indices.dropLast()
    where items[index].connector == .source && items[index + 1].level != nil
      && text[items[index].span].lowercased() == "from"
    {
      items[index].connector = .at
    }
    for index in items.indices.dropLast() where items[index].side == .bilateral {
      // "at both the L2-L3 level … and the L3-L4 level": two levels, not two sides.
      let next = items[index + 1].isEmpty && index + 2 < items.count ? index + 2 : index + 1
      if items[next].level != nil, text[items[index].span].lowercased() == "both" {
        items[index].side = nil
        items[index].isEmpty = true
      }
    }
  }

  /// "versus 10 August 2020": a comparison, and no doubt.
  func markVersus(_ items: inout [Item]) {
    for index in items.indices.dropLast() {
      guard !items[index].cues.isEmpty,
        ["versus", "vs"].contains(text[items[index].span].lowercased())
      else { continue }
      let next = items[index + 1].isEmpty && index + 2 < items.count ? index + 2 : index + 1
      guard items[next].number != nil || items[next].context == .comparison else { continue }
      items[index].cues = []
      items[index].context = .comparison
    }
  }

  /// "Thick ligaments make the conflict worse": no change over time.
  func clearComparatives(_ items: inout [Item]) {
    for index in items.indices where items[index].change == .worse || items[index].change == .better {
      let before = items[..<index].suffix(7)
      guard
        before.contains(where: {
          ["make", "makes", "making"].contains(text[$0.span].lowercased())
        }), ["worse", "better"].contains(text[items[index].span].lowercased())
      else { continue }
      items[index].change = nil
      items[index].isEmpty = true
    }
  }

  /// Parts of which two are not a left and a right one.
  private static let unpaired: Set<String> = [
    "endplate", "vertebra", "disc", "disc_space", "posterior_wall", "spine", "ligament",
  ]

  /// "Mostly sequestrated disc" is what hurried reports write for "most likely".
  ///
  /// "Mostly at L4-L5" and "mostly on the left" keep their meaning, and so do letters.
  func markMostly(_ items: inout [Item]) {
    guard known.isEmpty, let probable = lexicon.cues.firstIndex(where: { $0.name == "probable" })
    else { return }
    for index in items.indices.dropLast()
    where items[index].isEmphasis && items[index].cues.isEmpty
      && text[items[index].span].lowercased() == "mostly"
    {
      let next = items[(index + 1)...].first { !$0.isEmpty }
      guard let next, next.entry != nil || next.states.contains(where: { $0.form == .noun }),
        next.level == nil, next.side == nil
      else { continue }
      items[index].cues = [probable]
      items[index].isEmphasis = false
    }
  }

  /// "in both the upper and the lower parts": two of something, not two sides.
  func clearPairs(_ items: inout [Item]) {
    for index in items.indices where items[index].side == .bilateral {
      guard text[items[index].span].lowercased() == "both" else { continue }
      let rest = items[(index + 1)...].prefix(6)
      if let owner = rest.first(where: { $0.structure != nil })?.structure,
        Self.unpaired.contains(lexicon.structures[owner].id),
        rest.prefix(while: { $0.structure == nil }).allSatisfy({ $0.isEmpty || $0.isModifier })
      {
        // "Both endplates" are an upper and a lower one.
        items[index].side = nil
        items[index].isEmpty = true
        continue
      }
      guard let and = rest.firstIndex(where: { $0.connector == .and }),
        let first = rest.first(where: { !$0.isEmpty }),
        first.structure == nil || first.region != nil || first.innerRegion != nil,
        first.entry == nil, first.side == nil, first.states.isEmpty, first.rootRole == nil,
        first.roots.isEmpty,
        first.connector == .at || first.connector == .of || first.region != nil
          || !items[index + 1..<and].contains(where: { $0.structure != nil || $0.entry != nil })
      else { continue }
      items[index].side = nil
      items[index].isEmpty = true
    }
  }

  /// "compared to 1.9 x 2.1 cm previously": numbers of the earlier study.
  func markPastNumbers(_ items: inout [Item]) {
    for index in items.indices where !items[index].measurements.isEmpty {
      let before = items[..<index].suffix(3).reversed().prefix { !$0.isComma }
      guard before.contains(where: { $0.context == .comparison }) else { continue }
      items[index].measurements = []
      items[index].isClaimed = true
    }
  }
}
