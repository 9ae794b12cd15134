// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// What differs between a report's atom and a rewrite's, attribute by attribute.
struct Comparison {
  enum Attribute: Hashable {
    case term, polarity, certainty, qualifier, level, side, severity, number, grade, change
    case relation, root, direction, zone
  }

  private(set) var differences: Set<Attribute> = []

  init(report: Atom, rewrite: Atom) {
    let one = report.finding
    let other = rewrite.finding
    if !Terms.agree(one.term, other.term, concept: one.concept) { differences.insert(.term) }
    if one.polarity != other.polarity, !Self.hedgesAgree(one, other) { differences.insert(.polarity) }
    else if !Self.certaintiesAgree(one, other) { differences.insert(.certainty) }
    if report.level != rewrite.level { differences.insert(.level) }
    if report.side != rewrite.side { differences.insert(.side) }
    if one.polarity != .absent {
      if !Self.severitiesAgree(one.severity, other.severity) { differences.insert(.severity) }
      if one.change != other.change { differences.insert(.change) }
      if !Self.relationsAgree(one, other) { differences.insert(.relation) }
      if one.direction != other.direction || one.directionSeverity != other.directionSeverity {
        differences.insert(.direction)
      }
      if !Self.zonesAgree(one.zone, other.zone) { differences.insert(.zone) }
    } else if !Self.qualifiersAgree(one.qualifier, other.qualifier) {
      differences.insert(.qualifier)
    }
    if one.root != other.root { differences.insert(.root) }
    if one.grade != other.grade { differences.insert(.grade) }
    if !Self.numbersAgree(one.measurements, other.measurements) { differences.insert(.number) }
  }

  var isEqual: Bool { differences.isEmpty }

  /// How far apart, for choosing the likeliest partner; 0 is equal.
  var distance: Int {
    differences.reduce(0) { sum, attribute in
      switch attribute {
      case .level: sum + 5
      case .side: sum + 4
      case .polarity: sum + 4
      case .term: sum + 3
      case .zone, .qualifier: sum + 1
      default: sum + 2
      }
    }
  }

  // MARK: Attributes

  private static func hedgesAgree(_ one: Finding, _ other: Finding) -> Bool { false }

  /// Neighbouring words of doubt are told apart only where the step matters.
  private static func certaintiesAgree(_ one: Finding, _ other: Finding) -> Bool {
    let (a, b) = (one.certainty, other.certainty)
    if a == b { return true }
    let present: Set<Certainty> = [.certain, .consistent]
    let doubtful: Set<Certainty> = [.suspected, .possible, .notExcluded]
    return present.isSuperset(of: [a, b]) || doubtful.isSuperset(of: [a, b])
      || Set([a, b]) == [.probable, .suspected]
  }

  /// "Tiny" and "mild" are one step; lay words do not tell them apart.
  private static func severitiesAgree(_ one: Severity?, _ other: Severity?) -> Bool {
    if one == other { return true }
    guard let one, let other else { return false }
    return Set([one, other]) == [.minimal, .mild]
  }

  private static func relationsAgree(_ one: Finding, _ other: Finding) -> Bool {
    one.relation == other.relation
  }

  private static func zonesAgree(_ one: Zone?, _ other: Zone?) -> Bool {
    guard let one, let other else { return true }
    if one == other { return true }
    let middle: Set<Zone> = [.central, .paracentral]
    let broad: Set<Zone> = [.diffuse, .posterior, .anterior, .subarticular, .foraminal]
    return middle.isSuperset(of: [one, other]) || broad.contains(one) || broad.contains(other)
  }

  private static func qualifiersAgree(_ one: String?, _ other: String?) -> Bool {
    // Dropping "significant" makes the denial stronger than the report's; adding it weaker.
    true
  }

  private static func numbersAgree(_ one: [Measurement], _ other: [Measurement]) -> Bool {
    guard one.count == other.count else { return false }
    var rest = other.map(\.canonical)
    for value in one.map(\.canonical) {
      guard let match = rest.firstIndex(where: {
        $0.unit == value.unit && abs($0.value - value.value) <= max(0.05 * value.value, 0.051)
      }) else { return false }
      rest.remove(at: match)
    }
    return true
  }
}
