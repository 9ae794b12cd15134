// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// A finding at one level and on one side, so that "at L4-L5 and L5-S1, on both sides" is four.
struct Atom {
  /// Index of its finding in the ledger.
  let source: Int
  let finding: Finding
  let level: SpinalLevel?
  /// left, right, or nil
  let side: Side?
  /// What its sentence names.
  let note: SentenceNote?
  /// Whether its sentence has a word of doubt.
  let isDoubtful: Bool
  /// Levels named in its paragraph.
  let near: LevelSet
  /// Sides named in its paragraph.
  let nearSides: Set<Side>
  /// Numbers of its sentence and its neighbours.
  let nearNumbers: [Measurement]

  static func atoms(of ledger: Ledger, isLetter: Bool) -> [Atom] {
    let context = NoteIndex(ledger, byLine: isLetter)
    return ledger.findings.enumerated().flatMap { index, finding -> [Atom] in
      let levels: [SpinalLevel?] = finding.levels.isEmpty ? [nil] : finding.levels
      let sides: [Side?] =
        switch finding.side {
        case .bilateral: [.left, .right]
        case let side: [side]
        }
      let note = context.note(at: finding.span)
      let numbers = context.numbers(near: finding.span)
      let doubt = context.isDoubtful(at: finding.span)
      let near = note.map { context.levels(near: $0) } ?? LevelSet()
      let nearSides = note.map { context.sides(near: $0) } ?? []
      return levels.flatMap { level in
        sides.map {
          Atom(
            source: index, finding: finding, level: level, side: $0, note: note,
            isDoubtful: doubt, near: near,
            nearSides: nearSides, nearNumbers: numbers)
        }
      }
    }
  }
}
