// SPDX-License-Identifier: Apache-2.0

/// A rewrite made wrong, or differently right, by edits of its text.
struct Mutant {
  struct Edit {
    var range: Range<String.Index>
    var text: String
  }

  /// The class of its fault as `gold/ERRORS.md` names it; empty in the clean set.
  var fault: String
  /// Classes that name it as well.
  var also: [String]
  /// What was done, within the class.
  var kind: String
  var base: Int
  var edits: [Edit]

  /// A step so small that words of every day hardly tell it; counted apart.
  var isBorderline: Bool { kind.hasPrefix("~") }

  func text(of base: MutationBase) -> String {
    var text = base.text
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      text.replaceSubrange(edit.range, with: edit.text)
    }
    return text
  }

  /// The lines that differ, before and after.
  func lines(of base: MutationBase) -> (before: String, after: String) {
    let before = base.text.split(separator: "\n")
    let after = text(of: base).split(separator: "\n")
    let change = after.difference(from: before)
    func join(_ lines: [CollectionDifference<Substring>.Change]) -> String {
      lines.map { change in
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): return String(line)
        }
      }.joined(separator: " / ")
    }
    return (join(change.removals), join(change.insertions))
  }

  func overlaps(_ other: Mutant) -> Bool {
    edits.contains { mine in
      other.edits.contains {
        mine.range.lowerBound <= $0.range.upperBound && $0.range.lowerBound <= mine.range.upperBound
      }
    }
  }
}
