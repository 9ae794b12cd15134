// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Writes the plain sentence of one finding.
struct PlainSentence {
  let book: PhraseBook
  let lexicon: Lexicon
  /// Puts a placeholder in the place of a value, for a sentence that a model is shown.
  var lock: ((LockedValues.Kind, String) -> String)?

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    self.book = PhraseBook(lexicon: lexicon)
  }

  /// - Parameter place: such as " at L4-L5", or empty where a heading says it.
  func sentence(for finding: Finding, place: String) -> String {
    if finding.polarity != .absent, book.has("subject.\(finding.concept)") {
      return relationSentence(finding, place)
    }
    let several = finding.levels.count > 1 && !entry(finding).several.isEmpty
    let thing = thing(finding, several: several)
    switch finding.certainty {
    case .certain where several || entry(finding).article == "plural":
      return fill("sentence.certain.several", thing, place)
    case .excluded:
      return absence(of: [finding], place: place)
    default:
      return fill("sentence.\(finding.certainty.rawValue)", thing, place)
    }
  }

  private func fill(_ name: String, _ thing: String, _ place: String) -> String {
    PhraseBook.capitalized(book.phrase(name, ["thing": thing, "place": place]))
  }

  func entry(_ finding: Finding) -> Entry {
    lexicon.entries[lexicon.entry(finding.term) ?? lexicon.entry(finding.concept) ?? 0]
  }

  // MARK: Noun phrases

  /// "a new mild disc bulge on the left, 5 mm in size"
  func thing(_ finding: Finding, several: Bool) -> String {
    let entry = entry(finding)
    var words: [String] = []
    if finding.change == .new { words.append(book.phrase("change.new").trimmedSpaces) }
    if let severity = finding.severity { words.append(book.phrase("severity.\(severity.name)")) }
    words.append(several ? entry.several : entry.plain)
    var text = words.joined(separator: " ")
    if !several, entry.article == "a" || entry.article == "an" {
      text = Self.article(before: text) + " " + text
    }
    return text + details(finding)
  }

  static func article(before text: String) -> String {
    guard let first = text.lowercased().first else { return "a" }
    return "aeiou".contains(first) && !text.lowercased().hasPrefix("uni") ? "an" : "a"
  }

  private func details(_ finding: Finding) -> String {
    var text = ""
    if let side = finding.side { text += locked(.side, book.phrase("side.\(side.rawValue)")) }
    if let zone = finding.zone { text += book.phrase("zone.\(zone.rawValue)") }
    if let grade = finding.grade { text += locked(.grade, self.grade(grade, finding)) }
    text += measure(finding)
    if let direction = finding.direction, book.has("direction.\(direction.rawValue)") {
      let degree = finding.directionSeverity.map { book.phrase("degree.\($0.name)") } ?? ""
      text += book.phrase("direction.\(direction.rawValue)", ["degree": degree])
    }
    if let change = finding.change, change != .new {
      text += book.phrase("change.\(change.rawValue)")
    }
    return text
  }

  private func measure(_ finding: Finding) -> String {
    guard !finding.measurements.isEmpty else { return "" }
    let values = finding.measurements.map(Self.value).joined(separator: " x ")
    return book.phrase("measure", ["values": locked(.number, values)])
  }

  /// The text with its value locked; what joins it to the sentence stays before it.
  private func locked(_ kind: LockedValues.Kind, _ text: String) -> String {
    guard let lock, let start = text.firstIndex(where: { $0 != " " && $0 != "," }) else {
      return text
    }
    return text[..<start] + lock(kind, String(text[start...]))
  }

  static func value(_ measurement: Measurement) -> String {
    let number =
      measurement.value == measurement.value.rounded()
      ? String(Int(measurement.value)) : String(measurement.value)
    return measurement.unit == "%" || measurement.unit == "°"
      ? number + measurement.unit : number + " " + measurement.unit
  }

  private func grade(_ grade: String, _ finding: Finding) -> String {
    let parts = grade.split(separator: ":").map(String.init)
    guard parts.count == 2 else { return "" }
    if parts[0] == "cobb" { return book.phrase("grade.angle", ["value": parts[1]]) }
    if book.has("grade.\(parts[0])") {
      return book.phrase("grade.\(parts[0])", ["value": parts[1]])
    }
    if entry(finding).grade == parts[0] { return book.phrase("grade.bare", ["value": parts[1]]) }
    return book.phrase(
      "grade.named", ["scale": PhraseBook.capitalized(parts[0]), "value": parts[1]])
  }

  // MARK: Relations

  /// "The left S1 nerve root is mildly pressed on."
  private func relationSentence(_ finding: Finding, _ place: String) -> String {
    let relation = finding.relation?.rawValue ?? "none"
    let several =
      finding.concept == "nerve_root.compression" && finding.root == nil
      && (finding.side == nil || finding.side == .bilateral)
    let subject = subject(finding, several: several)
    var tail = ""
    if finding.concept != "nerve_root.compression" || finding.side == .bilateral,
      let side = finding.side
    {
      tail += locked(.side, book.phrase("side.\(side.rawValue)"))
    }
    if let zone = finding.zone { tail += book.phrase("zone.\(zone.rawValue)") }
    tail += measure(finding)
    if let change = finding.change, change != .new {
      tail += book.phrase("change.\(change.rawValue)")
    }
    if finding.certainty == .certain, finding.change != .new {
      let degree = finding.severity.map { book.phrase("degree.\($0.name)") } ?? ""
      return PhraseBook.capitalized(
        book.phrase(
          "relation.\(relation)" + (several ? ".several" : ""),
          ["subject": subject, "degree": degree, "place": tail + place]))
    }
    var noun = book.phrase("relation.\(relation).noun", ["subject": subject])
    if let severity = finding.severity {
      noun = book.phrase("severity.\(severity.name)") + " " + noun
    }
    if finding.change == .new { noun = book.phrase("change.new") + noun }
    return fill("sentence.\(finding.certainty.rawValue)", noun + tail, place)
  }

  private func subject(_ finding: Finding, several: Bool) -> String {
    let side = finding.side.map { $0 == .bilateral ? "" : $0.rawValue + " " } ?? ""
    let name = "subject.\(finding.concept)" + (several ? ".several" : "")
    var values = ["side": side, "root": finding.root ?? ""]
    // Side and root are one value here, so that neither can be said without the other.
    let root = (side + (finding.root ?? "")).trimmedSpaces
    if lock != nil, !root.isEmpty, lexicon.letterPhrase(name).contains("{root}") {
      values = ["side": locked(.root, root) + " ", "root": ""]
    }
    return book.phrase(name, values).split(separator: " ").joined(separator: " ")
  }

  // MARK: Absent findings

  /// "There is no significant A, B or C at L4-L5."
  func absence(of findings: [Finding], place: String) -> String {
    if findings.count == 1, let only = findings.first, only.qualifier == nil, place.isEmpty,
      only.side == nil, !entry(only).normal.isEmpty
    {
      return entry(only).normal
    }
    let things = findings.enumerated().map { index, finding in
      let side = finding.side.map { locked(.side, book.phrase("side.\($0.rawValue)")) } ?? ""
      let qualifier = index == 0 ? finding.qualifier.map { $0 + " " } ?? "" : ""
      guard finding.root != nil, book.has("subject.\(finding.concept)") else {
        return qualifier + entry(finding).plain + side
      }
      return qualifier
        + book.phrase("relation.compresses.noun", ["subject": subject(finding, several: false)])
    }
    return fill("sentence.absent", book.list(things, joining: "or"), place)
  }
}

extension String {
  var trimmedSpaces: String { split(separator: " ").joined(separator: " ") }
}
