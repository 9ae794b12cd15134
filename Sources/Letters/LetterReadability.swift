// SPDX-License-Identifier: Apache-2.0

import Drafts
package import Readability

/// How hard the report was to read, and how hard the letter is.
package struct LetterReadability: Equatable, Sendable, Encodable {
  package let report: ReadabilityReport
  /// Everything that the patient reads: sentences of the template and headings too.
  package let letter: ReadabilityReport
  /// Only sentences that cite findings, so that kind words around them cannot buy a grade.
  package let findings: ReadabilityReport

  init(report: ReadabilityReport, parts: [LetterPart]) {
    self.report = report
    letter = Readability.analyze(
      sentences: parts.flatMap { part in
        (part.heading.isEmpty ? [] : [part.heading]) + part.sentences.map(\.text)
      })
    findings = Readability.analyze(
      sentences: parts.flatMap(\.sentences).filter { !$0.findings.isEmpty }.map(\.text))
  }
}

extension ReadabilityReport {
  /// The Flesch-Kincaid grade as people say it: a whole school year, the first at least.
  var schoolGrade: Int? {
    scores.map { max(1, Int($0.fleschKincaidGrade.rounded())) }
  }
}
