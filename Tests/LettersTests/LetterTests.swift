// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import Letters
import Readability
import Testing

@Suite struct `A letter` {
  @Test func `says first that it is a draft`() throws {
    let letter = try Fixture.letter()
    #expect(letter.status == .draft)
    #expect(letter.parts.first?.kind == .banner)
    #expect(letter.sentences.first?.text == "This is a draft.")
  }

  @Test func `has its parts in order`() throws {
    let kinds = try Fixture.letter().parts.map(\.kind)
    #expect(
      kinds == [
        .banner, .greeting, .intro, .opening, .places, .place, .place, .absent, .notes,
        .questions, .making,
      ])
  }

  @Test func `leaves out the heading over places when there is none`() throws {
    let letter = try Fixture.letter { $0.parts.removeAll { $0.kind == .place } }
    #expect(!letter.parts.contains { $0.kind == .places })
  }

  @Test func `keeps every sentence of the draft and its citation`() throws {
    let letter = try Fixture.letter()
    let drafted = letter.sentences.filter { $0.origin != .template }
    #expect(drafted == Fixture.draft(Fixture.ledger()).sentences)
  }

  @Test func `says how many findings it has`() throws {
    let texts = try Fixture.letter().sentences.map(\.text)
    #expect(texts.contains("The program read 6 findings in your report."))
    #expect(texts.contains("Of these, 6 are in this letter, and none were added."))
  }

  @Test func `says that rules wrote it, or which model helped`() throws {
    let rules = try Fixture.letter().sentences.map(\.text)
    #expect(rules.contains("It used set rules and no AI."))
    let engine = LetterEngine(name: "model", model: "small-1", glossary: "g", version: "1")
    let model = try Fixture.letter(engine: engine).sentences.map(\.text)
    #expect(model.contains { $0.hasPrefix("An AI model (small-1) wrote ") })
    #expect(!model.contains("It used set rules and no AI."))
  }

  @Test func `is held when a red flag fired`() throws {
    #expect(try Fixture.held().status == .held)
  }

  @Test func `is not held for words that were not understood`() throws {
    #expect(!Fixture.ledger().uncovered.isEmpty)
    #expect(try Fixture.letter().status == .draft)
  }

  @Test func `needs a language that has sentences`() throws {
    let options = LetterOptions(language: "xx")
    #expect(throws: LetterError.unknownLanguage("xx", known: ["en"])) {
      try Fixture.letter(options: options)
    }
  }
}

@Suite struct `How hard a letter is` {
  @Test func `counts every sentence and heading`() throws {
    let letter = try Fixture.letter()
    let texts = letter.parts.flatMap { part in
      (part.heading.isEmpty ? [] : [part.heading]) + part.sentences.map(\.text)
    }
    #expect(letter.readability.letter == Readability.analyze(sentences: texts))
  }

  @Test func `counts alone what cites findings`() throws {
    let letter = try Fixture.letter()
    let cited = letter.sentences.filter { !$0.findings.isEmpty }.map(\.text)
    #expect(cited.count == 8)
    #expect(letter.readability.findings == Readability.analyze(sentences: cited))
  }

  @Test func `states the grade that it has`() throws {
    let letter = try Fixture.letter()
    let grade = try #require(letter.readability.letter.scores?.fleschKincaidGrade)
    let stated = max(1, Int(grade.rounded()))
    #expect(
      letter.sentences.map(\.text).contains("This letter reads at school grade \(stated)."))
  }

  @Test func `stays exact with a grade of two figures`() throws {
    let long = Array(repeating: "extraordinarily", count: 60).joined(separator: " ") + "."
    let hard = try #require(DraftSentence(long, citing: .findings(["F1"]), origin: .rules))
    let letter = try Fixture.letter { draft in
      draft.parts.append(
        DraftPart(
          kind: .place, heading: "", sentences: Array(repeating: hard, count: 40)))
    }
    let texts = letter.parts.flatMap { part in
      (part.heading.isEmpty ? [] : [part.heading]) + part.sentences.map(\.text)
    }
    #expect(texts.contains { $0.hasPrefix("This letter reads at school grade ") && $0.count > 36 })
    #expect(letter.readability.letter == Readability.analyze(sentences: texts))
  }

  @Test(arguments: ["rules", "model"])
  func `fixed sentences are easy`(engine: String) throws {
    let engine = LetterEngine(name: engine, model: "m", glossary: "spine.en", version: "1")
    let letter = try Fixture.letter(engine: engine)
    let texts = letter.sentences.filter { $0.origin == .template }.map(\.text)
    let scores = try #require(Readability.analyze(sentences: texts).scores)
    #expect(scores.fleschKincaidGrade <= 4)
    #expect(scores.fleschReadingEase >= 80)
  }
}
