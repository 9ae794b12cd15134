// SPDX-License-Identifier: Apache-2.0

package import Glossaries
package import Reports

/// Everything that one sentence names, whether or not it could be tied to a finding.
///
/// A judge of letters asks it where reader and writer bind words differently: a degree that stands
/// in the sentence is not lost, only bound elsewhere.
package struct SentenceNote: Sendable {
  package var span: SourceSpan
  package var block: Int
  /// Counts lines: sentences of one paragraph or list item share it.
  package var line = 0
  /// Findings that its words can name as there, in any pairing of a part of the body with a state.
  package var asserted: Set<Named> = []
  /// The same, named as not there, or the part called well.
  package var denied: Set<Named> = []
  /// The same, left open.
  package var hedged: Set<Named> = []
  /// Levels it names; else those that the sentences before it leave in force.
  package var levels = LevelSet()
  package var namesLevel = false
  /// "At all of these levels", "the others": of more levels than it names.
  package var isWide = false
  package var sides: Set<Side> = []
  package var severities: Set<Severity> = []
  package var changes: Set<Change> = []
  package var relations: Set<Relation> = []
  package var zones: Set<Zone> = []
  package var directions: Set<Direction> = []
  package var roots: Set<String> = []
  package var grades: Set<String> = []
  package var measurements: [Measurement] = []
  package var certainties: Set<Certainty> = []
  package var regions: Set<Region> = []
  /// States said to be there, by their ids: "edema", "fracture".
  package var states: Set<String> = []
  /// Kinds of context that its words belong to.
  package var contexts: Set<ContextKind> = []
  /// Whether it speaks of a part of the body or a finding.
  package var isAboutFindings = false
}

/// A finding by name: its concept and the finer glossary term.
package struct Named: Hashable, Sendable {
  package var concept: String
  package var term: String
}
