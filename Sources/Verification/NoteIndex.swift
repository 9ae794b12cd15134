// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Reports

/// Finds the note of a place in a text.
struct NoteIndex {
  let notes: [SentenceNote]
  private let blocks: [Int: Set<SpinalLevel>]

  init(_ notes: [SentenceNote]) {
    self.notes = notes
    var blocks: [Int: Set<SpinalLevel>] = [:]
    for note in notes { blocks[note.block, default: []].formUnion(note.levels) }
    self.blocks = blocks
  }

  func note(at span: SourceSpan) -> SentenceNote? {
    notes.last { $0.span.lower <= span.lower && span.lower < $0.span.upper }
  }

  /// Measurements of the sentence at a place and of the two beside it.
  func numbers(near span: SourceSpan) -> [Measurement] {
    guard let index = notes.lastIndex(where: { $0.span.lower <= span.lower }) else { return [] }
    return notes[max(0, index - 1)...min(notes.count - 1, index + 1)].flatMap(\.measurements)
  }

  func levels(inBlock block: Int) -> Set<SpinalLevel> { blocks[block] ?? [] }
}
