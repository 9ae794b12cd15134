// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// Whether some sentence of the other text speaks of a finding that its reader bound to nothing.
struct Support {
  let notes: [SentenceNote]
  let likeness: Likeness

  /// A sentence that can name the finding, at its level, with its degree, side and numbers.
  func holds(_ atom: Atom) -> Bool { notes.contains { speaks($0, of: atom) } }

  /// What a sentence at its level says of the finding in place of what it should.
  func otherPolarity(_ atom: Atom) -> (polarity: Polarity, note: SentenceNote)? {
    for note in notes where !(atom.level != nil && !note.isWide && !isAt(atom, note)) {
      for polarity in Polarity.allCases where polarity != atom.finding.polarity {
        if likeness.names(concepts(of: note, polarity), atom.finding) { return (polarity, note) }
      }
    }
    return nil
  }

  private func concepts(of note: SentenceNote, _ polarity: Polarity) -> Set<Named> {
    switch polarity {
    case .absent: note.denied
    case .present: note.asserted
    case .uncertain: note.hedged
    }
  }

  private func isAt(_ atom: Atom, _ note: SentenceNote) -> Bool {
    atom.level.map { note.levels.meets($0) } ?? true
  }

  private func speaks(_ note: SentenceNote, of atom: Atom) -> Bool {
    let finding = atom.finding
    guard likeness.names(concepts(of: note, finding.polarity), finding) else { return false }
    guard note.isWide || isAt(atom, note) else { return false }
    if let side = atom.side, !note.sides.contains(side), !note.sides.contains(.bilateral) {
      return false
    }
    guard finding.polarity != .absent else { return true }
    return hasDegrees(note, finding)
  }

  private func hasDegrees(_ note: SentenceNote, _ finding: Finding) -> Bool {
    if let severity = finding.severity {
      let mild: Set<Severity> = [.minimal, .mild]
      guard
        note.severities.contains(severity)
          || mild.contains(severity) && !note.severities.isDisjoint(with: mild)
      else { return false }
    }
    if let relation = finding.relation, !note.relations.contains(relation) { return false }
    if let change = finding.change, !note.changes.contains(change) { return false }
    if let root = finding.root, !note.roots.contains(root) { return false }
    return Comparison.holds(note.measurements, finding.measurements)
  }
}
