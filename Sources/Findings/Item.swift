// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// A phrase of a sentence with everything that it can mean.
///
/// A phrase may have several meanings ("small" is a degree, and of a canal a state); which one
/// counts is decided by what stands around it.
struct Item {
  var span: SourceSpan
  /// Token indices.
  var tokens: Range<Int>
  var entry: Int?
  var normalEntry: Int?
  var structure: Int?
  var aspect: String?
  var states: [(state: Int, form: StateForm)] = []
  var severity: Severity?
  var side: Side?
  var zone: Zone?
  var change: Change?
  var direction: Direction?
  var region: Region?
  /// A region that a word inside a whole phrase names.
  var innerRegion: Region?
  var extent: Extent?
  var cues: [Int] = []
  var connector: Connector?
  var rootRole: RootRole?
  var gradeScale: Int?
  var isGradeWord = false
  var grade: (scale: String?, value: String)?
  var context: ContextKind?
  var claim: String?
  /// Index of the hold that these words set off.
  var hold: Int?
  var isDefinition = false
  /// A relation that a word inside a whole phrase names: "collapsing the subarachnoid space".
  var innerRelation: Relation?
  /// A side that a word inside a whole phrase names: "bilateral spondylolysis".
  var innerSide: Side?
  var isEmphasis = false
  var isRespectively = false
  /// "etc.", "others": a row of possibilities that is not closed.
  var isOpenEnd = false
  var pointer: Pointer?
  var unit: String?
  var number: Double?
  var ordinal: Int?
  var level: LevelExpression?
  /// Nerve roots by name: "the L5 root".
  var roots: [Vertebra] = []
  var measurements: [Measurement] = []
  /// The first byte of a mark of punctuation; 0 for anything else.
  var mark: UInt8 = 0
  var isEmpty = false
  var isOrdinary = false
  var isMedical = false
  var isWord = true
  /// Begins with a word such as "on", "to" or "more", and so follows what it describes.
  var isPrepositional = false
  /// Set once a finding, a context item or an acting cue has taken it.
  var isClaimed = false

  /// Takes its meaning away: it explains a word, and says nothing of this patient.
  mutating func mute() {
    var bare = Item(span: span, tokens: tokens)
    // The brackets go with what stood in them.
    bare.mark = mark == UInt8(ascii: "(") || mark == UInt8(ascii: ")") ? 0 : mark
    bare.isWord = isWord
    bare.isEmpty = isWord || bare.mark == 0
    bare.connector = connector
    bare.isClaimed = true
    self = bare
  }

  /// Whether it names a finding or can be part of one.
  var isAnchor: Bool {
    entry != nil || normalEntry != nil || structure != nil || !states.isEmpty || aspect != nil
  }
  var isModifier: Bool {
    severity != nil || side != nil || zone != nil || direction != nil || level != nil
      || !measurements.isEmpty || grade != nil || change != nil || extent != nil
      || rootRole != nil || region != nil || !roots.isEmpty
  }
  var isPunctuation: Bool { mark != 0 }
  var isComma: Bool { mark == UInt8(ascii: ",") }
  var isConjunction: Bool { connector == .and || connector == .or || connector == .nor }
  /// Ends a clause for every purpose.
  var isStrongBreak: Bool {
    mark == UInt8(ascii: ";") || mark == UInt8(ascii: ".") || connector == .but
  }
}
