// SPDX-License-Identifier: Apache-2.0

import Findings
import Glossaries

/// A finding in short, for a clinician: how the reader understood the report.
enum FindingLabel {
  static func label(_ finding: Finding) -> String {
    var parts = [term(finding.term)]
    parts += finding.levels.isEmpty ? [] : [finding.levels.map(\.name).joined(separator: ", ")]
    let root = finding.root.map { "root \($0)" }
    let places = [finding.side?.rawValue, finding.zone?.rawValue, root]
    parts += places.compactMap { $0 }
    parts += [finding.severity?.name, finding.grade.map(spaced)].compactMap { $0 }
    parts += finding.measurements.map(measure)
    let meeting = [finding.relation?.rawValue, direction(finding), finding.change?.rawValue]
    parts += meeting.compactMap { $0 }
    return parts.joined(separator: ", ")
  }

  /// How sure the report is, with what limits a negation: "absent (“significant”)"; nil where it
  /// simply states the finding.
  static func certainty(_ finding: Finding) -> String? {
    let name: String? =
      switch finding.certainty {
      case .certain: nil
      case .excluded: "absent"
      case .notExcluded: "not excluded"
      case .consistent: "consistent with"
      case let other: other.rawValue
      }
    guard let qualifier = finding.qualifier else { return name }
    return (name ?? "present") + " (“\(qualifier)”)"
  }

  private static func direction(_ finding: Finding) -> String? {
    finding.direction.map { direction in
      (finding.directionSeverity.map { "\($0.name) " } ?? "") + direction.rawValue
    }
  }

  private static func measure(_ measurement: Measurement) -> String {
    let value = "\(measurement.value)"
    let number = value.hasSuffix(".0") ? String(value.dropLast(2)) : value
    let dimension = measurement.dimension.map { " \($0)" } ?? ""
    return "\(number) \(measurement.unit)\(dimension)"
  }

  /// "stenosis: lateral recess" of "stenosis.lateral_recess".
  private static func term(_ term: String) -> String {
    let dot = term.firstIndex(of: ".") ?? term.endIndex
    let rest = term[dot...].dropFirst()
    return spaced(String(term[..<dot])) + (rest.isEmpty ? "" : ": " + spaced(String(rest)))
  }

  private static func spaced(_ name: String) -> String {
    String(name.map { "._:".contains($0) ? " " : $0 })
  }
}
