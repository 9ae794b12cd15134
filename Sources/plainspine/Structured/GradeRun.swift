// SPDX-License-Identifier: Apache-2.0

internal import Findings

/// What follows one mention of a scale, up to the next: values, and the levels of each.
struct GradeRun {
  let run: [GradePart]
  /// What stands between the last mention's values and this one.
  let before: [GradePart]
  /// Whether another mention follows.
  let goesOn: Bool

  struct Pair: Equatable {
    var value: String
    var levels: [SpinalLevel] = []
    /// "L4-5 IV": the level stood before its value.
    var isLevelFirst = false
  }

  /// The values in order; a value has no levels where the run names none for it.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    var pending: [SpinalLevel] = []
    if let value = valueBefore { pairs.append(Pair(value: value)) }
    var isTied = !pairs.isEmpty
    reading: for (index, part) in run.enumerated() {
      switch part.kind {
      case .value(let value):
        guard isValue(index, isFirst: pairs.isEmpty) else { continue }
        pairs.append(Pair(value: value, levels: pending, isLevelFirst: !pending.isEmpty))
        isTied = pending.isEmpty
        pending = []
      case .levels(let levels):
        if let last = pairs.indices.last, isTied || continues(index, pairs[last]) {
          pairs[last].levels += levels
        } else {
          pending += levels
        }
      case .comma: isTied = false
      case .close: if !pairs.isEmpty { break reading }
      default: break
      }
    }
    return shared(pairs)
  }

  /// "III and IV respectively" after two levels.
  private func shared(_ pairs: [Pair]) -> [Pair] {
    guard pairs.allSatisfy({ $0.levels.isEmpty }) else { return pairs }
    let earlier = before.flatMap(\.levels)
    if pairs.count > 1, pairs.count == earlier.count {
      return zip(pairs, earlier).map { Pair(value: $0.value, levels: [$1]) }
    }
    return pairs.map { Pair(value: $0.value, levels: nearest) }
  }

  /// "Type 2 Modic change": the value stands before the scale.
  private var valueBefore: String? {
    guard before.count >= 2, let value = before[before.count - 1].value,
      before[before.count - 2].kind == .filler,
      run.prefix(3).allSatisfy({ $0.value == nil })
    else { return nil }
    return value
  }

  /// A first value stands close to its scale; a further one in a row of them.
  private func isValue(_ index: Int, isFirst: Bool) -> Bool {
    if isFirst {
      return index <= 6 && !run[..<index].contains { $0.kind == .comma && index > 4 }
    }
    var previous = index - 1
    while previous >= 0, run[previous].kind == .filler { previous -= 1 }
    guard previous >= 0 else { return false }
    switch run[previous].kind {
    case .and, .comma, .levels, .tie, .value: break
    default: return false
    }
    return index + 1 >= run.count || run[index + 1].kind != .other
  }

  /// "at L4-5, L5-S1": a further level of the same value, unless it belongs to what comes next.
  private func continues(_ index: Int, _ pair: Pair) -> Bool {
    guard !pair.levels.isEmpty, !pair.isLevelFirst, index > 0, run[index - 1].kind == .comma else {
      return false
    }
    guard index + 1 < run.count else { return !goesOn }
    return run[index + 1].value == nil && run[index + 1].kind != .filler
  }

  /// The levels directly before the mention: the last, and those joined to it.
  private var nearest: [SpinalLevel] {
    var found: [SpinalLevel] = []
    for part in before.reversed() {
      if !part.levels.isEmpty {
        found = part.levels + found
      } else if part.value != nil {
        break
      } else if !found.isEmpty, part.kind != .and, part.kind != .comma {
        break
      }
    }
    return found
  }
}
