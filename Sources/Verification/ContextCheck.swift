// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Region, comparison, contrast and other context that must not be altered.
struct ContextCheck {
  let report: Ledger
  let rewrite: Ledger

  var problems: [Problem] { regionProblems }

  private var regionProblems: [Problem] {
    guard let first = report.regions.first else { return [] }
    return rewrite.regions.filter { !report.regions.contains($0) && $0 != .sacral }.prefix(1).map { region in
      Problem(
        class: .regionChanged, finding: nil, report: first.rawValue, rewrite: region.rawValue,
        message: "the report is about the \(first.rawValue) spine")
    }
  }
}
