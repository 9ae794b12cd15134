// SPDX-License-Identifier: Apache-2.0

/// What can be told of a sentence by its letters alone: facts, placeholders, figures, characters.
package struct WordingCheck {
  let brief: LetterBrief

  package init(brief: LetterBrief) { self.brief = brief }

  /// Letters, not bytes: longer than any plain sentence.
  private static let longest = 300
  /// Besides ASCII: quotation marks, apostrophes and dashes.
  private static let marks: Set<Character> = ["’", "‘", "“", "”", "–", "—"]

  package func complaints(about sentence: ModelSentence) -> [Complaint] {
    let facts = sentence.facts.compactMap(brief.fact)
    guard !facts.isEmpty, facts.count == sentence.facts.count else {
      return [ComplaintKind.unknownFact.complaint()]
    }
    guard Set(facts.map(\.place)).count == 1 else {
      return [ComplaintKind.joinedPlaces.complaint()]
    }
    return shape(sentence.text) + placeholders(sentence.text, facts) + figures(sentence.text, facts)
  }

  private func shape(_ text: String) -> [Complaint] {
    var kinds: [ComplaintKind] = []
    if !text.contains(where: \.isLetter) { kinds.append(.noWords) }
    if text.count > Self.longest { kinds.append(.tooLong) }
    if text.contains("?") { kinds.append(.question) }
    let isPlain = text.allSatisfy { character in
      Self.marks.contains(character)
        || character.isASCII && !"<>{}|\\*#_`@/".contains(character)
          && (0x20..<0x7F).contains(character.asciiValue ?? 0)
    }
    if !isPlain { kinds.append(.signs) }
    return kinds.map { $0.complaint() }
  }

  /// Each placeholder of the facts once for each of them, that of the heading at will, no other.
  private func placeholders(_ text: String, _ facts: [LetterBrief.Fact]) -> [Complaint] {
    let used = LockedValues.placeholders(in: text)
    let allowed = facts.flatMap(\.placeholders)
    let heading = brief.places[facts[0].place].level
    func count(_ name: String, in names: [String]) -> Int { names.count { $0 == name } }
    let missing = Set(allowed).subtracting(used).sorted()
    let invented = Set(used).subtracting(allowed).sorted().filter { $0 != heading }
    let doubled = Set(used).sorted().filter { name in
      let spare = name == heading ? 1 : 0
      return !invented.contains(name) && count(name, in: used) > count(name, in: allowed) + spare
    }
    let findings: [(ComplaintKind, [String])] = [
      (.placeholderMissing, missing), (.placeholderDoubled, doubled),
      (.placeholderInvented, invented),
    ]
    return findings.compactMap { $1.isEmpty ? nil : $0.complaint(quoting: $1) }
  }

  /// Figures and sides only by placeholders, unless the fact itself has them.
  private func figures(_ text: String, _ facts: [LetterBrief.Fact]) -> [Complaint] {
    let given = Set(facts.flatMap { Self.words(of: $0.text) })
    let odd = Self.words(of: text).filter {
      ($0.contains(where: \.isNumber) || Self.sides.contains($0)) && !given.contains($0)
    }
    return odd.isEmpty ? [] : [ComplaintKind.valueInvented.complaint(quoting: odd)]
  }

  private static let sides: Set<String> = ["left", "right", "both", "bilateral"]

  /// Words in lower case, placeholders left out.
  private static func words(of text: String) -> [String] {
    var text = text
    for name in LockedValues.placeholders(in: text) { text = text.replacing(name, with: " ") }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
