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
      return [Complaint(kind: "facts", message: "it names a fact that was not given")]
    }
    guard Set(facts.map(\.place)).count == 1 else {
      return [Complaint(kind: "facts", message: "it joins facts of different places")]
    }
    return shape(sentence.text) + placeholders(sentence.text, facts) + figures(sentence.text, facts)
  }

  private func shape(_ text: String) -> [Complaint] {
    var complaints: [Complaint] = []
    func complain(_ message: String) {
      complaints.append(Complaint(kind: "shape", message: message))
    }
    if !text.contains(where: \.isLetter) { complain("it has no words") }
    if text.count > Self.longest { complain("it is too long") }
    if text.contains("?") { complain("it asks a question") }
    let isPlain = text.allSatisfy { character in
      Self.marks.contains(character)
        || character.isASCII && !"<>{}|\\*#_`@/".contains(character)
          && (character.asciiValue ?? 0) >= 0x20
    }
    if !isPlain || text.utf8.contains(0x7F) {
      complain("it has signs other than letters and plain punctuation")
    }
    return complaints
  }

  /// Each placeholder of the facts once for each of them, that of the heading at will, no other.
  private func placeholders(_ text: String, _ facts: [LetterBrief.Fact]) -> [Complaint] {
    let used = LockedValues.placeholders(in: text)
    let allowed = facts.flatMap(\.placeholders)
    let heading = brief.places[facts[0].place].level
    var complaints: [Complaint] = []
    for name in Set(allowed).sorted() {
      let count = used.count { $0 == name }
      if count == 0 {
        complaints.append(
          Complaint(kind: "placeholder.missing", message: "\(name) is missing"))
      } else if count > allowed.count(where: { $0 == name }) {
        complaints.append(
          Complaint(kind: "placeholder.doubled", message: "\(name) stands there too often"))
      }
    }
    for name in Set(used).subtracting(allowed).sorted() where name != heading {
      let known = brief.locked.values[name] != nil
      complaints.append(
        Complaint(
          kind: "placeholder.invented",
          message: known ? "\(name) belongs to another fact" : "it has a placeholder of its own"))
    }
    if let heading, used.count(where: { $0 == heading }) > 1 + allowed.count(where: { $0 == heading }) {
      complaints.append(
        Complaint(kind: "placeholder.doubled", message: "\(heading) stands there too often"))
    }
    return complaints
  }

  /// Figures and sides only by placeholders, unless the fact itself has them.
  private func figures(_ text: String, _ facts: [LetterBrief.Fact]) -> [Complaint] {
    let given = Set(facts.flatMap { Self.words(of: $0.text) })
    let odd = Self.words(of: text).filter {
      ($0.contains(where: \.isNumber) || Self.sides.contains($0)) && !given.contains($0)
    }
    guard !odd.isEmpty else { return [] }
    return [
      Complaint(
        kind: "value.invented",
        message: "it states a number, level or side that is not in its facts; use only placeholders")
    ]
  }

  private static let sides: Set<String> = ["left", "right", "both", "bilateral"]

  /// Words in lower case, placeholders left out.
  private static func words(of text: String) -> [String] {
    var text = text
    for name in LockedValues.placeholders(in: text) { text = text.replacing(name, with: " ") }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
