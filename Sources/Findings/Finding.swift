// SPDX-License-Identifier: Apache-2.0

package import Glossaries
package import Reports

/// One claim of a text about the patient, with every attribute it states.
package struct Finding: Sendable, Equatable {
  /// "F1", in the order of the text.
  package var id: String
  /// The id of the finding vocabulary.
  package var concept: String
  /// The glossary entry, finer than the concept.
  package var term: String
  package var certainty: Certainty
  /// What limits a negation: "significant" of "no significant stenosis".
  package var qualifier: String?
  package var levels: [SpinalLevel] = []
  /// Whether the level was said of something else in the sentence, or in the sentences before it.
  package var isLevelCarried = false
  /// Whether only the heading of a list gave the change ("Still there").
  package var isChangeCarried = false
  package var region: Region?
  package var side: Side?
  package var zone: Zone?
  package var severity: Severity?
  /// "modic:1", as stated.
  package var grade: String?
  package var measurements: [Measurement] = []
  package var change: Change?
  package var relation: Relation?
  /// The nerve root, when named.
  package var root: String?
  package var direction: Direction?
  /// How far a fragment has moved, where the text gives that its own degree.
  package var directionSeverity: Severity?
  package var section: SectionKind
  package var span: SourceSpan
  /// Where its sentence begins; findings of one sentence share it.
  package var sentence = 0
  /// Further spans that gave an attribute, such as the heading that gave the level.
  package var evidence: [SourceSpan] = []

  package var polarity: Polarity { certainty.polarity }
}
