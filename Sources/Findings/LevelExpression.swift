// SPDX-License-Identifier: Apache-2.0

package import Glossaries

/// Levels as a text writes them, before it is known of what: "L4-5", "T10-L1", "L4 and L5".
package struct LevelExpression: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case vertebra(Vertebra)
    /// Neighbours, joined: a disc level, or two vertebrae.
    case pair(Vertebra, Vertebra)
    /// From one to another that is no neighbour.
    case range(Vertebra, Vertebra)
  }

  package var parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  /// The levels for a finding that stands at discs, at bones, or at either.
  ///
  /// Every level of a range is named. "T12-L1" of a fracture is two vertebrae, of a disc one level.
  package func levels(at place: Place) -> [SpinalLevel] {
    var levels: [SpinalLevel] = []
    // "behind the body of L5, below L4-L5": a disc's finding stands at the disc.
    let hasDisc = !isBones
    for part in parts {
      switch (part, place) {
      case (_, .none): break
      case (.vertebra, .disc) where hasDisc: break
      case (.vertebra(let vertebra), _): levels.append(SpinalLevel(vertebra))
      case (.pair(let upper, let lower), .bone):
        levels += [SpinalLevel(upper), SpinalLevel(lower)]
      case (.pair(let upper, let lower), _): levels.append(SpinalLevel(upper, lower))
      case (.range(let first, let last), .bone):
        levels += Self.vertebrae(first, last).map { SpinalLevel($0) }
      case (.range(let first, let last), _):
        let vertebrae = Self.vertebrae(first, last)
        levels += zip(vertebrae, vertebrae.dropFirst()).map { SpinalLevel($0, $1) }
      }
    }
    var seen: Set<SpinalLevel> = []
    return levels.filter { seen.insert($0).inserted }
  }

  static func vertebrae(_ first: Vertebra, _ last: Vertebra) -> [Vertebra] {
    guard first.index <= last.index, last.index <= 29 else { return [first, last] }
    return (first.index...last.index).map(Vertebra.init(index:))
  }

  /// Two vertebrae joined by a dash, a slash or "to".
  static func joining(_ first: Vertebra, _ second: Vertebra) -> Part {
    let (upper, lower) = first < second ? (first, second) : (second, first)
    return upper.isDirectlyAbove(lower) ? .pair(upper, lower) : .range(upper, lower)
  }

  var vertebrae: [Vertebra] {
    parts.flatMap { part -> [Vertebra] in
      switch part {
      case .vertebra(let vertebra): [vertebra]
      case .pair(let upper, let lower), .range(let upper, let lower): [upper, lower]
      }
    }
  }

  /// Whether it names single vertebrae only.
  var isBones: Bool {
    parts.allSatisfy { if case .vertebra = $0 { true } else { false } }
  }

  /// Whether one of its discs borders on all vertebrae of the other.
  func borders(on other: LevelExpression) -> Bool {
    let own = Set(vertebrae)
    return !isBones && other.isBones && other.vertebrae.allSatisfy(own.contains)
  }

  package var region: Region? { vertebrae.first?.region }

  /// Read as the space between: "between L4 and L5" names one disc.
  var asSpaceBetween: LevelExpression {
    guard case .vertebra(let first) = parts.first, parts.count == 2,
      case .vertebra(let second) = parts[1]
    else { return self }
    return LevelExpression([Self.joining(first, second)])
  }
}
