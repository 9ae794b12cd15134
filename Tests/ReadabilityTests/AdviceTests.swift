// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Readability
import Testing

private let leaflet = """
  Understanding your scan

  The magnetic resonance imaging (MRI) examination was performed in order to evaluate the discs, \
  because you have been experiencing pain that radiates into your left leg. The CSF is normal.

  What to do
  - Utilize ice as required.
  - Visit www.example.org/spine for additional information.
  """

private func inspect(_ text: String, terms: PlainTerms? = nil) -> ReadabilityDetails {
  let inspector = ReadabilityInspector(terms: terms)
  var text = text
  text.withUTF8 { inspector.consume($0) }
  return inspector.finish()
}

@Suite struct `Advice` {
  @Test func `a suggested word put into the text lowers its grade`() throws {
    let details = inspect(leaflet)
    let grade = try #require(details.report.scores).fleschKincaidGrade
    let helped = details.hardWords.filter { $0.plain != nil }
    #expect(helped.count >= 4)
    for word in helped {
      let plain = try #require(word.plain)
      var changed = leaflet.replacing(word.word, with: plain)
      if changed == leaflet {
        changed = leaflet.replacing(word.word.capitalized, with: plain.capitalized)
      }
      #expect(changed != leaflet)
      let scores = try #require(Readability.analyze(changed).scores)
      #expect(scores.fleschKincaidGrade < grade, "\(word.word)")
    }
  }

  @Test func `a wording that makes it harder is not suggested`() {
    let terms = PlainTerms()
    terms.add("banana", "particularly uncomfortable refrigeration")
    let details = inspect("Use a banana. Put a banana on it.", terms: terms)
    #expect(details.hardWords.allSatisfy { $0.plain == nil })
  }

  @Test func `the hardest sentence comes first, with reasons and offsets`() throws {
    let hard = try #require(inspect(leaflet).hardSentences.first)
    #expect(hard.text.hasPrefix("The magnetic resonance imaging (MRI) examination"))
    #expect(Array(leaflet.utf8)[hard.from..<hard.to].elementsEqual(hard.text.utf8))
    #expect(hard.reasons.contains("long: 26 words"))
    #expect(hard.reasons.contains("passive"))
    #expect(hard.reasons.contains("2 clauses inside it"))
  }

  @Test func `offsets hold in later pieces of a long text`() throws {
    let padding = String(repeating: "It is fine. You can rest.\n\n", count: 4_000)
    let hard = try #require(inspect(padding + leaflet).hardSentences.first)
    let bytes = Array((padding + leaflet).utf8)[hard.from..<hard.to]
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("The magnetic"))
  }

  @Test func `initialisms that are never spelled out are named`() {
    #expect(inspect(leaflet).unexplained == ["CSF": 1])
  }

  @Test func `what is left out is listed with its place`() throws {
    let excluded = inspect(leaflet).excluded
    #expect(excluded.map(\.kind) == [.listMarker, .listMarker, .url])
    let url = try #require(excluded.last)
    #expect(Array(leaflet.utf8)[url.range].elementsEqual("www.example.org/spine".utf8))
  }

  @Test func `passive voice, structure and lengths`() {
    let details = inspect("Care\n\nIt was seen. You rest.\n\n- Walk\n- Sit")
    #expect(details.voice.passiveSentences == 1)
    #expect(details.voice.passiveShare == 0.2)
    #expect(details.structure.headings == 1)
    #expect(details.structure.listItems == 2)
    #expect(details.sentenceLengths[1] == 3)
    #expect(details.sentenceLengths[3] == 1)
  }

  @Test(arguments: [
    ("The disc was worn.", 1), ("You were seen by the nurse.", 1), ("It has not been removed.", 1),
    ("You are tired.", 0), ("The nurse looked at it.", 0), ("It is the damaged disc.", 0),
  ])
  func `passive voice`(sentence: String, passives: Int) {
    #expect(inspect(sentence).voice.passiveSentences == passives)
  }

  @Test func `the number of new sentences reaches the target`() throws {
    let sentence = String(repeating: "and you can sit or walk or rest ", count: 12)
    let details = inspect("Now \(sentence). Then \(sentence).")
    let line = try #require(details.advice.first)
    let number = try #require(line.split(separator: " ").compactMap { Int($0) }.first)
    var counts = details.report.counts
    counts.sentences += number
    #expect(Formulas.fleschKincaidGrade(counts) <= 6)
    counts.sentences -= 1
    #expect(Formulas.fleschKincaidGrade(counts) > 6)
  }

  @Test func `before and after`() throws {
    let details = inspect(leaflet)
    let hard = try #require(details.hardSentences.first)
    let plainer = try #require(PlainerSentence(hard, words: details.hardWords))
    #expect(plainer.text.contains("(MRI) exam was performed in order to check"))
    #expect(plainer.grade < hard.grade)
  }
}

@Suite struct `Checklists` {
  private func answer(_ text: String, _ source: ChecklistItem.Source, _ number: Int) -> String? {
    inspect(text).checklist.first { $0.source == source && $0.number == number }?.answer.rawValue
  }

  @Test func `a program judges lists, voice and words`() {
    #expect(answer("Do this:\n- rest\n- walk", .cdcIndex, 8) == "yes")
    #expect(answer("You rest and walk.", .cdcIndex, 8) == "no")
    #expect(answer("It was seen. It was taken.", .pemat, 5) == "no")
    #expect(answer("You can sit and rest.", .pemat, 3) == "yes")
    #expect(answer("Spondylolisthesis necessitates immobilization.", .pemat, 3) == "no")
    #expect(answer("The CSF is fine.", .pemat, 4) == "no")
  }

  @Test func `a person judges the rest`() {
    #expect(answer("You can rest.", .cdcIndex, 1) == "person")
    let cdc = inspect("You can rest.").checklist.filter { $0.source == .cdcIndex }
    #expect(cdc.map(\.number) == Array(1...20))
  }
}

@Suite struct `Conventions` {
  private func syllables(_ text: String, _ convention: SyllableConvention) -> Int {
    Readability.analyze(text, options: ReadabilityOptions(syllables: convention)).counts.syllables
  }

  @Test(arguments: [
    ("3.2", 1, 3), ("1,200", 1, 6), ("L4-L5", 1, 4), ("T2-weighted", 1, 4), ("MRI", 1, 3),
    ("mm", 1, 4), ("01/12/2023", 1, 10), ("Dr.", 1, 2), ("www.example.org/spine", 1, 1),
    ("2019", 1, 4), ("0.5", 1, 4), ("9:30", 1, 3), ("CSF", 1, 3), ("EDEMA", 1, 3),
  ])
  func `figures and codes`(token: String, flesch: Int, spoken: Int) {
    #expect(syllables(token, .flesch) == flesch)
    #expect(syllables(token, .spoken) == spoken)
  }

  @Test func `words in capitals are words where all is in capitals`() {
    #expect(syllables("MILD EDEMA IS PRESENT.", .flesch) == 7)
    #expect(syllables("It shows STIR signal.", .flesch) == 5)
  }

  @Test(arguments: [
    ("columna", 3), ("quien", 1), ("días", 2), ("reúne", 3), ("guía", 2), ("muy", 1), ("ahora", 3),
    ("ciudad", 2), ("médico", 3), ("vértebra", 3), ("cigüeña", 3),
  ])
  func `Spanish syllables`(word: String, syllables: Int) {
    let options = ReadabilityOptions(language: .spanish)
    #expect(Readability.analyze(word, options: options).counts.syllables == syllables)
  }

  @Test(arguments: [
    ("pills", true), ("stopped", true), ("hoping", true), ("cities", true), ("happiest", true),
    ("slowly", true), ("stenosis", false), ("3.2", true), ("well-worn", true),
  ])
  func `familiar words and their regular forms`(word: String, isFamiliar: Bool) {
    #expect((Readability.analyze(word).counts.unfamiliarWords == 0) == isFamiliar)
  }

  @Test(arguments: [
    ("created", 0), ("diseases", 0), ("well-tested", 0), ("operation", 1), ("banana", 1),
  ])
  func `Fog excuses verb endings and compounds`(word: String, complex: Int) {
    #expect(Readability.analyze(word).counts.complexWords == complex)
  }

  @Test func `Fog excuses names inside a sentence`() {
    #expect(Readability.analyze("We met Alexander there.").counts.complexWords == 0)
    #expect(Readability.analyze("Alexander was there.").counts.complexWords == 1)
  }
}
