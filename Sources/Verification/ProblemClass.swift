// SPDX-License-Identifier: Apache-2.0

/// The ways in which a rewrite can fail its report.
package enum ProblemClass: String, Sendable, CaseIterable, Encodable {
  case findingOmitted = "finding.omitted"
  case findingAdded = "finding.added"
  case negationFlipped = "negation.flipped"
  case sideChanged = "side.changed"
  case levelChanged = "level.changed"
  case regionChanged = "region.changed"
  case severityRaised = "severity.raised"
  case severityLowered = "severity.lowered"
  case certaintyRaised = "certainty.raised"
  case certaintyLowered = "certainty.lowered"
  case numberChanged = "number.changed"
  case changeAltered = "change.altered"
  case comparisonAltered = "comparison.altered"
  case entityConfused = "entity.confused"
  case attributesCrossed = "attributes.crossed"
  case relationChanged = "relation.changed"
  case causeAdded = "cause.added"
  case adviceAdded = "advice.added"
  case alertLost = "alert.lost"
  case contextAltered = "context.altered"
  /// Text that could carry a claim and was not understood.
  case unreadable
}
