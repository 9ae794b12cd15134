// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Operations, earlier scans and contrast that a letter tells of and its report does not.
///
/// The glossary lists them as `foreign.` in `letter.yaml`: the class of the problem, the words of
/// the letter, and the beginnings of the words of which the report must have one, apart by `;`.
struct ForeignCheck: Sendable {
  private struct Subject {
    var kind: ProblemClass
    var words: [(text: String, bytes: [UInt8])]
    var stems: [[UInt8]]
    /// Concepts of the report that allow it, by their beginnings: written "@postop." in the list.
    var concepts: [String]
  }

  private let subjects: [Subject]

  init(_ lexicon: Lexicon) {
    subjects = lexicon.letterPhrases(prefix: "foreign.").sorted { $0.key < $1.key }.compactMap {
      let parts = $0.value.split(separator: ";").map { part in
        part.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      }
      guard parts.count == 3, let kind = parts[0].first.flatMap(ProblemClass.init(rawValue:)) else {
        return nil
      }
      return Subject(
        kind: kind, words: parts[1].map { ($0, Array((" " + $0 + " ").utf8)) },
        stems: parts[2].filter { !$0.hasPrefix("@") }.map { Array((" " + $0).utf8) },
        concepts: parts[2].filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) })
    }
  }

  func problems(report: Ledger, rewrite: Ledger) -> [Problem] {
    let texts = (
      PlainText(wordsOf: report.report.text.string), PlainText(wordsOf: rewrite.report.text.string)
    )
    return subjects.compactMap { subject in
      guard !texts.0.containsAny(subject.stems),
        !report.findings.contains(where: { finding in
          subject.concepts.contains { finding.concept.hasPrefix($0) }
        }),
        let word = subject.words.first(where: { texts.1.contains($0.bytes) })
      else { return nil }
      return Problem(
        class: subject.kind, finding: nil, report: nil, rewrite: word.text,
        message: "the report tells of nothing of the kind")
    }
  }
}
