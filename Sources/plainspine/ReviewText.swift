// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Verification

/// A review for the terminal: two columns, the report's words and the rewrite's.
struct ReviewText {
  let review: Review
  private let width = 46

  var text: String {
    var lines = [
      "\("the report".padded(to: width))  the rewrite", String(repeating: "─", count: 2 * width),
    ]
    for row in review.rows {
      let mark = row.problems.isEmpty ? "  " : "! "
      let left = wrapped(mark + row.finding.id + "  " + one(row.finding.text))
      let right = wrapped(row.rewrite.isEmpty ? "—" : row.rewrite.map(one).joined(separator: " / "))
      for index in 0..<max(left.count, right.count) {
        let one = index < left.count ? left[index] : ""
        lines.append(one.padded(to: width) + "  " + (index < right.count ? right[index] : ""))
      }
      lines += row.problems.map { "      \($0.class.rawValue): \($0.message)" }
    }
    lines += review.additions.map {
      "! added  \(one($0.rewrite ?? ""))\n      \($0.class.rawValue): \($0.message)"
    }
    lines += review.holds.map { "! hold   \($0.reason)" }
    lines += review.contradictions.map { "! the report contradicts itself: \($0.message)" }
    lines += review.uncovered.map { "? not understood in the report: \(one($0.text))" }
    let count = review.verdict.findings
    lines.append(String(repeating: "─", count: 2 * width))
    lines.append(
      "\(count.covered + count.merged) of \(count.total) findings are in the rewrite; verdict: "
        + review.verdict.verdict.rawValue)
    return lines.joined(separator: "\n")
  }

  private func one(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count + 1 > width {
        lines.append(line)
        line = "      "
      }
      line += (line.isEmpty || line.hasSuffix(" ") ? "" : " ") + word
    }
    return lines + [line]
  }
}
