// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import FoundationEssentials
import ModelAPI
import Pipeline
import Testing
import Verification

/// Prompts and answers as they went over the wire, one file a report of `examples/`.
struct Recording: Decodable, Sendable, CustomTestStringConvertible {
  struct Exchange: Decodable, Sendable {
    var prompt: String
    var answer: String
  }

  var report: String
  var exchanges: [Exchange]
  var testDescription: String { report }

  private static let folder = packageRoot + "/Tests/RewritingTests/Exchanges"

  static let all: [Recording] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
      return try? JSONDecoder().decode(Recording.self, from: data)
    }
  }()

  /// Answers as recorded, to the same facts, however they are counted and cut into requests now;
  /// what was not asked then gets no sentence.
  func model() -> StandIn {
    var said: [String: String] = [:]
    for exchange in exchanges {
      let facts = StandIn.facts(in: exchange.prompt)
      let json = (try? JSONValue(parsing: exchange.answer))?["sentences"]?.array ?? []
      for sentence in json {
        guard let numbers = sentence["facts"]?.array, numbers.count == 1,
          let fact = facts.first(where: { $0.number == numbers[0].integer })
        else { continue }
        // A repair comes later and takes the place of what failed.
        said[fact.text] = sentence["text"]?.string
      }
    }
    let answers = Dictionary(
      said.map { (Self.shape($0.key), (fact: $0.key, text: $0.value)) }, uniquingKeysWith: { $1 })
    return StandIn { facts, _ in
      StandIn.sentences(
        facts.compactMap { fact in
          guard let answer = answers[Self.shape(fact.text)] else { return nil }
          var text = answer.text
          let names = zip(Self.names(in: answer.fact), Self.names(in: fact.text))
          for (index, name) in names.enumerated() {
            text = text.replacing(name.0, with: "<\(index)>")
          }
          for (index, name) in Self.names(in: fact.text).enumerated() {
            text = text.replacing("<\(index)>", with: name)
          }
          return ([fact.number], text)
        })
    }
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: "[").dropFirst().map { "[" + $0.prefix { $0 != "]" } + "]" }
  }

  private static func shape(_ text: String) -> String {
    var text = text
    for name in names(in: text) { text = text.replacing(name, with: String(name.prefix(2))) }
    return text
  }
}

@Suite struct `Recorded exchanges` {
  @Test func `are there`() { #expect(Recording.all.count >= 5) }

  @Test(arguments: Recording.all)
  func `give a letter whose sentences are nearly all the model's`(_ recording: Recording)
    async throws
  {
    let model = recording.model()
    let outcome = await (try model.pipeline()).outcome(
      name: recording.report, text: try example(recording.report))
    let verified = outcome.letter.verified
    #expect(verified.verdict.verdict == .preserved)
    #expect(outcome.work.factsByRules * 3 <= outcome.work.facts, "\(outcome.work)")
    #expect(outcome.work.takenAtOnce * 100 >= outcome.work.written * 75, "\(outcome.work)")
    let all = Set(verified.draft.ledger.findings.map(\.id))
    #expect(all.subtracting(verified.draft.sentences.flatMap(\.findings)) == [])
  }

  /// A prompt holds the glossary's words for the facts, and no line of the report.
  @Test(arguments: Recording.all)
  func `hold no sentence of the report`(_ recording: Recording) throws {
    let report = try example(recording.report)
    let sentences = report.split { ".\n".contains($0) }.map(String.init).filter { $0.count > 25 }
    for exchange in recording.exchanges {
      for sentence in sentences { #expect(!exchange.prompt.contains(sentence)) }
    }
  }
}
