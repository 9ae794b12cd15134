// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Verification

/// A verdict as a colleague would put it.
struct VerdictText {
  let verdict: Verdict

  var text: String {
    let count = verdict.findings
    var lines: [String] = []
    switch verdict.verdict {
    case .preserved:
      lines.append(
        "preserved: all \(count.total) findings of the report are in the rewrite, nothing is added")
    case .altered:
      lines.append(
        "altered: \(verdict.problems.count) problem\(verdict.problems.count == 1 ? "" : "s")")
    }
    for problem in verdict.problems {
      lines.append("")
      lines.append("  \(problem.class.rawValue)" + (problem.finding.map { " (\($0))" } ?? ""))
      if let report = problem.report { lines.append("    report:  \(quoted(report))") }
      if let rewrite = problem.rewrite { lines.append("    rewrite: \(quoted(rewrite))") }
      lines.append("    \(problem.message)")
    }
    lines += verdict.unread.map { "  not read: \(quoted($0.text))" }
    return lines.joined(separator: "\n")
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(whereSeparator: \.isNewline).joined(separator: " ") + "\""
  }
}
