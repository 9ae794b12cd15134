// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Pipeline
internal import Reports
internal import Verification

/// Report and rewrite finding by finding: `plainspine.review/1`.
struct Review: Encodable {
  /// What became of one finding of the report.
  struct Row: Encodable {
    var finding: FindingJSON
    /// The sentences of the rewrite that say it.
    var rewrite: [String]
    var problems: [Problem]
  }

  var schema = "plainspine.review/1"
  var report: String
  var rows: [Row]
  /// Problems that belong to no finding of the report: additions.
  var additions: [Problem]
  var holds: [HoldJSON]
  var contradictions: [Contradiction]
  var uncovered: [SpanJSON]
  var verdict: Verdict

  init(ledger: Ledger, rewrite: String, pipeline: LetterPipeline) {
    let read = pipeline.reader.readRewrite(rewrite, of: ledger)
    let verdict = pipeline.verifier.verify(report: ledger, rewrite: read)
    report = ledger.report.name
    self.verdict = verdict
    rows = ledger.findings.map { finding in
      Row(
        finding: FindingJSON(finding, in: ledger.report.text),
        rewrite: Self.sentences(saying: finding, in: read),
        problems: verdict.problems.filter { $0.finding == finding.id })
    }
    additions = verdict.problems.filter { $0.finding == nil }
    holds = ledger.holds.map { hold in
      HoldJSON(reason: hold.reason, finding: hold.finding, text: hold.span.map(ledger.text(of:)))
    }
    contradictions = ledger.contradictions
    uncovered = ledger.uncovered.map { SpanJSON(text: ledger.text(of: $0), utf8: $0) }
  }

  /// Sentences of the rewrite with a finding of the same concept that shares a level.
  private static func sentences(saying finding: Finding, in read: Ledger) -> [String] {
    let same = read.findings.filter { other in
      other.concept == finding.concept
        && (other.levels == finding.levels || !Set(other.levels).isDisjoint(with: finding.levels))
    }
    return read.report.sentences.filter { sentence in
      same.contains { sentence.span.overlaps($0.span) }
    }.map { read.text(of: $0.span) }
  }
}
