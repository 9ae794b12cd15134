// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// A ledger for the terminal: a line a finding.
struct LedgerText {
  let ledger: Ledger
  let explain: Bool

  var text: String {
    var lines = ["\(ledger.report.name): \(ledger.findings.count) findings"]
    lines += ledger.findings.map(line)
    lines += ledger.context.map {
      "  context   \($0.kind.rawValue): \(quoted(ledger.text(of: $0.span)))"
    }
    lines += ledger.contradictions.map { "  conflict  \($0.message)" }
    lines += ledger.holds.map { "  hold      \($0.reason)" + ($0.finding.map { " (\($0))" } ?? "") }
    lines += ledger.uncovered.map { "  not read  \(quoted(ledger.text(of: $0)))" }
    let coverage = ledger.coverage
    lines.append("  \(coverage.words - coverage.uncovered) of \(coverage.words) words understood")
    return lines.joined(separator: "\n")
  }

  private func line(_ finding: Finding) -> String {
    var parts = [finding.term]
    if finding.certainty != .certain { parts.append(finding.certainty.rawValue) }
    if let qualifier = finding.qualifier { parts.append("(\(qualifier))") }
    if !finding.levels.isEmpty { parts.append(finding.levels.map(\.name).joined(separator: ", ")) }
    parts += [
      finding.side?.rawValue, finding.zone?.rawValue, finding.severity?.name, finding.grade,
      finding.change?.rawValue, finding.relation?.rawValue, finding.root.map { "root \($0)" },
      finding.direction?.rawValue,
    ].compactMap { $0 }
    parts += finding.measurements.map { "\($0.value) \($0.unit)" }
    let line = "  \(finding.id.padded(to: 5))" + parts.joined(separator: "  ")
    return explain ? line + "\n         " + quoted(ledger.text(of: finding.span)) : line
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(whereSeparator: \.isNewline).joined(separator: " ") + "\""
  }
}

extension String {
  func padded(to width: Int) -> String {
    count >= width ? self : self + String(repeating: " ", count: width - count)
  }
}
