// SPDX-License-Identifier: Apache-2.0

/// Vertebrae and discs as they are written: "L4", "L4-L5".
struct MutationLevel: Equatable {
  static let order: [String] =
    (1...7).map { "C\($0)" } + (1...12).map { "T\($0)" } + (1...5).map { "L\($0)" } + ["S1", "S2"]
  static let pattern = #"\b[CTLS]\d{1,2}(?:-[CTLS]\d{1,2})?\b"#

  var upper: Int
  /// The same as `upper` for a bone.
  var lower: Int

  init?(_ text: some StringProtocol) {
    let parts = text.uppercased().split(separator: "-").map(String.init)
    guard let first = parts.first, let upper = Self.order.firstIndex(of: first) else { return nil }
    guard let lower = Self.order.firstIndex(of: parts.last ?? first), parts.count < 3,
      lower >= upper
    else { return nil }
    self.upper = upper
    self.lower = lower
  }

  private init(upper: Int, lower: Int) {
    self.upper = upper
    self.lower = lower
  }

  var text: String {
    upper == lower ? Self.order[upper] : Self.order[upper] + "-" + Self.order[lower]
  }

  /// The level so many bones further down; nil where it would leave its part of the spine.
  func moved(by steps: Int) -> MutationLevel? {
    let moved = (upper + steps, lower + steps)
    guard Self.order.indices.contains(moved.0), Self.order.indices.contains(moved.1) else {
      return nil
    }
    guard Self.order[moved.0].first == Self.order[upper].first else { return nil }
    return MutationLevel(upper: moved.0, lower: moved.1)
  }

  /// The same place in another part of the spine: L4-L5 is C4-C5 in the neck.
  func inRegion(_ letter: Character) -> MutationLevel? {
    let names = [upper, lower].map { letter.description + Self.order[$0].dropFirst() }
    guard Self.order[upper].first != letter, Self.order[lower].first == Self.order[upper].first
    else {
      return nil
    }
    return MutationLevel(names[0] == names[1] ? names[0] : names.joined(separator: "-"))
  }

  static func isLevel(_ word: String) -> Bool {
    guard let first = word.first, "ctlsCTLS".contains(first) else { return false }
    return MutationLevel(word) != nil
  }

  /// "L4/5", "L4-5" and "L4–L5" as "L4-L5".
  static func spelled(_ text: String) -> String {
    let short = MutationPattern(#"\b([CTLS])(\d{1,2})\s?[-/–]\s?([CTLS]?)(\d{1,2})\b"#)
    var spelled = text
    for match in short.matches(in: text[...]).reversed() {
      let part = match.output[3].substring ?? ""
      let filled = MutationPattern.fill(part.isEmpty ? "$1$2-$1$4" : "$1$2-$3$4", from: match)
      spelled.replaceSubrange(match.range, with: filled)
    }
    return spelled
  }
}
