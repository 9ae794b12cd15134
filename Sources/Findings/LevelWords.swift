// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Levels told in words: "between the fourth and fifth bones of your lower back",
/// "the fourth lumbar vertebra", "the last lumbar bone and the sacrum".
struct LevelWords {
  let lexicon: Lexicon
  let text: SourceText
  /// The region that the text is about, for "between the fourth and fifth".
  var region: Region = .lumbar
  /// Levels that the report of a letter names: where words leave the region open, they decide.
  var known: Set<SpinalLevel> = []

  func joined(_ items: [Item]) -> [Item] {
    besideBones(joinedWords(items))
  }

  /// "The disc above the fifth lumbar bone", "just above the sacrum": the disc, by a bone beside it.
  ///
  /// Only letters speak so; a report's "below L4-L5" says where a fragment lies.
  private func besideBones(_ items: [Item]) -> [Item] {
    guard !known.isEmpty else { return items }
    var result = items
    for index in items.indices {
      let word = text[items[index].span].lowercased()
      let isAbove = Self.above.contains(word)
      guard isAbove || Self.below.contains(word), speaksOfDisc(items, before: index) else {
        continue
      }
      var next = index + 1
      while next < items.count, items[next].isEmpty, next < index + 3 { next += 1 }
      guard next < items.count, let bone = bone(items[next]) else { continue }
      let other = Vertebra(index: isAbove ? bone.index - 1 : bone.index + 1)
      guard (1...29).contains(other.index), (1...29).contains(bone.index) else { continue }
      result[next].level = LevelExpression([LevelExpression.joining(bone, other)])
      result[next].region = nil
      result[next].structure = nil
      result[index].isEmpty = true
    }
    return result
  }

  private static let regionNames: Set<String> = [
    "cervical", "thoracic", "dorsal", "lumbar", "sacral",
  ]
  private static let above: Set<String> = ["above", "over", "atop"]
  private static let below: Set<String> = ["below", "under", "beneath", "underneath"]

  private func bone(_ item: Item) -> Vertebra? {
    if let level = item.level, level.parts.count == 1, case .vertebra(let bone) = level.parts[0] {
      return bone
    }
    return item.region == .sacral ? Vertebra(region: .sacral, number: 1) : nil
  }

  private func speaksOfDisc(_ items: [Item], before index: Int) -> Bool {
    items[..<index].suffix(4).contains { item in
      item.structure.map { lexicon.structures[$0].id.hasPrefix("disc") } ?? false
        || text[item.span].lowercased() == "one"
    }
  }

  private func joinedWords(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    var index = 0
    while index < items.count {
      if let found = expression(items, index) {
        var item = Item(
          span: items[index].span.union(items[found.end - 1].span),
          tokens: items[index].tokens.lowerBound..<items[found.end - 1].tokens.upperBound)
        item.level = found.expression
        result.append(item)
        index = found.end
      } else if let level = downToSacrum(items, index) {
        var item = Item(
          span: items[index].span.union(items[level.end - 1].span),
          tokens: items[index].tokens.lowerBound..<items[level.end - 1].tokens.upperBound)
        item.level = level.expression
        result.append(item)
        index = level.end
      } else if items[index].connector == .between, let next = codes(items, index + 1) {
        // "between L4 and L5" is one disc.
        var item = items[next]
        item.level = items[next].level?.asSpaceBetween
        result.append(items[index])
        result += items[index + 1..<next]
        result.append(item)
        index = next + 1
      } else {
        result.append(items[index])
        index += 1
      }
    }
    return result
  }

  /// "L3 down to the sacrum"
  private func downToSacrum(
    _ items: [Item], _ start: Int
  ) -> (expression: LevelExpression, end: Int)? {
    guard !known.isEmpty, let first = bone(items[start]), items[start].level != nil else {
      return nil
    }
    var next = start + 1
    while next < items.count, next < start + 4, items[next].connector == .to || items[next].isEmpty {
      next += 1
    }
    guard next > start + 1, next < items.count, items[start + 1..<next].contains(where: {
      $0.connector == .to
    }), items[next].region == .sacral, items[next].level == nil, first.index < 25,
      let sacrum = Vertebra(region: .sacral, number: 1)
    else { return nil }
    return (LevelExpression([LevelExpression.joining(first, sacrum)]), next + 1)
  }

  /// The level item after "between" and small words.
  private func codes(_ items: [Item], _ start: Int) -> Int? {
    var index = start
    while index < items.count, index < start + 3 {
      if items[index].level != nil { return index }
      guard items[index].isEmpty || items[index].structure != nil else { return nil }
      index += 1
    }
    return nil
  }

  private struct Bone {
    /// 99 stands for the last one of its region.
    var number: Int
    var region: Region?
  }

  private func expression(
    _ items: [Item], _ start: Int
  ) -> (expression: LevelExpression, end: Int)? {
    var index = start
    let between = items[index].connector == .between
    if between { index += 1 }
    while index < items.count, index < start + 3, items[index].isEmpty, items[index].ordinal == nil
    {
      index += 1
    }
    if let numbered = numbered(items, index, between) { return numbered }
    guard index < items.count, items[index].ordinal != nil else { return nil }
    if let last = lastDisc(items, index) { return last }
    guard let list = bones(items, index) else { return nil }
    let fallback =
      list.bones.compactMap(\.region).last
      ?? items[..<start].last { $0.level != nil }?.level?.region ?? region
    var vertebrae: [Vertebra] = []
    for (position, bone) in list.bones.enumerated() {
      // "the last lumbar bone and the first sacral one" name regions each; "the fourth and fifth
      // lumbar bones" one for both.
      var region =
        bone.region ?? list.bones[position...].compactMap(\.region).first
        ?? likeliest(list.bones) ?? fallback
      // "Between the fifth and the sacrum": the fifth is a lumbar bone.
      if region == .sacral, bone.region == nil, bone.number >= 4 { region = .lumbar }
      let number = bone.number == 99 ? Self.last(of: region) : bone.number
      guard let vertebra = Vertebra(region: region, number: number) else { return nil }
      vertebrae.append(vertebra)
    }
    if vertebrae.count == 2, between || list.isRange || (list.isPlural && list.isPairWord) {
      return (LevelExpression([LevelExpression.joining(vertebrae[0], vertebrae[1])]), list.end)
    }
    return (LevelExpression(vertebrae.map(LevelExpression.Part.vertebra)), list.end)
  }

  /// "The lowest disc" of a lumbar spine.
  private func lastDisc(
    _ items: [Item], _ index: Int
  ) -> (expression: LevelExpression, end: Int)? {
    guard items[index].ordinal == 99, region == .lumbar, index + 1 < items.count,
      let structure = items[index + 1].structure, lexicon.structures[structure].id == "disc",
      let upper = Vertebra(region: .lumbar, number: 5),
      let lower = Vertebra(region: .sacral, number: 1)
    else { return nil }
    return (LevelExpression([.pair(upper, lower)]), index + 1)
  }

  /// "Between lumbar vertebrae 4 and 5", "neck bones five and six", "lumbar bone 4".
  private func numbered(
    _ items: [Item], _ start: Int, _ between: Bool
  ) -> (expression: LevelExpression, end: Int)? {
    var index = start
    var named: Region?
    var sawBone = false
    while index < items.count, index < start + 3,
      regionName(items[index]) != nil || isBoneWord(items[index])
    {
      named = named ?? regionName(items[index]) ?? items[index].innerRegion
      sawBone = sawBone || isBoneWord(items[index])
      index += 1
    }
    // "Lumbar four has moved forward on lumbar five."
    let isNamed =
      !known.isEmpty && index == start + 1
      && Self.regionNames.contains(text[items[start].span].lowercased())
    guard sawBone || isNamed, index < items.count, let first = count(items[index]) else {
      return nil
    }
    var numbers = [first]
    var end = index + 1
    var isRange = false
    while end + 1 < items.count,
      items[end].isConjunction || items[end].isComma || items[end].connector == .to
        || items[end].mark == UInt8(ascii: "-"), let next = count(items[end + 1])
    {
      isRange = isRange || items[end].connector == .to || items[end].mark == UInt8(ascii: "-")
      numbers.append(next)
      end += 2
    }
    let vertebrae = numbers.compactMap { Vertebra(region: named ?? region, number: $0) }
    guard vertebrae.count == numbers.count else { return nil }
    if vertebrae.count == 2, between || isRange {
      return (LevelExpression([LevelExpression.joining(vertebrae[0], vertebrae[1])]), end)
    }
    return (LevelExpression(vertebrae.map(LevelExpression.Part.vertebra)), end)
  }

  private func count(_ item: Item) -> Int? {
    guard let number = item.number, item.unit == nil, item.measurements.isEmpty,
      (1...12).contains(number),
      number == number.rounded()
    else { return nil }
    return Int(number)
  }

  /// The region in which the report names these bones, if it is one only.
  private func likeliest(_ bones: [Bone]) -> Region? {
    guard let first = bones.first, bones.allSatisfy({ $0.region == nil && $0.number != 99 }) else {
      return nil
    }
    let regions = Set(
      known.filter { level in
        Vertebra(region: level.upper.region, number: first.number) == level.upper
          && (bones.count != 2
            || level.lower.map { Vertebra(region: $0.region, number: bones[1].number) == $0 }
              ?? false)
      }.map(\.upper.region))
    return regions.count == 1 ? regions.first : nil
  }

  private static func last(of region: Region) -> Int {
    switch region {
    case .cervical: 7
    case .thoracic: 12
    case .lumbar, .sacral: 5
    }
  }

  private struct List {
    var bones: [Bone]
    var end: Int
    var isPlural: Bool
    /// Whether a disc of both is meant without "between", as "the fourth-fifth lumbar disc".
    var isPairWord: Bool
    /// "From the third to the seventh": all between them.
    var isRange = false
  }

  /// Ordinals with their bone word; nil unless a vertebra word or a region is among them.
  private func bones(_ items: [Item], _ start: Int) -> List? {
    var list = List(bones: [], end: start, isPlural: false, isPairWord: false)
    var index = start
    var sawBone = false
    let sacral = items[..<start].contains { $0.region == .sacral }
    while index < items.count {
      let item = items[index]
      if !list.bones.isEmpty,
        sacral || items[index...].prefix(4).contains(where: { $0.region == .sacral }),
        ["segment", "segments", "piece"].contains(text[item.span].lowercased())
      {
        // "in the sacrum, at its third segment"
        list.bones[list.bones.count - 1].region = .sacral
        index += 1
        list.end = index
        sawBone = true
      } else if let ordinal = item.ordinal {
        list.bones.append(Bone(number: ordinal, region: nil))
        index += 1
        list.end = index
      } else if !list.bones.isEmpty, let region = regionName(item) {
        if region == .sacral, list.bones.last?.region != nil || sawBone || index > list.end {
          list.bones.append(Bone(number: 1, region: .sacral))
        } else {
          list.bones[list.bones.count - 1].region = region
        }
        index += 1
        list.end = index
        sawBone = true
      } else if !list.bones.isEmpty, isBoneWord(item) {
        if let last = list.bones.indices.last, list.bones[last].region == nil {
          list.bones[last].region = item.innerRegion
        }
        index += 1
        list.end = index
        sawBone = true
      } else if list.bones.count >= 1, let next = joint(items, index) {
        list.isRange = list.isRange || items[index..<next].contains { $0.connector == .to }
        index = next
      } else {
        break
      }
    }
    let isThoracic = list.bones.count == 1 && (8...12).contains(list.bones[0].number)
    if isThoracic, !sawBone { list.bones[0].region = .thoracic }
    guard sawBone || isThoracic || isPair(items, start, list), !list.bones.isEmpty,
      list.bones.count <= 4
    else {
      return nil
    }
    list.isPlural = list.bones.count > 1
    return list
  }

  /// "between the fourth and fifth": two neighbours, without the word for bones.
  private func isPair(_ items: [Item], _ start: Int, _ list: List) -> Bool {
    guard list.bones.count == 2, list.bones[0].number + 1 == list.bones[1].number else {
      return false
    }
    return items[..<start].suffix(3).contains { $0.connector == .between }
  }

  /// The index after "and", "of the", "in your" if the list goes on there.
  private func joint(_ items: [Item], _ index: Int) -> Int? {
    var next = index
    while next < items.count, next < index + 3 {
      let item = items[next]
      let small =
        item.isConjunction || item.connector == .of || item.connector == .at
        || item.isEmpty || item.mark == UInt8(ascii: "-") || item.isComma || item.connector == .to
      guard small else { break }
      next += 1
    }
    guard next > index, next < items.count else { return nil }
    let item = items[next]
    let goesOn = item.ordinal != nil || regionName(item) != nil
    return goesOn ? next : nil
  }

  private func regionName(_ item: Item) -> Region? {
    guard item.level == nil else { return nil }
    if let region = item.region { return region }
    // "The tenth dorsal bone": elsewhere the word means behind.
    return text.utf8[item.span.lower..<item.span.upper].elementsEqual("dorsal".utf8)
      ? .thoracic : nil
  }

  private func isBoneWord(_ item: Item) -> Bool {
    guard let structure = item.structure else { return false }
    return lexicon.structures[structure].id == "vertebra"
  }
}
