// SPDX-License-Identifier: Apache-2.0

internal import Yams

extension GlossaryReader {
  private static let entryFields = [
    "term", "concept", "place", "report", "lay", "plain", "article", "several", "normal",
    "explain", "grade", "direction", "side", "examples", "source",
  ]

  mutating func readEntry(_ mapping: Node.Mapping) {
    check(mapping, fields: Self.entryFields)
    guard let termNode = mapping["term"] else {
      _ = text(mapping, "term", required: true)
      return
    }
    let term = text(mapping, "term")
    let concept = text(mapping, "concept")
    let place = choice(mapping, "place", of: Place.allCases.map(\.rawValue), otherwise: "any")
    let article = choice(mapping, "article", of: ["a", "an", "none", "plural"], otherwise: "none")
    emit(
      .entry,
      [
        term, concept.isEmpty ? term : concept, place, text(mapping, "plain", required: true),
        article, text(mapping, "several"), text(mapping, "normal"), text(mapping, "explain"),
        text(mapping, "grade"), text(mapping, "source", required: true),
        choice(mapping, "direction", of: Direction.allCases.map(\.rawValue), otherwise: ""),
        choice(mapping, "side", of: Side.allCases.map(\.rawValue), otherwise: ""),
      ], at: termNode)
    emitWords("entry", term, "report", mapping["report"])
    emitWords("entry", term, "lay", mapping["lay"])
    // What the program writes it must read; as a record, so that parts are pruned as anywhere else.
    for field in ["plain", "several"] where mapping[field]?.scalar != nil {
      let words = text(mapping, field)
      guard !words.isEmpty, let node = mapping[field], let phrase = try? Phrase(pattern: words)
      else { continue }
      emit(.word, ["entry", term, "lay", phrase.compiled], at: node)
    }
    readExamples(mapping["examples"], term)
  }

  private mutating func readExamples(_ node: Node?, _ term: String) {
    guard let node else { return }
    guard let sequence = node.sequence else { return fail(node, "expected a list of examples") }
    for item in sequence {
      guard let example = item.mapping else {
        fail(item, "expected 'report' with 'finds', or 'untouched'")
        continue
      }
      check(example, fields: ["report", "finds", "untouched"])
      if example["untouched"] != nil {
        emit(.example, [term, "untouched", text(example, "untouched"), ""], at: item)
      } else {
        emit(
          .example,
          [
            term, "finds", text(example, "report", required: true),
            text(example, "finds", required: true),
          ], at: item)
      }
    }
  }

  mutating func readStructure(_ mapping: Node.Mapping) {
    check(mapping, fields: ["structure", "place", "level", "words", "lay", "states", "aspects"])
    guard let node = mapping["structure"] else {
      _ = text(mapping, "structure", required: true)
      return
    }
    let id = text(mapping, "structure")
    let place = choice(mapping, "place", of: Place.allCases.map(\.rawValue), otherwise: "any")
    emit(.structure, [id, place, text(mapping, "level")], at: node)
    emitWords("structure", id, "report", mapping["words"])
    emitWords("structure", id, "lay", mapping["lay"])
    readRules(mapping["states"], structure: id, aspect: "")
    guard let aspects = mapping["aspects"] else { return }
    guard let table = aspects.mapping else { return fail(aspects, "expected aspects with states") }
    for (aspect, states) in table {
      readRules(states, structure: id, aspect: aspect.string ?? "")
    }
  }

  private mutating func readRules(_ node: Node?, structure: String, aspect: String) {
    guard let node else { return }
    guard let table = node.mapping else { return fail(node, "expected states with terms") }
    for (state, term) in table {
      emit(.rule, [structure, aspect, state.string ?? "", term.string ?? ""], at: state)
    }
  }

  mutating func readState(_ mapping: Node.Mapping) {
    check(mapping, fields: ["state", "relation", "alone", "normal", "noun", "active", "passive"])
    guard let node = mapping["state"] else {
      _ = text(mapping, "state", required: true)
      return
    }
    let id = text(mapping, "state")
    let relation = choice(mapping, "relation", of: Relation.allCases.map(\.rawValue), otherwise: "")
    let normal = text(mapping, "normal") == "true" ? "normal" : ""
    emit(.state, [id, relation, text(mapping, "alone"), normal], at: node)
    for form in StateForm.allCases {
      emitWords("state", "\(id).\(form.rawValue)", "report", mapping[form.rawValue])
    }
  }
}
