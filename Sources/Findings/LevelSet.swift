// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Levels that a text names, of which it is not known whether a disc or its bones are meant.
package struct LevelSet: Sendable, Equatable {
  /// As a disc's finding would take them; a bone named alone stays a bone.
  package private(set) var named: Set<SpinalLevel> = []
  /// As a bone's finding would take them.
  package private(set) var bones: Set<SpinalLevel> = []

  package init() {}

  package var isEmpty: Bool { named.isEmpty }
  package var all: Set<SpinalLevel> { named.union(bones) }

  mutating func insert(_ expression: LevelExpression) {
    named.formUnion(expression.levels(at: .disc))
    bones.formUnion(expression.levels(at: .bone))
  }

  package mutating func formUnion(_ other: LevelSet) {
    named.formUnion(other.named)
    bones.formUnion(other.bones)
  }

  /// A disc is met by its own name, or by that of a bone beside it that stands alone.
  package func meets(_ level: SpinalLevel) -> Bool {
    guard let lower = level.lower else { return bones.contains(level) || named.contains(level) }
    return named.contains(level)
      || named.contains { !$0.isDisc && ($0.upper == level.upper || $0.upper == lower) }
  }
}
