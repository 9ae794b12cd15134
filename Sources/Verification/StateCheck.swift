// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// What a letter says of some part of the body and its report says of none: swelling, a crack,
/// wasting. The part and the state may be ones that no glossary rule joins.
///
/// The glossary lists such states as `distinct.` in `letter.yaml`, each with the beginnings of the
/// words that reports have for it.
struct StateCheck: Sendable {
  private let words: [String: [[UInt8]]]

  init(_ lexicon: Lexicon) {
    words = lexicon.letterPhrases(prefix: "distinct.").mapValues { stems in
      stems.split(separator: "|").map { Array((" " + $0).utf8) }
    }
  }

  func problems(report: Ledger, rewrite: Ledger) -> [Problem] {
    let text = PlainText(wordsOf: report.report.text.string)
    let terms = report.findings.map(\.term).joined(separator: " ")
    for note in rewrite.notes {
      for state in note.states.sorted() {
        guard let stems = words[state], !text.containsAny(stems), !terms.contains(state) else { continue }
        return [
          Problem(
            class: .findingAdded, finding: nil, report: nil, rewrite: rewrite.text(of: note.span),
            message: "the report says nothing of the kind")
        ]
      }
    }
    return []
  }
}
