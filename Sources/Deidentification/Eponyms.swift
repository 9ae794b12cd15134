// SPDX-License-Identifier: Apache-2.0

/// Tells the name of a finding from the name of a person.
enum Eponyms {
  private static let joints: Set<String> = ["type", "grade", "like", "and", "or"]

  /// "Chance fracture", "Schmorl's nodes", "Modic type 2": an eponym with what it stands before.
  static func isAtWork(_ text: TokenizedText, _ index: Int, _ words: DeidentificationWords) -> Bool
  {
    guard words.isEponym(text.tokens[index].folded) else { return false }
    guard let next = text.after(index, skipping: "-–/()") else { return false }
    let token = text.tokens[next]
    if token.digitCount > 0 || joints.contains(token.folded) { return true }
    if words.contains(.eponymNouns, token.folded) || words.isEponym(token.folded) { return true }
    if token.folded.hasSuffix("s"), words.contains(.eponymNouns, String(token.folded.dropLast())) {
      return true
    }
    return ["i", "ii", "iii", "iv", "v"].contains(token.folded)
  }
}
