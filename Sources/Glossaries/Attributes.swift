// SPDX-License-Identifier: Apache-2.0

/// How far a finding goes, in the words of reports; ordered.
package enum Severity: Int, CaseIterable, Sendable, Comparable {
  case minimal, mild, mildModerate, moderate, moderateSevere, severe

  package var name: String {
    switch self {
    case .minimal: "minimal"
    case .mild: "mild"
    case .mildModerate: "mild-moderate"
    case .moderate: "moderate"
    case .moderateSevere: "moderate-severe"
    case .severe: "severe"
    }
  }

  package init?(name: String) {
    guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = value
  }

  /// The value of "mild to moderate": the step between two neighbours.
  package static func between(_ low: Severity, _ high: Severity) -> Severity {
    switch (min(low, high), max(low, high)) {
    case (.mild, .moderate): .mildModerate
    case (.moderate, .severe): .moderateSevere
    case (_, let high): high
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

package enum Side: String, Sendable, CaseIterable {
  case left, right, bilateral

  /// Left and right together.
  package func joined(with other: Side) -> Side { self == other ? self : .bilateral }
  package var opposite: Side {
    switch self {
    case .left: .right
    case .right: .left
    case .bilateral: .bilateral
    }
  }
}

/// Where in or around the disc or canal, by Lumbar Disc Nomenclature 2.0 (Fardon 2014).
package enum Zone: String, Sendable, CaseIterable {
  case central, paracentral, subarticular, foraminal, extraforaminal, anterior, posterior, diffuse
}

/// Change against an earlier study.
package enum Change: String, Sendable, CaseIterable {
  case new, worse, stable, better, resolved
}

/// How one thing meets another; ordered by force.
package enum Relation: String, Sendable, CaseIterable {
  case contacts, displaces, compresses
}

package enum Direction: String, Sendable, CaseIterable {
  case anterior, posterior, lateral, cranial, caudal
}

package enum Polarity: String, Sendable, CaseIterable {
  case present, absent, uncertain
}

/// How sure a statement is; ordered from certain to excluded.
package enum Certainty: String, Sendable, CaseIterable, Comparable {
  case certain, consistent, probable, suspected, possible, notExcluded, unlikely, excluded

  package var polarity: Polarity {
    switch self {
    case .certain, .consistent: .present
    case .excluded: .absent
    default: .uncertain
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }
}

/// Which kind of level a finding stands at.
package enum Place: String, Sendable, CaseIterable {
  /// A disc, canal, foramen, sac or root: between two vertebrae.
  case disc
  /// A vertebra.
  case bone
  /// Either, as written: cord, conus, ligaments, alignment.
  case any
  /// Outside the column: no level.
  case none
}
