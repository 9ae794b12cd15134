// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Finds the note of a place in a text.
struct NoteIndex {
  let notes: [SentenceNote]
  private let groups: [Int: LevelSet]
  private let byLine: Bool
  private let doubts: [Bool]

  /// - Parameter byLine: a letter's list items stand for themselves, a report's lines do not.
  init(_ ledger: Ledger, byLine: Bool) {
    let notes = ledger.notes
    doubts = notes.map { DoubtCheck.hasDoubt(ledger.text(of: $0.span), DoubtCheck.firm) }
    self.notes = notes
    self.byLine = byLine
    var groups: [Int: LevelSet] = [:]
    for note in notes {
      groups[byLine ? note.line : note.block, default: LevelSet()].formUnion(note.levels)
    }
    self.groups = groups
  }

  func note(at span: SourceSpan) -> SentenceNote? { index(at: span).map { notes[$0] } }

  /// Whether the sentence at a place has a word of doubt.
  func isDoubtful(at span: SourceSpan) -> Bool { index(at: span).map { doubts[$0] } ?? false }

  private func index(at span: SourceSpan) -> Int? {
    notes.lastIndex { $0.span.lower <= span.lower && span.lower < $0.span.upper }
  }

  /// Measurements of the sentence at a place and of the two beside it.
  func numbers(near span: SourceSpan) -> [Measurement] {
    guard let index = notes.lastIndex(where: { $0.span.lower <= span.lower }) else { return [] }
    return notes[max(0, index - 1)...min(notes.count - 1, index + 1)].flatMap(\.measurements)
  }

  /// Sides named in the note's paragraph.
  func sides(near note: SentenceNote) -> Set<Side> {
    notes.filter { byLine ? $0.line == note.line : $0.block == note.block && $0.line == note.line }
      .reduce(into: []) { $0.formUnion($1.sides) }
  }

  /// Levels named in the note's paragraph.
  func levels(near note: SentenceNote) -> LevelSet {
    groups[byLine ? note.line : note.block] ?? LevelSet()
  }
}
