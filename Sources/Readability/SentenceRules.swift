// SPDX-License-Identifier: Apache-2.0

/// Whether a sentence ends between two tokens: our rules on top of ICU's boundaries.
enum SentenceRules {
  /// The token before the gap, with the punctuation that follows it.
  struct Before {
    var info = WordInfo()
    var ending: Ending = .none
    /// A quotation mark or bracket closes after the terminator.
    var isClosed = false
    /// The token before this one was an initial or a title.
    var followsName = false
    /// A colon follows, as before an enumeration.
    var isColon = false
  }

  enum Ending: UInt8 {
    case none, fullStop, ellipsis, mark
  }

  static func ends(_ before: Before, next: WordInfo, icu: Bool) -> Bool {
    switch before.ending {
    case .none:
      return icu
    case .mark:
      // "Does it hurt?" he asked.
      return !(next.flags.contains(.lowerFirst) && before.isClosed)
    case .ellipsis:
      return next.flags.contains(.upperFirst)
    case .fullStop:
      if next.flags.contains(.lowerFirst) {
        return !before.isClosed && before.info.abbreviation == .none
      }
      return fullStopEnds(before, next)
    }
  }

  /// A full stop, and then a capital, a figure or a sign.
  private static func fullStopEnds(_ before: Before, _ next: WordInfo) -> Bool {
    let isFigure = next.flags.contains(.digitFirst)
    switch before.info.abbreviation {
    case .none: return true
    case .title, .inner: return false
    case .beforeNumber:
      // "App. B", "Vol. C", but "No. I rest."
      let isLetter = next.abbreviation == .initial && !next.flags.contains(.starter)
      return !isFigure && !isLetter
    case .mayEnd: return !isFigure
    case .meridiem:
      if isFigure || next.flags.contains(.calendar) { return false }
      let isInCapitals = before.info.flags.contains(.allCaps) && next.flags.contains(.allCaps)
      return !(isInCapitals && next.flags.contains(.continuer))
    case .beforeName: return next.flags.contains(.starter)
    case .initial:
      return next.flags.contains(.starter) && next.abbreviation != .initial && !before.followsName
    }
  }
}
