// SPDX-License-Identifier: Apache-2.0

import Drafts
import Verification

/// Puts the parts of a draft and the fixed sentences around them into the order of a letter.
struct LetterComposer {
  let draft: Draft
  let count: Verdict.Count
  let engine: LetterEngine
  let sentences: FixedSentences
  var reportGrade: Int?
  var letterGrade: Int?

  func parts() -> [LetterPart] {
    var parts = [
      LetterPart(kind: .banner, heading: "", sentences: fixed("draft")),
      LetterPart(kind: .greeting, heading: heading("title"), sentences: fixed("greeting")),
      LetterPart(kind: .intro, heading: "", sentences: fixed("intro")),
    ]
    parts += drafted(.opening, heading: "opening.heading")
    let places = drafted(.place, heading: "")
    if !places.isEmpty {
      parts.append(
        LetterPart(kind: .places, heading: heading("places.heading"), sentences: []))
    }
    parts += places
    parts += drafted(.absent, heading: "absent.heading")
    parts += drafted(.notes, heading: "notes.heading")
    parts.append(
      LetterPart(
        kind: .questions, heading: heading("questions.heading"), sentences: fixed("questions")))
    parts.append(
      LetterPart(kind: .making, heading: heading("making.heading"), sentences: making()))
    return parts
  }

  /// The draft's parts of a kind; one without a heading gets the template's, once.
  private func drafted(_ kind: DraftPart.Kind, heading name: String) -> [LetterPart] {
    draft.parts.filter { $0.kind == kind && !$0.sentences.isEmpty }.enumerated().map {
      let standIn = $0 == 0 && !name.isEmpty ? heading(name) : ""
      return LetterPart(
        kind: LetterPart.Kind(kind), heading: $1.heading.isEmpty ? standIn : $1.heading,
        sentences: $1.sentences)
    }
  }

  private func making() -> [DraftSentence] {
    let values = [
      "model": engine.model ?? engine.name, "glossary": engine.glossary,
      "total": String(count.total), "found": String(count.covered + count.merged),
      "written": String(engine.sentences?.model ?? 0),
      "drafted": String((engine.sentences?.model ?? 0) + (engine.sentences?.rules ?? 0)),
      "before": reportGrade.map(String.init) ?? "", "after": letterGrade.map(String.init) ?? "",
    ]
    let checked =
      switch count.total {
      case 0: "checked.none"
      case 1 where count.missing == 0: "checked.one"
      default: "checked.many"
      }
    var names = [engine.name == "model" ? "made.model" : "made.rules", "made.glossary", checked]
    if reportGrade != nil { names.append("level.before") }
    if letterGrade != nil { names.append("level.after") }
    names.append("legal")
    return names.flatMap { fixed($0, values) }
  }

  private func heading(_ name: String) -> String {
    sentences.lines(name).joined(separator: " ")
  }

  private func fixed(_ name: String, _ values: [String: String] = [:]) -> [DraftSentence] {
    sentences.lines(name, values).compactMap {
      DraftSentence($0, citing: .template(name), origin: .template)
    }
  }
}
