// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import Pipeline
import Testing
import Verification

@Suite struct `A model that repeats the facts word for word` {
  /// Its sentences are the rules engine's, so that each one refused is a false alarm.
  @Test(.enabled(if: !corpus().isEmpty, "skipped: ../shared/corpus/reports is not here"))
  func `has nearly all of its sentences taken`() async throws {
    let pipeline = try StandIn.saying { fact, _ in fact.text }.pipeline()
    var written = 0
    var taken = 0
    for (index, (name, text)) in corpus().enumerated() where index % 8 == 0 {
      let outcome = await pipeline.outcome(name: name, text: text)
      written += outcome.work.written
      taken += outcome.work.takenAtOnce
      let verified = outcome.letter.verified
      #expect(
        verified.verdict.verdict == .preserved || !verified.draft.ledger.holds.isEmpty, "\(name)")
    }
    #expect(written > 0)
    #expect(taken * 100 > written * 97, "\(taken) of \(written)")
  }

  @Test func `gives the examples letters of its own`() async throws {
    let pipeline = try StandIn.saying { fact, _ in fact.text }.pipeline()
    for name in try exampleNames() {
      let outcome = await pipeline.outcome(name: name, text: try example(name))
      #expect(outcome.work.takenAtOnce == outcome.work.written, "\(name)")
      // Where the rules engine has to quote the report, a model's words do not stand either.
      guard rulesPipeline.outcome(name: name, text: try example(name)).quoted == 0 else { continue }
      #expect(outcome.work.withdrawn == 0, "\(name)")
      #expect(outcome.sentences.byModel == outcome.work.takenAtOnce, "\(name)")
    }
  }
}
