// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
package import Reports

/// The contract's form of a finding; every key is always there, null or [] where nothing is said.
package struct FindingJSON: Encodable, Sendable {
  private let finding: Finding
  package let text: String
  package var id: String { finding.id }

  package init(_ finding: Finding, in source: SourceText) {
    self.finding = finding
    self.text = source[finding.span]
  }

  private enum Key: String, CodingKey {
    case id, concept, term, polarity, certainty, qualifier, levels, region, side, zone, severity
    case grade, measurements, change, relation, root, direction, directionSeverity, section, text
    case utf8, evidence
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(finding.id, forKey: .id)
    try container.encode(finding.concept, forKey: .concept)
    try container.encode(finding.term, forKey: .term)
    try container.encode(finding.polarity.rawValue, forKey: .polarity)
    try container.encode(finding.certainty.rawValue, forKey: .certainty)
    try container.encode(finding.qualifier, forKey: .qualifier)
    try container.encode(finding.levels.map(\.name), forKey: .levels)
    try container.encode(finding.region?.rawValue, forKey: .region)
    try container.encode(finding.side?.rawValue, forKey: .side)
    try container.encode(finding.zone?.rawValue, forKey: .zone)
    try container.encode(finding.severity?.name, forKey: .severity)
    try container.encode(finding.grade, forKey: .grade)
    try container.encode(finding.measurements, forKey: .measurements)
    try container.encode(finding.change?.rawValue, forKey: .change)
    try container.encode(finding.relation?.rawValue, forKey: .relation)
    try container.encode(finding.root, forKey: .root)
    try container.encode(finding.direction?.rawValue, forKey: .direction)
    try container.encode(finding.directionSeverity?.name, forKey: .directionSeverity)
    try container.encode(finding.section.rawValue, forKey: .section)
    try container.encode(text, forKey: .text)
    try container.encode(finding.span, forKey: .utf8)
    try container.encode(finding.evidence, forKey: .evidence)
  }
}

extension Measurement: Encodable {
  private enum Key: String, CodingKey { case value, unit, dimension }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(value, forKey: .value)
    try container.encode(unit, forKey: .unit)
    try container.encode(dimension, forKey: .dimension)
  }
}
