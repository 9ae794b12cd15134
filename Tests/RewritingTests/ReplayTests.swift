// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import FoundationEssentials
import ModelAPI
import Pipeline
import Synchronization
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

  /// Answers as recorded, each to the request that asks for the same facts first.
  func model() -> StandIn {
    let left = Mutex(exchanges)
    return StandIn { facts, _ in
      left.withLock { left in
        let index =
          left.firstIndex { StandIn.facts(in: $0.prompt).map(\.number) == facts.map(\.number) }
          ?? left.firstIndex { StandIn.facts(in: $0.prompt).first?.number == facts.first?.number }
        guard let index else { return StandIn.sentences([]) }
        return left.remove(at: index).answer
      }
    }
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
    #expect(outcome.work.factsByRules * 10 <= outcome.work.facts, "\(outcome.work)")
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
