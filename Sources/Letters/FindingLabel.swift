// SPDX-License-Identifier: Apache-2.0

import Findings
import Glossaries

/// A finding in short, for a clinician: how the reader understood the report.
enum FindingLabel {
  static func label(_ finding: Finding) -> String {
    var parts = [spaced(finding.term)]
    parts += finding.levels.isEmpty ? [] : [finding.levels.map(\.name).joined(separator: ", ")]
    let places = [finding.side?.rawValue, finding.zone?.rawValue, finding.root.map { "root \($0)" }]
    parts += places.compactMap { $0 }
    parts += [finding.severity?.name, finding.grade.map(spaced)].compactMap { $0 }
    parts += finding.measurements.map(measure)
    parts += [finding.relation?.rawValue, direction(finding), finding.change?.rawValue]
      .compactMap { $0 }
    return ([certainty(finding)].compactMap { $0 } + parts).joined(separator: ", ")
  }

  /// Nothing where the report simply states it.
  private static func certainty(_ finding: Finding) -> String? {
    let qualifier = finding.qualifier.map { " \($0)" } ?? ""
    return switch finding.certainty {
    case .certain: finding.qualifier
    case .excluded: "no" + qualifier
    case .notExcluded: "not excluded" + qualifier
    case let other: other.rawValue + qualifier
    }
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

  /// "disc bulge" of "disc.bulge".
  private static func spaced(_ name: String) -> String {
    String(name.map { "._:".contains($0) ? " " : $0 })
  }
}
