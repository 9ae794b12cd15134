// SPDX-License-Identifier: Apache-2.0

internal import Drafts
internal import Findings
internal import Glossaries
internal import Reports

/// Proves a draft that consists of nothing but quotations of its report.
///
/// What stands word for word in the report cannot alter it, and where every finding's words, with
/// the heading that gave its level, are quoted, nothing is lost. It needs no reading of the letter,
/// so it holds also where letters are read otherwise than reports.
struct VerbatimProof {
  let lexicon: Lexicon
  let draft: Draft

  var holds: Bool {
    let frame = lexicon.letterPhrase("quotation").split(
      separator: "{words}", omittingEmptySubsequences: false)
    guard frame.count == 2, !draft.sentences.isEmpty else { return false }
    let report = words(draft.ledger.report.text.string)
    var quoted: [[Substring]] = []
    for sentence in draft.sentences {
      guard sentence.text.hasPrefix(frame[0]), sentence.text.hasSuffix(frame[1]) else {
        return false
      }
      let inner = sentence.text.dropFirst(frame[0].count).dropLast(frame[1].count)
      let words = words(String(inner))
      guard contains(report, words) else { return false }
      quoted.append(words)
    }
    return draft.ledger.findings.allSatisfy { finding in
      ([finding.span] + finding.evidence).allSatisfy { span in
        let words = words(draft.ledger.text(of: span))
        return quoted.contains { contains($0, words) }
      }
    }
  }

  /// Words without the marks at their ends, since a quotation drops the last full stop.
  private func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      var word = word
      while let last = word.last, ".,;:\"“”-*".contains(last) { word = word.dropLast() }
      while let first = word.first, ".,;:\"“”-*".contains(first) { word = word.dropFirst() }
      return word
    }.filter { !$0.isEmpty }
  }

  private func contains(_ all: [Substring], _ part: [Substring]) -> Bool {
    guard !part.isEmpty, part.count <= all.count else { return part.isEmpty }
    return (0...all.count - part.count).contains { start in
      all[start..<start + part.count].elementsEqual(part)
    }
  }
}
