// SPDX-License-Identifier: Apache-2.0

import Readability
import Testing

@Suite(.enabled(if: Corpus.isPresent(TrapFile.path), "no corpus beside the package"))
struct `Segmentation traps` {
  @Test func `all are right in both counts`() throws {
    let traps = try TrapFile.read().traps
    #expect(traps.count == 24)
    for trap in traps {
      let counts = Readability.analyze(trap.text).counts
      #expect(counts.sentences == trap.goldSentences, "\(trap.name)")
      #expect(counts.words == trap.goldWords, "\(trap.name)")
    }
  }

  @Test func `all texts are within one grade of gold`() throws {
    let texts = try TrapFile.read().texts
    #expect(texts.count == 10)
    for (name, text) in texts {
      let report = Readability.analyze(text.text)
      let grade = try #require(report.scores).fleschKincaidGrade
      #expect(report.counts.sentences == text.goldSentences, "\(name)")
      // Web addresses count here; the gold of the texts leaves them out.
      #expect(abs(report.counts.syllables - text.strict) <= 2, "\(name)")
      #expect(grade >= text.grade(syllables: text.strict) - 1, "\(name)")
      #expect(grade <= text.grade(syllables: text.spoken) + 1, "\(name)")
    }
  }
}
