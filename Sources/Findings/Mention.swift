// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// A finding in the making: the items that name it and what has been bound to it so far.
struct Mention {
  /// Index into the lexicon's entries.
  var term: Int
  /// Items that name it, in order: an entry, or a structure with its state.
  var anchors: [Int]
  /// The item of its state, shared by all mentions of one statement; -1 for an entry.
  var stateItem: Int
  var relation: Relation?
  /// "Foramina patent": said to be well.
  var isNormal = false
  /// "Normal: the cord, the canal": well by the word of a heading, whatever stands beside it.
  var isAssumed = false
  /// Items directly before the first anchor that describe it.
  var before: Range<Int> = 0..<0
  /// Items after the last anchor that can describe it.
  var after: Range<Int> = 0..<0
  /// Items of a run that was shared out among several mentions: bound, though no run names them.
  var sharedOut: [Int] = []

  var level: LevelExpression?
  var levelItems: [Int] = []
  var hasOwnLevel = false
  /// Whether a level after it was bound.
  var hasLevelAfter = false
  var side: Side?
  var zone: Zone?
  var severity: Severity?
  var change: Change?
  var isChangeCarried = false
  var direction: Direction?
  var directionSeverity: Severity?
  var grade: String?
  var measurements: [Measurement] = []
  var roots: [Vertebra] = []
  var certainty: Certainty = .certain
  var qualifier: String?
  /// A topic heading named the structure, not the sentence itself.
  var topicSpan: SourceSpan?

  var first: Int { anchors.first ?? 0 }
  var last: Int { anchors.last ?? 0 }
}
