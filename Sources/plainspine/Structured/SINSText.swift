// SPDX-License-Identifier: Apache-2.0

internal import Findings

/// The score's components of one vertebra, each with the report's words or "not stated".
struct SINSText {
  let assessment: SINSAssessment

  private static let indent = 29

  func write(to page: inout PageText) {
    let place = assessment.vertebra?.name ?? "no vertebra named"
    page.line("\(place) [\(assessment.findings.joined(separator: " "))]")
    for component in assessment.components {
      page.entry("  \(component.kind.label)", line(component), indent: Self.indent)
    }
    if let total = assessment.total, let stability = assessment.stability {
      page.entry(
        "  total", "\(total) of 18: \(stability.rawValue) (with the pain as given by the user)",
        indent: Self.indent)
    } else {
      let count = assessment.missing.count
      page.entry(
        "  total", "-  none: \(count) of 6 components not stated", indent: Self.indent)
    }
  }

  private func line(_ component: SINSComponent) -> String {
    var parts: [String] = []
    if let value = component.value, let score = component.score {
      parts.append("\(score)  \(value)")
    } else {
      parts.append("-  " + (component.note ?? "not stated"))
    }
    let quotes = assessment.quotes(of: component).map(PageText.quoted).joined(separator: ", ")
    return parts.joined() + (quotes.isEmpty ? "" : ": \(quotes)")
  }
}
