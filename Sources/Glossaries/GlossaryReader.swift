// SPDX-License-Identifier: Apache-2.0

internal import Yams

/// Reads one glossary file into records, and says where it is wrong.
package struct GlossaryReader {
  package private(set) var records: [GlossaryRecord] = []
  package private(set) var problems: [GlossaryError] = []
  let file: String
  /// More than any glossary a person keeps; bytes.
  static let sizeLimit = 2 << 20

  /// - Parameter file: how the file is called in messages.
  package init(file: String) { self.file = file }

  package mutating func read(_ yaml: String) {
    guard yaml.utf8.count <= Self.sizeLimit else {
      return fail(nil, "the file is larger than \(Self.sizeLimit) bytes")
    }
    do {
      guard let root = try Yams.compose(yaml: yaml) else { return }
      guard let mapping = root.mapping else {
        return fail(root, "expected a mapping with keys such as 'entries' or 'words'")
      }
      for (key, value) in mapping { readTopLevel(key, value) }
    } catch let error as YamlError {
      fail(error)
    } catch {
      fail(nil, "not YAML")
    }
  }

  private mutating func readTopLevel(_ key: Node, _ value: Node) {
    switch key.string ?? "" {
    case "entries": each(value) { $0.readEntry($1) }
    case "structures": each(value) { $0.readStructure($1) }
    case "states": each(value) { $0.readState($1) }
    case "cues": each(value) { $0.readCue($1) }
    case "grades": each(value) { $0.readGrade($1) }
    case "holds": each(value) { $0.readHold($1) }
    case "words": readWords(value)
    case "headings": readHeadings(value)
    case "misspellings": readMisspellings(value)
    case "prevalence": readPrevalence(value)
    case "letter": readLetter(value)
    case "deidentification": break  // read by the module of that name
    case let other:
      fail(
        key,
        "'\(other)' is no part of a glossary; expected "
          + "entries, structures, states, cues, grades, holds, words, headings, misspellings, letter or prevalence"
          + Self.suggestion(for: other, among: Self.topLevelKeys))
    }
  }

  private static let topLevelKeys = [
    "entries", "structures", "states", "cues", "grades", "holds", "words", "headings",
    "misspellings", "prevalence", "letter",
  ]

  // MARK: Reporting

  mutating func fail(_ node: Node?, _ message: String) {
    problems.append(
      GlossaryError(
        file: file, line: node?.mark?.line ?? 0, column: node?.mark?.column ?? 0, message: message))
  }

  private mutating func fail(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.append(
        GlossaryError(
          file: file, line: mark.line, column: mark.column, message: "not YAML: \(problem)"))
    case .duplicatedKeysInMapping(let duplicates, _):
      fail(nil, "the key '\(duplicates.first ?? "")' stands twice in one mapping")
    default:
      fail(nil, "not YAML that can be read")
    }
  }

  static func suggestion(for word: String, among words: [String]) -> String {
    let near = words.map {
      ($0, SpellingIndex.distance(Array(word.utf8), Array($0.utf8), limit: 3))
    }
    .filter { !word.isEmpty && $0.1 <= 2 }.min { $0.1 < $1.1 }
    return near.map { "; did you mean '\($0.0)'?" } ?? ""
  }

  // MARK: Pieces shared by all kinds

  mutating func emit(_ kind: GlossaryRecord.Kind, _ fields: [String], at node: Node) {
    let mark = node.mark
    records.append(
      GlossaryRecord(
        kind, fields,
        origin: .init(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0)))
  }

  private mutating func each(_ node: Node, _ body: (inout GlossaryReader, Node.Mapping) -> Void) {
    guard let sequence = node.sequence else { return fail(node, "expected a list") }
    for item in sequence {
      guard let mapping = item.mapping else {
        fail(item, "expected a mapping of fields")
        continue
      }
      body(&self, mapping)
    }
  }

  /// The phrases of a list of patterns, each with its place.
  mutating func phrases(_ node: Node?) -> [(Phrase, Node)] {
    guard let node else { return [] }
    guard let sequence = node.sequence else {
      fail(node, "expected a list of phrases")
      return []
    }
    var all: [(Phrase, Node)] = []
    for item in sequence {
      guard let pattern = item.scalar?.string, !pattern.isEmpty else {
        fail(item, "expected a phrase in words")
        continue
      }
      do throws(Phrase.Problem) {
        all.append((try Phrase(pattern: pattern), item))
      } catch {
        fail(item, "'\(pattern)' \(Self.words(for: error))")
      }
    }
    return all
  }

  private static func words(for problem: Phrase.Problem) -> String {
    switch problem {
    case .unbalanced: "has a bracket without its partner"
    case .tooMany(let count):
      "has a part with \(count) alternatives; the limit is \(Phrase.slotLimit)"
    }
  }

  mutating func emitWords(_ kind: String, _ value: String, _ audience: String, _ node: Node?) {
    for (phrase, place) in phrases(node) {
      emit(.word, [kind, value, audience, phrase.compiled], at: place)
    }
  }

  /// A text field; an error where it is missing and needed, or not a text.
  mutating func text(_ mapping: Node.Mapping, _ field: String, required: Bool = false) -> String {
    guard let node = mapping[field] else {
      if required, let first = mapping.first { fail(first.key, "needs a field '\(field)'") }
      return ""
    }
    guard let scalar = node.scalar else {
      fail(node, "'\(field)' is to be a text")
      return ""
    }
    return scalar.string
  }

  mutating func choice(
    _ mapping: Node.Mapping, _ field: String, of values: [String], otherwise: String
  ) -> String {
    let value = text(mapping, field)
    if value.isEmpty { return otherwise }
    if !values.contains(value), let node = mapping[field] {
      fail(node, "'\(value)' is no \(field); expected \(values.joined(separator: ", "))")
    }
    return value
  }

  mutating func check(_ mapping: Node.Mapping, fields: [String]) {
    for (key, _) in mapping where !fields.contains(key.string ?? "") {
      let name = key.string ?? ""
      fail(key, "'\(name)' is no field here" + Self.suggestion(for: name, among: fields))
    }
  }
}
