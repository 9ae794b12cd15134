// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

extension MentionBuilder {
  /// "Normal: the cord, the vertebral bodies (height, shape)": what a heading calls well.
  mutating func buildNormals(after start: Int?) {
    guard let start, let normal = lexicon.state("normal") else { return }
    for index in items.indices where index >= start {
      guard let structure = items[index].structure else { continue }
      let aspects = aspects(around: index)
      guard !items[index].isClaimed || !aspects.isEmpty else { continue }
      var made = false
      for aspect in aspects {
        guard let name = items[aspect].aspect,
          let term = lexicon.term(structure: structure, aspect: name, state: normal)
        else { continue }
        assume(term, [min(index, aspect), max(index, aspect)])
        made = true
      }
      if !made, !items[index].isClaimed,
        let term = lexicon.term(structure: structure, state: normal)
      {
        assume(term, [index])
      }
    }
  }

  /// "the height and shape of the bones", "the bones (height, shape)".
  private func aspects(around index: Int) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < items.count, items[next].structure == nil, mayJoin(items[next]) {
      if items[next].aspect != nil { found.append(next) }
      next += 1
    }
    var before = index - 1
    var passedOf = false
    while before >= 0, items[before].structure == nil, mayJoin(items[before]) {
      if items[before].connector == .of { passedOf = true }
      if items[before].aspect != nil, passedOf { found.append(before) }
      before -= 1
    }
    return found
  }

  private func mayJoin(_ item: Item) -> Bool {
    item.aspect != nil || item.isConjunction || item.isEmpty || item.connector == .of
      || item.isComma || item.mark == UInt8(ascii: "(") || item.mark == UInt8(ascii: ")")
  }

  private mutating func assume(_ term: Int, _ anchors: [Int]) {
    var mention = Mention(term: term, anchors: anchors, stateItem: -1)
    mention.isNormal = true
    mention.isAssumed = true
    for anchor in anchors { items[anchor].isClaimed = true }
    mentions.append(mention)
    mentions.sort { ($0.first, $0.last) < ($1.first, $1.last) }
  }
}
