// SPDX-License-Identifier: Apache-2.0

internal import Reports
internal import Yams

extension GlossaryReader {
  mutating func readCue(_ mapping: Node.Mapping) {
    check(mapping, fields: ["cue", "kind", "certainty", "reach", "words"])
    guard let node = mapping["cue"] else {
      _ = text(mapping, "cue", required: true)
      return
    }
    let id = text(mapping, "cue")
    let kind = choice(
      mapping, "kind", of: Cue.Kind.allCases.map(\.rawValue), otherwise: "assertion")
    let certainty = choice(
      mapping, "certainty", of: Certainty.allCases.map(\.rawValue), otherwise: "")
    let reach = choice(
      mapping, "reach", of: Cue.Reach.allCases.map(\.rawValue), otherwise: "forward")
    emit(.cue, [id, kind, certainty, reach], at: node)
    emitWords("cue", id, "report", mapping["words"])
  }

  mutating func readGrade(_ mapping: Node.Mapping) {
    check(mapping, fields: ["scale", "value", "concept", "words", "source"])
    guard let node = mapping["scale"] else {
      _ = text(mapping, "scale", required: true)
      return
    }
    let value = choice(
      mapping, "value", of: GradeScale.Value.allCases.map(\.rawValue), otherwise: "number")
    emit(.grade, [text(mapping, "scale"), value, text(mapping, "concept")], at: node)
    emitWords("grade", text(mapping, "scale"), "report", mapping["words"])
  }

  mutating func readHold(_ mapping: Node.Mapping) {
    check(
      mapping,
      fields: [
        "reason", "concepts", "except", "severity", "grades", "changes", "region", "with",
        "withSeverity", "sections", "words", "source",
      ])
    guard let node = mapping["reason"] else {
      _ = text(mapping, "reason", required: true)
      return
    }
    let severity = choice(
      mapping, "severity", of: Severity.allCases.map(\.name), otherwise: "")
    let region = choice(mapping, "region", of: Region.allCases.map(\.rawValue), otherwise: "")
    let companion = choice(
      mapping, "withSeverity", of: Severity.allCases.map(\.name), otherwise: "")
    emit(
      .hold,
      [
        text(mapping, "reason"), list(mapping["concepts"]), severity, list(mapping["grades"]),
        list(mapping["changes"]), region, list(mapping["except"]), list(mapping["with"]),
        companion, list(mapping["sections"]),
      ], at: node)
    emitWords("hold", text(mapping, "reason"), "report", mapping["words"])
  }

  private mutating func list(_ node: Node?) -> String {
    guard let node else { return "" }
    guard let sequence = node.sequence else {
      fail(node, "expected a list")
      return ""
    }
    return sequence.compactMap(\.string).joined(separator: " ")
  }

  /// `words:` holds kinds of sense; each is a list, or a mapping of values to lists.
  mutating func readWords(_ node: Node) {
    guard let kinds = node.mapping else { return fail(node, "expected kinds of words") }
    for (kind, value) in kinds {
      let name = kind.string ?? ""
      if value.sequence != nil {
        emitWords(name, "", "report", value)
      } else if let values = value.mapping {
        for (key, phrases) in values { emitWords(name, key.string ?? "", "report", phrases) }
      } else {
        fail(value, "expected a list of phrases, or values with lists")
      }
    }
  }

  mutating func readHeadings(_ node: Node) {
    guard let kinds = node.mapping else { return fail(node, "expected kinds of sections") }
    for (kind, value) in kinds {
      guard let section = SectionKind(rawValue: kind.string ?? "") else {
        let known = SectionKind.allCases.map(\.rawValue).joined(separator: ", ")
        fail(kind, "'\(kind.string ?? "")' is no kind of section; expected \(known)")
        continue
      }
      for (phrase, place) in phrases(value) {
        for heading in phrase.expansions(limit: Phrase.slotLimit) ?? [] {
          emit(.heading, [section.rawValue, heading], at: place)
        }
      }
    }
  }

  mutating func readMisspellings(_ node: Node) {
    guard let table = node.mapping else {
      return fail(node, "expected right words with wrong ones")
    }
    for (right, wrong) in table {
      for (phrase, place) in phrases(wrong) {
        for word in phrase.expansions(limit: Phrase.slotLimit) ?? [] {
          emit(.misspelling, [word, right.string ?? ""], at: place)
        }
      }
    }
  }

  mutating func readLetter(_ node: Node) {
    guard let table = node.mapping else { return fail(node, "expected names with phrases") }
    for (name, phrase) in table {
      guard let text = phrase.scalar?.string else {
        fail(phrase, "expected a phrase")
        continue
      }
      emit(.letter, [name.string ?? "", text], at: name)
    }
  }

  mutating func readPrevalence(_ node: Node) {
    guard let table = node.mapping else { return fail(node, "expected concepts with ages") }
    for (concept, ages) in table {
      for (age, percent) in ages.mapping ?? [:] {
        guard let years = age.int, let value = percent.int else {
          fail(age, "expected an age and a percentage")
          continue
        }
        emit(.prevalence, [concept.string ?? "", String(years), String(value)], at: age)
      }
    }
  }
}
