// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Levels that a letter gives by the one it spoke of before: "one disc down", "the lower of these
/// two", "the lowest two discs".
struct RelativeLevels {
  let lexicon: Lexicon
  /// The level in force before the sentence, and the discs named so far, in the order of the text.
  let inForce: LevelExpression?
  let recent: [LevelExpression.Part]
  /// The levels that the report names.
  let known: Set<SpinalLevel>
  let region: Region

  /// Gives such items their level.
  func resolve(_ items: inout [Item]) {
    for index in items.indices where items[index].level == nil {
      guard let pointer = items[index].pointer else { continue }
      let before = items[..<index].last { $0.level != nil }?.level ?? inForce
      guard let level = level(pointer, from: before) else { continue }
      items[index].level = level
      items[index].pointer = nil
    }
  }

  private func level(_ pointer: Pointer, from base: LevelExpression?) -> LevelExpression? {
    switch pointer {
    case .below: step(base, down: true)
    case .above: step(base, down: false)
    case .lower: lastTwo(base).max().map(expression)
    case .upper: lastTwo(base).min().map(expression)
    case .betweenThem: discs(base).last.map(expression)
    case .lowestTwo: lowest(2)
    case .lowestThree: lowest(3)
    default: nil
    }
  }

  private func expression(_ level: SpinalLevel) -> LevelExpression {
    LevelExpression([level.lower.map { .pair(level.upper, $0) } ?? .vertebra(level.upper)])
  }

  private func discs(_ expression: LevelExpression?) -> [SpinalLevel] {
    guard let expression else { return [] }
    // "At the height of the third and fourth lumbar bones": the disc between them.
    let bones = expression.vertebrae
    if expression.isBones, bones.count == 2, bones[0].isDirectlyAbove(bones[1]) {
      return [SpinalLevel(bones[0], bones[1])]
    }
    return expression.levels(at: .disc).sorted()
  }

  private func step(_ base: LevelExpression?, down: Bool) -> LevelExpression? {
    let discs = discs(base)
    guard let from = down ? discs.last : discs.first, let lower = from.lower else { return nil }
    let index = down ? lower.index + 1 : from.upper.index - 1
    guard (1...25).contains(index) else { return nil }
    let other = Vertebra(index: index)
    return LevelExpression([down ? .pair(lower, other) : .pair(other, from.upper)])
  }

  /// The discs of the level in force if there are two or more, else the two named last.
  private func lastTwo(_ base: LevelExpression?) -> [SpinalLevel] {
    let named = discs(base)
    if named.count > 1 { return named }
    return LevelExpression(Array(recent.suffix(2))).levels(at: .disc)
  }

  /// The lowest discs of the lumbar spine; elsewhere the lowest that the report speaks of.
  private func lowest(_ count: Int) -> LevelExpression? {
    guard region != .lumbar else {
      guard let first = Vertebra(region: .lumbar, number: 6 - count),
        let last = Vertebra(region: .sacral, number: 1)
      else { return nil }
      return LevelExpression([LevelExpression.joining(first, last)])
    }
    let discs = known.filter { $0.isDisc && $0.region == region }.sorted().suffix(count)
    guard discs.count == count else { return nil }
    return LevelExpression(discs.compactMap { level in level.lower.map { .pair(level.upper, $0) } })
  }
}
