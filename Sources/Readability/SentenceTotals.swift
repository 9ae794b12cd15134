// SPDX-License-Identifier: Apache-2.0

/// What has been counted in the sentence at hand.
struct SentenceTotals {
  /// Bytes of the text at hand, from the first token to the last.
  var from = 0
  var to = 0
  var words = 0
  var syllables = 0
  var polysyllables = 0
  var figures = 0
  var clauses = 0
  /// Words with which a phrase may start that has a plainer wording.
  var openers = 0
  var passives = 0
  /// Words in capitals, and what changes if they are not initialisms but shouted words.
  var capitals = 0
  var capitalsGain = 0
  var capitalsPolysyllables = 0
  var capitalsMonosyllables = 0
  /// Words that may still stand between "is" and its participle.
  var passiveReach = 0

  /// Most words stand in capitals, so capitals say nothing.
  var isInCapitals: Bool { capitals >= 2 && capitals * 2 > words }

  /// Corrects the counts of a sentence in capitals, whose short words are no initialisms.
  mutating func settleCapitals() {
    guard isInCapitals else { return }
    syllables += capitalsGain
    polysyllables += capitalsPolysyllables
  }

  private static let watched: WordInfo.Flags = [
    .allCaps, .figure, .be, .participle, .clauseOpener, .mayPartPassive, .opensTerm,
  ]

  @inline(__always)
  mutating func add(_ info: WordInfo) {
    words &+= 1
    syllables &+= Int(info.syllables)
    if info.syllables >= 3 { polysyllables &+= 1 }
    if passiveReach > 0 || !info.flags.isDisjoint(with: Self.watched) { watch(info) }
  }

  private mutating func watch(_ info: WordInfo) {
    let flags = info.flags
    if flags.contains(.allCaps) {
      capitals += 1
      capitalsGain += Int(info.capsSyllables) - Int(info.syllables)
      if info.syllables < 3 && info.capsSyllables >= 3 { capitalsPolysyllables += 1 }
      if info.syllables == 1 && info.capsSyllables > 1 { capitalsMonosyllables += 1 }
    }
    if flags.contains(.figure) { figures += 1 }
    if flags.contains(.clauseOpener) { clauses += 1 }
    if flags.contains(.opensTerm) { openers += 1 }
    if flags.contains(.participle) && passiveReach > 0 {
      passives += 1
      passiveReach = 0
    } else if flags.contains(.be) {
      passiveReach = 4
    } else {
      passiveReach = flags.contains(.mayPartPassive) ? max(0, passiveReach - 1) : 0
    }
  }
}
