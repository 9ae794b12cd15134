// SPDX-License-Identifier: Apache-2.0

import Findings
import Reports

/// The report's own words, as the clinician's page quotes them.
extension Ledger {
  /// The sentence that a span stands in, or the span itself.
  func sentenceSpan(around span: SourceSpan) -> SourceSpan {
    report.sentences.first { $0.span.contains(span) }?.span ?? span
  }

  func sentence(around span: SourceSpan) -> String {
    oneLine(text(of: sentenceSpan(around: span)))
  }

  /// Sentences with the stretches in them that nothing claims, in the order of the report.
  var uncoveredBySentence: [(sentence: SourceSpan, uncovered: [SourceSpan])] {
    var groups: [(sentence: SourceSpan, uncovered: [SourceSpan])] = []
    for span in uncovered.sorted() {
      let sentence = sentenceSpan(around: span)
      if groups.last?.sentence == sentence {
        groups[groups.count - 1].uncovered.append(span)
      } else {
        groups.append((sentence, [span]))
      }
    }
    return groups
  }

  /// A stretch of the report in pieces: `marked` those that nothing claims, `plain` the others.
  func pieces(of span: SourceSpan) -> [TemplateData] {
    var pieces: [TemplateData] = []
    var done = span.lower
    for marked in uncovered.sorted() where done <= marked.lower && span.contains(marked) {
      pieces.append(TemplateData(["plain": text(of: SourceSpan(done, marked.lower))]))
      pieces.append(TemplateData(["marked": text(of: marked)]))
      done = marked.upper
    }
    pieces.append(TemplateData(["plain": text(of: SourceSpan(done, span.upper))]))
    return pieces
  }
}

/// A text on one line: runs of white space become one space.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
