// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Reports

/// Causes, advice, reassurance and medical words that the report does not have.
struct ClaimCheck {
  let report: Ledger
  let rewrite: Ledger
  let synonyms: Synonyms
  let sayings: Synonyms

  var problems: [Problem] {
    let reportWords = report.report.text.string.lowercased()
    let reportText = PlainText(wordsOf: reportWords)
    var problems: [Problem] = []
    for remark in rewrite.remarks {
      let words = rewrite.text(of: remark.span)
      switch remark.kind {
      case .explanation: continue
      case .claim(let name):
        guard let kind = ProblemClass(rawValue: name), !reportWords.contains(words.lowercased()),
          !sayings.holds(reportText, words)
        else { continue }
        problems.append(
          Problem(
            class: kind, finding: nil, report: nil, rewrite: words,
            message: "the report says nothing of the kind"))
      case .medicalWord:
        guard !reportWords.contains(words.lowercased()), !synonyms.holds(reportText, words) else {
          continue
        }
        problems.append(
          Problem(
            class: .findingAdded, finding: nil, report: nil, rewrite: words,
            message: "a medical word that the report does not have"))
      }
    }
    return problems
  }
}
