// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// How the scan was done and what was done before: words of which a letter may not take the other.
///
/// The glossary lists them as `opposite.` in `letter.yaml`: alternatives by `|`, groups by `;`.
/// A letter that names one group where the report names only another has altered the context.
struct OppositeCheck: Sendable {
  private struct Opposites {
    var kind: ProblemClass
    var groups: [[(text: String, bytes: [UInt8])]]
  }

  private let all: [Opposites]

  init(_ lexicon: Lexicon) {
    all = ["position", "protocol", "contrast", "surgery", "modality", "quality"].map { name in
      Opposites(
        kind: name == "modality" ? .comparisonAltered : .contextAltered,
        groups: lexicon.letterPhrase("opposite." + name).split(separator: ";").map {
          $0.split(separator: "|").map {
            let word = $0.trimmingSpace
            return (word, Array((" " + word + " ").utf8))
          }
        })
    }
  }

  func problems(report: Ledger, rewrite: Ledger) -> [Problem] {
    let texts = (
      PlainText(wordsOf: report.report.text.string), PlainText(wordsOf: rewrite.report.text.string)
    )
    let comparisons = (Self.comparisons(in: report), Self.comparisons(in: rewrite))
    return all.compactMap { opposites in
      let (one, other) = opposites.kind == .comparisonAltered ? comparisons : texts
      let stated = opposites.groups.indices.filter {
        Self.word(of: opposites.groups[$0], in: one) != nil
      }
      guard !stated.isEmpty else { return nil }
      let isComparison = opposites.kind == .comparisonAltered
      // Compared with a CT: a letter that names no CT at all compares with something else.
      if isComparison, !other.isEmpty, stated == [stated[0]], stated[0] > 0,
        Self.word(of: opposites.groups[stated[0]], in: texts.1) == nil,
        let own = Self.word(of: opposites.groups[stated[0]], in: one)
      {
        return Problem(
          class: .comparisonAltered, finding: nil, report: own, rewrite: nil,
          message: "the report compares with \(own), which the rewrite does not name")
      }
      for index in opposites.groups.indices where !stated.contains(index) {
        // The scan itself is an MRI: only what no word of the report names is foreign.
        if isComparison, index == 0 || Self.word(of: opposites.groups[index], in: texts.0) != nil {
          continue
        }
        guard let word = Self.word(of: opposites.groups[index], in: other),
          let own = Self.word(of: opposites.groups[stated[0]], in: one)
        else { continue }
        return Problem(
          class: opposites.kind, finding: nil, report: own, rewrite: word,
          message: "the report says \(own), not \(word)")
      }
      return nil
    }
  }

  /// What is said of earlier studies.
  private static func comparisons(in ledger: Ledger) -> PlainText {
    let spans = ledger.context.filter { $0.kind == .comparison }.map(\.span)
    let notes = ledger.notes.filter { note in
      spans.contains { note.span.lower <= $0.lower && $0.lower < note.span.upper }
    }
    return PlainText(
      wordsOf: (spans + notes.map(\.span)).map { ledger.text(of: $0) }.joined(separator: " "))
  }

  private static func word(
    of group: [(text: String, bytes: [UInt8])], in text: PlainText
  ) -> String? {
    group.first { text.contains($0.bytes) }?.text
  }
}

extension StringProtocol {
  fileprivate var trimmingSpace: String {
    split(separator: " ").joined(separator: " ")
  }
}
