// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// A line of a structured report: the part of the spine that it is about, in reading order.
enum ReportRow: Int, CaseIterable, Comparable {
  case alignment, vertebra, disc, endplates, facets, uncovertebral, flavum, ligaments, canal
  case recessRight, recessLeft, recesses, foramenRight, foramenLeft, foramina, roots, cord
  case conus, cauda, sacroiliac, softTissues, infection, study
  case surgery, incidental, limits, recommendations

  init(_ finding: Finding) {
    let concept = finding.concept
    self = Self.exact(finding) ?? Self.family(concept) ?? .softTissues
  }

  private static func exact(_ finding: Finding) -> ReportRow? {
    switch finding.concept {
    case "disc.schmorl_node": .endplates
    case "stenosis.central", "stenosis.unspecified": .canal
    case "stenosis.lateral_recess":
      sided(finding, right: .recessRight, left: .recessLeft, both: .recesses)
    case "stenosis.foraminal":
      sided(finding, right: .foramenRight, left: .foramenLeft, both: .foramina)
    case "cyst.perineural": .roots
    case "study.limitation": .limits
    case "study.recommendation": .recommendations
    default: nil
    }
  }

  private static func family(_ concept: String) -> ReportRow? {
    switch concept.prefix(while: { $0 != "." }) {
    case "disc": .disc
    case "endplate": .endplates
    case "facet": .facets
    case "uncovertebral": .uncovertebral
    case "ligamentum_flavum": .flavum
    case "ligament": .ligaments
    case "thecal_sac", "epidural": .canal
    case "nerve_root": .roots
    case "cord": .cord
    case "conus": .conus
    case "cauda_equina": .cauda
    case "vertebra", "pars": .vertebra
    case "alignment": .alignment
    case "sacroiliac": .sacroiliac
    case "infection": .infection
    case "postop": .surgery
    case "incidental": .incidental
    case "study": .study
    default: nil
    }
  }

  private static func sided(
    _ finding: Finding, right: ReportRow, left: ReportRow, both: ReportRow
  ) -> ReportRow {
    switch finding.side {
    case .right: right
    case .left: left
    default: both
    }
  }

  var label: String {
    switch self {
    case .alignment: "Alignment"
    case .vertebra: "Vertebra"
    case .disc: "Disc"
    case .endplates: "Endplates"
    case .facets: "Facets"
    case .uncovertebral: "Uncovertebral"
    case .flavum: "Lig. flavum"
    case .ligaments: "Ligaments"
    case .canal: "Canal, sac"
    case .recessRight: "Recess right"
    case .recessLeft: "Recess left"
    case .recesses: "Recesses"
    case .foramenRight: "Foramen right"
    case .foramenLeft: "Foramen left"
    case .foramina: "Foramina"
    case .roots: "Roots"
    case .cord: "Cord"
    case .conus: "Conus"
    case .cauda: "Cauda equina"
    case .sacroiliac: "SI joints"
    case .softTissues: "Soft tissues"
    case .infection: "Infection"
    case .study: "Study"
    case .surgery: "Surgery"
    case .incidental: "Incidental"
    case .limits: "Limits"
    case .recommendations: "Recommended"
    }
  }

  /// Whether the label says the side, so that the statement need not.
  var namesSide: Bool {
    switch self {
    case .recessRight, .recessLeft, .foramenRight, .foramenLeft: true
    default: false
    }
  }

  /// Rows that are listed by themselves, whatever level they name.
  var isApart: Bool { self >= .conus && self != .infection && self != .sacroiliac }

  static func < (one: ReportRow, other: ReportRow) -> Bool { one.rawValue < other.rawValue }
}
