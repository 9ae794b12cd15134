// SPDX-License-Identifier: Apache-2.0

import Foundation
import Readability
import Testing

@testable import plainspine

private func inspect(_ text: String, _ terms: PlainTerms) -> ReadabilityDetails {
  let inspector = ReadabilityInspector(terms: terms)
  var text = text
  text.withUTF8 { inspector.consume($0) }
  return inspector.finish()
}

private func inspect(_ text: String) -> ReadabilityDetails {
  inspect(text, ScorePlainWords.terms(shipped: true, adding: [], of: Array(text.utf8)))
}

private func plain(_ phrase: String, in details: ReadabilityDetails) -> String? {
  details.hardWords.first { $0.word == phrase }?.plain
}

private let report = """
  The examination demonstrates moderate spinal canal stenosis. There is spinal canal stenosis \
  and, in addition, mild foraminal stenosis. The stenosis is significant.
  """

@Suite struct `Phrases` {
  @Test func `of structure and state get the wording of their finding`() {
    let details = inspect(report)
    #expect(plain("spinal canal stenosis", in: details) == "narrowing of the spinal canal")
    let phrase = details.hardWords.first { $0.word == "spinal canal stenosis" }
    #expect(phrase?.count == 2)
    #expect(phrase?.syllables == 7)
  }

  @Test func `leave the words inside them out of the words' counts`() {
    let word = inspect(report).hardWords.first { $0.word == "stenosis" }
    #expect((word?.count ?? 0) < 4)
    #expect((word?.count ?? 0) >= 1)
  }

  @Test func `do not go on over punctuation`() {
    let terms = PlainTerms()
    terms.add("degenerative canal", "old tube")
    #expect(plain("degenerative canal", in: inspect("Degenerative, canal.", terms)) == nil)
    #expect(plain("degenerative canal", in: inspect("A degenerative canal.", terms)) == "old tube")
  }

  @Test func `have variants, words that may be left out, and words of several words`() {
    let terms = PlainTerms()
    terms.add("severe| deterioration|spoiling_completely of", "loss of")
    for text in ["A severe deterioration of it.", "A deterioration of it."] {
      #expect(inspect(text, terms).hardWords.contains { $0.plain == "loss of" }, "\(text)")
    }
    #expect(
      plain(
        "severe spoiling completely of", in: inspect("Severe spoiling completely of it.", terms))
        == "loss of")
  }

  @Test func `of a short text are those that all terms give`() {
    let all = inspect(report, ScorePlainWords.terms(shipped: true, adding: []))
    #expect(all.hardWords == inspect(report).hardWords)
  }

  @Test func `without the shipped glossary are general ones only`() {
    let terms = ScorePlainWords.terms(shipped: false, adding: [])
    let details = inspect("The spondylolisthesis was found subsequently.", terms)
    #expect(plain("spondylolisthesis", in: details) == nil)
    #expect(plain("subsequently", in: details) == "later")
  }

  @Test(.enabled(if: Corpus.isPresent("readability/medquad-spine"), "no corpus beside the package"))
  func `and words: each suggestion put into a text lowers its grade`() throws {
    let files = try Corpus.allTexts().filter { $0.path.contains("medquad-spine") }
    var texts = 0
    var phrases = 0
    for file in files where texts < 60 {
      // Line ends apart, so that every word stands between spaces.
      let parts = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "<Answer>").dropFirst()
      let answers = parts.compactMap { $0.split(separator: "</Answer>").first }
      let text = answers.joined(separator: " ")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let details = inspect(text)
      let helped = details.hardWords.filter { $0.plain != nil }
      guard let scores = details.report.scores, !helped.isEmpty else { continue }
      texts += 1
      phrases += helped.count { $0.words > 1 }
      for word in helped {
        guard let changed = PlainerSentence.text(text, words: [word]),
          let now = Readability.analyze(changed).scores
        else { continue }
        #expect(now.fleschKincaidGrade < scores.fleschKincaidGrade, "\(word.word)")
        #expect(now.fleschReadingEase > scores.fleschReadingEase, "\(word.word)")
      }
    }
    #expect(texts >= 30)
    #expect(phrases >= 10)
  }
}
