// SPDX-License-Identifier: Apache-2.0

/// What a phrase of the lexicon means. Indices point into the lexicon's tables.
package enum Sense: Hashable, Sendable {
  /// A finding by itself: "haemangioma", "slipped disc".
  case entry(Int)
  /// The entry's own sentence for its absence: "The discs look normal."
  case normalStatement(Int)
  /// A part of the body, with the states it can be in: "thecal sac".
  case structure(Int)
  /// What is said of a structure: its height, its signal.
  case aspect(String)
  case state(Int, StateForm)
  case severity(Severity)
  case side(Side)
  case zone(Zone)
  case change(Change)
  case direction(Direction)
  /// Names of the spine's regions and what is said of all levels: "multilevel".
  case region(Region)
  case extent(Extent)
  case cue(Int)
  case connector(Connector)
  case rootRole(RootRole)
  case gradeScale(Int)
  case gradeWord
  /// A recommendation, a technique, a comparison …
  case context(ContextKind)
  /// Words that keep the letter back whatever was found: "discussed with the surgeon".
  case hold(Int)
  /// What a letter must not say.
  case claim(String)
  /// A word that opens an explanation: "which means".
  case definition
  /// "more pronounced at": a level after it does not narrow the levels before.
  case emphasis
  /// A word that points back: "it", "this level".
  case pointer(Pointer)
  case unit(String)
  case numberWord(Int)
  case ordinal(Int)
  case vertebraWord
  /// Of no weight for what is found; reviewed.
  case empty
  /// An ordinary word of English: known, but it covers nothing.
  case ordinary
  /// A medical word of no entry: in a letter it could carry a claim.
  case medical
}

/// The grammar of a state word.
package enum StateForm: String, Sendable, CaseIterable {
  /// "compression", "narrowing"
  case noun
  /// "compressing", "presses on": what follows is acted upon.
  case active
  /// "compressed", "patent": what is described stands before or right after.
  case passive
}

package enum Region: String, Sendable, CaseIterable {
  case cervical, thoracic, lumbar, sacral
}

package enum Extent: String, Sendable, CaseIterable {
  /// "multilevel", "at several levels"
  case several
  /// "all levels", "throughout"
  case all
  /// "the remaining levels", "elsewhere"
  case rest
}

package enum Connector: String, Sendable, CaseIterable {
  case and, or, nor
  /// "with", "associated with"
  case with
  /// "shows", "has": ties a subject to what is seen of it.
  case shows
  /// "but", "however": ends the reach of a cue.
  case but
  /// "resulting in", "causing"
  case cause
  /// "due to", "from": what follows explains what stands before.
  case source
  /// "except for", "other than": turns what follows round.
  case except
  /// "is", "are", "appear": ties a subject to its state.
  case copula
  case of
  case at
  case to
  case between
  /// "which", "that"
  case relative
}

package enum RootRole: String, Sendable, CaseIterable {
  case exiting, traversing
}

package enum ContextKind: String, Sendable, CaseIterable {
  case examination, technique, contrast, comparison, history, surgery, limitation, recommendation
}

package enum Pointer: String, Sendable, CaseIterable {
  /// "at this level", "here"
  case level
  /// "on that side"
  case side
  /// "it", "this"
  case thing
  /// "corresponding"
  case corresponding
  /// "one disc down"
  case below
  /// "one disc up"
  case above
  /// "the lower of these two"
  case lower
  /// "the upper of these two"
  case upper
  /// "the disc between these two bones"
  case betweenThem
  /// "the lowest two discs"
  case lowestTwo
  /// "the lowest three discs"
  case lowestThree
}
