// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Traces findings back to the words and rules that made them.
///
/// The reader keeps spans, not steps; the words of a span are looked up once more in the same
/// glossary, so that what is shown is what the data says of them.
struct FindingExplainer {
  let lexicon: Lexicon
  let ledger: Ledger
  /// nil where no glossary file is at hand.
  let origins: GlossaryOrigins?
  private let words: SpokenWords
  private let grades: [StatedGrade]

  init(lexicon: Lexicon, ledger: Ledger, origins: GlossaryOrigins?) {
    self.lexicon = lexicon
    self.ledger = ledger
    self.origins = origins
    words = SpokenWords(lexicon: lexicon, text: ledger.report.text)
    grades = StatedGrades(lexicon: lexicon, ledger: ledger).all()
  }

  func explanations() -> [FindingExplanation] { ledger.findings.map(explanation) }

  private typealias Step = FindingExplanation.Step

  private func explanation(_ finding: Finding) -> FindingExplanation {
    let phrase = FindingPhrase(finding, row: ReportRow(finding)).text
    let names = finding.levels.map(\.name).joined(separator: ", ")
    let sentence = sentenceSpan(finding)
    let spoken = words.phrases(in: sentence)
    var steps = [
      Step(
        label: "says",
        text: "\(quoted(finding.span)) (line \(line(finding.span)), \(finding.section.rawValue))")
    ]
    steps += naming(finding, spoken)
    steps += certainty(finding, spoken)
    steps += place(finding)
    steps += modifiers(finding, spoken)
    steps += aftermath(finding, sentence)
    return FindingExplanation(
      id: finding.id, title: "\(names)\(names.isEmpty ? "" : ": ")\(phrase)  (\(finding.term))",
      steps: steps)
  }

  private func sentenceSpan(_ finding: Finding) -> SourceSpan {
    ledger.report.sentences.first { $0.span.lower == finding.sentence }?.span ?? finding.span
  }

  private func line(_ span: SourceSpan) -> Int { ledger.report.text.position(of: span.lower).line }

  private func quoted(_ span: SourceSpan) -> String { PageText.quoted(ledger.text(of: span)) }

  private func cited(_ origin: String?) -> String { origin.map { "  <\($0)>" } ?? "" }

  // MARK: Name

  /// The words that name the finding: an entry, or a part of the body with its state.
  private func naming(_ finding: Finding, _ spoken: [SpokenPhrase]) -> [Step] {
    guard let term = lexicon.entry(finding.term) else { return [] }
    let namer = FindingNamer(
      lexicon: lexicon, term: term, finding: finding, spoken: spoken,
      headings: finding.evidence.flatMap { words.phrases(in: $0) })
    switch namer.name() {
    case .entry(let phrase):
      let origin = origins?.phrase(
        ledger.text(of: phrase.span), kinds: ["entry"], value: finding.term)
      return [named(phrase, finding.term + guess(phrase) + cited(origin))]
    case .rule(let structure, let aspect, let state):
      return rule(structure, aspect, state, finding)
    case .state(let phrase, let state):
      let text = "state \(lexicon.states[state].id), which alone means \(finding.term)"
      return [named(phrase, text + guess(phrase) + cited(stateOrigin(phrase, state)))]
    case .scale(let phrase, let scale):
      let known = lexicon.gradeScales[scale]
      return [named(phrase, "scale \(known.id), which grades \(known.concept)")]
    case nil:
      return [Step(label: "named by", text: "words around it; no single entry or rule found")]
    }
  }

  private func named(_ phrase: SpokenPhrase, _ meaning: String) -> Step {
    Step(label: "named by", text: "\(quoted(phrase.span)) = \(meaning)")
  }

  private func rule(
    _ structure: (phrase: SpokenPhrase, index: Int),
    _ aspect: (phrase: SpokenPhrase, name: String)?,
    _ state: (phrase: SpokenPhrase, index: Int), _ finding: Finding
  ) -> [Step] {
    let structureID = lexicon.structures[structure.index].id
    let stateID = lexicon.states[state.index].id
    let aspectName = aspect?.name ?? ""
    let part = origins?.phrase(
      ledger.text(of: structure.phrase.span), kinds: ["structure"], value: structureID)
    var steps = [
      Step(
        label: "named by",
        text: "\(quoted(structure.phrase.span)) = structure \(structureID)"
          + "\(guess(structure.phrase))\(cited(part))")
    ]
    if let aspect {
      steps.append(
        Step(label: "", text: "\(quoted(aspect.phrase.span)) = aspect \(aspect.name)"))
    }
    steps.append(
      Step(
        label: "",
        text: "\(quoted(state.phrase.span)) = state \(stateID)\(guess(state.phrase))"
          + cited(stateOrigin(state.phrase, state.index))))
    let names = [structureID, aspectName, stateID].filter { !$0.isEmpty }
    steps.append(
      Step(
        label: "rule",
        text: "\(names.joined(separator: " x ")) = \(finding.term)"
          + cited(origins?.rule(structureID, aspectName, stateID))))
    return steps
  }

  private func stateOrigin(_ phrase: SpokenPhrase, _ state: Int) -> String? {
    let id = lexicon.states[state].id
    let text = ledger.text(of: phrase.span)
    return StateForm.allCases.lazy.compactMap { form in
      origins?.phrase(text, kinds: ["state"], value: "\(id).\(form.rawValue)")
    }.first
  }

  private func guess(_ phrase: SpokenPhrase) -> String {
    phrase.isGuess ? " (by likeness to a word of the glossary)" : ""
  }

  // MARK: Certainty

  private func certainty(_ finding: Finding, _ spoken: [SpokenPhrase]) -> [Step] {
    let cues = CueTracer(lexicon: lexicon, finding: finding, spoken: spoken)
    var text = finding.certainty.rawValue
    if let cue = cues.cue() {
      let name = lexicon.cues[cue.index].name
      let origin = origins?.phrase(ledger.text(of: cue.phrase.span), kinds: ["cue"], value: name)
      text += ": cue \(quoted(cue.phrase.span)) = \(name)\(cited(origin))"
    } else if finding.certainty == .certain {
      text += ": no cue in reach"
    } else if let normal = cues.normalState() {
      text += ": \(quoted(normal.span)) says that all is well"
    } else {
      text += ": by a heading or by what stands around it"
    }
    var steps = [Step(label: "certainty", text: text)]
    if let qualifier = finding.qualifier {
      steps.append(Step(label: "limited by", text: PageText.quoted(qualifier)))
    }
    return steps
  }

  // MARK: Place

  private func place(_ finding: Finding) -> [Step] {
    guard !finding.levels.isEmpty else { return [] }
    let names = finding.levels.map(\.name).joined(separator: ", ")
    let sources = finding.evidence.filter { !$0.isEmpty }
    if finding.isLevelCarried, let source = sources.first {
      return [
        Step(
          label: "level",
          text: "\(names): from \(quoted(source)) in line \(line(source)), carried here")
      ]
    }
    let place = lexicon.entry(finding.term).map { lexicon.entries[$0].place.rawValue } ?? "any"
    return [Step(label: "level", text: "\(names): named in the sentence, taken as \(place)")]
  }

  // MARK: Modifiers

  private func modifiers(_ finding: Finding, _ spoken: [SpokenPhrase]) -> [Step] {
    ModifierTracer(finding: finding, spoken: spoken, lexicon: lexicon).modifiers().map { found in
      let origin = origins?.phrase(
        ledger.text(of: found.phrase.span), kinds: [found.kind], value: found.value)
      return Step(
        label: found.kind, text: "\(quoted(found.phrase.span)) = \(found.value)\(cited(origin))")
    }
      + (finding.grade.map { [Step(label: "grade", text: "\(FindingPhrase.spoken($0))")] } ?? [])
      + statedGrades(finding)
      + finding.measurements.map {
        Step(
          label: "measure",
          text: "\(FindingPhrase.number($0.value)) \($0.unit)\($0.dimension.map { " \($0)" } ?? "")"
        )
      }
  }

  /// Grades that the words of the sentence give to more levels than the finding keeps.
  private func statedGrades(_ finding: Finding) -> [Step] {
    let own = grades.filter { $0.sentence == finding.sentence && $0.grade != finding.grade }
    guard finding.concept == "endplate.modic" || finding.concept == "disc.degeneration" else {
      return []
    }
    return own.compactMap { grade in
      grade.level.map {
        Step(
          label: "stated",
          text: "\(FindingPhrase.spoken(grade.grade)) at \($0.name), from the words")
      }
    }
  }

  // MARK: What became of it

  private func aftermath(_ finding: Finding, _ sentence: SourceSpan) -> [Step] {
    var steps = ledger.holds.filter { $0.finding == finding.id }.map {
      Step(label: "red flag", text: $0.reason)
    }
    let unread = ledger.uncovered.filter { sentence.contains($0) }
    if !unread.isEmpty {
      steps.append(
        Step(
          label: "not read",
          text: unread.map(quoted).joined(separator: ", ") + " in its sentence"))
    }
    return steps
  }
}
