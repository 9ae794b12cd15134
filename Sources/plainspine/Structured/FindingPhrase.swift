// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// A finding in a radiologist's words: "moderate left paracentral protrusion, 6 mm, new".
struct FindingPhrase {
  let finding: Finding
  /// The row under which it stands.
  let row: ReportRow
  /// The grade to show; the finding's own unless the report's words say more.
  var grade: String?
  /// The word for the degree; the ledger's own unless the report's word says more ("large").
  var degree: String?

  init(_ finding: Finding, row: ReportRow) {
    self.finding = finding
    self.row = row
    self.grade = finding.grade
    self.degree = finding.severity?.name
  }

  var text: String {
    ([head] + attributes).joined(separator: ", ")
  }

  /// Certainty, degree, place and name.
  private var head: String {
    if finding.certainty == .excluded, finding.qualifier == nil,
      let absence = StandardTerms.shared.absence(finding.term)
    {
      return place.isEmpty ? absence : "\(absence) (\(place))"
    }
    let words = [limit, finding.qualifier == nil ? degree : nil, isRelational ? nil : place, name]
    let core = words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    switch finding.certainty {
    case .certain: return core
    case .consistent: return "consistent with \(core)"
    case .probable: return "probable \(core)"
    case .suspected: return "suspected \(core)"
    case .possible: return "possible \(core)"
    case .notExcluded: return "\(core): not excluded"
    case .unlikely: return "\(core): unlikely"
    case .excluded: return "no \(core)"
    }
  }

  /// What limits a denial, without its article: "no [significant] stenosis".
  private var limit: String? {
    finding.qualifier.map { words in
      words.split(separator: " ").filter { $0 != "a" && $0 != "an" }.joined(separator: " ")
    }
  }

  private var place: String {
    let side = row.namesSide || saysSide ? nil : finding.side?.rawValue
    return [side, finding.zone?.rawValue].compactMap { $0 }.joined(separator: " ")
  }

  /// "Levoscoliosis" is convex to the left by its name.
  private var saysSide: Bool { finding.concept == "alignment.scoliosis" && name != "scoliosis" }

  private var name: String {
    if let part = Self.parts[finding.concept] { return "\(meeting) of the \(part)" }
    if finding.concept == "nerve_root.compression" {
      let words = [finding.side?.rawValue, finding.root].compactMap { $0 }
      let many = finding.root == nil && (finding.side == nil || finding.side == .bilateral)
      return "\(meeting) of the \((words + [many ? "nerve roots" : "root"]).joined(separator: " "))"
    }
    if finding.term == "alignment.listhesis", let direction = finding.direction {
      switch direction {
      case .anterior: return "anterolisthesis"
      case .posterior: return "retrolisthesis"
      case .lateral: return "laterolisthesis"
      case .cranial, .caudal: break
      }
    }
    if let modic { return "Modic \(modic) change" }
    return StandardTerms.shared.name(finding.term)
  }

  /// The type of a Modic change, which is part of its name.
  private var modic: Substring? {
    guard finding.concept == "endplate.modic", let grade, grade.hasPrefix("modic:") else {
      return nil
    }
    return grade.dropFirst("modic:".count)
  }

  private static let parts = [
    "thecal_sac.compression": "thecal sac", "cord.compression": "cord",
    "cauda_equina.compression": "cauda equina",
  ]

  private var isRelational: Bool { finding.concept == "nerve_root.compression" }

  private var meeting: String {
    switch finding.relation {
    case .contacts: "contact"
    case .displaces: "displacement"
    case .compresses, nil: "compression"
    }
  }

  private var attributes: [String] {
    var parts: [String] = []
    if isRelational, let zone = finding.zone { parts.append(zone.rawValue) }
    if let direction = finding.direction, direction == .caudal || direction == .cranial {
      let degree = finding.directionSeverity.map { "\($0.name) " } ?? ""
      parts.append("\(degree)\(direction.rawValue) migration")
    }
    if let grade, modic == nil { parts.append(Self.spoken(grade)) }
    parts += measurements
    switch finding.change {
    case .new: parts.append("new")
    case .worse: parts.append("increased")
    case .stable: parts.append("unchanged")
    case .better: parts.append("decreased")
    case .resolved: parts.append("resolved")
    case nil: break
    }
    return parts
  }

  /// The angle of a Cobb grade is said once.
  private var measurements: [String] {
    let rest = finding.measurements.filter {
      !($0.unit == "°" && grade == "cobb:\(Self.number($0.value))")
    }
    return rest.map { measurement in
      let unit = measurement.unit == "°" || measurement.unit == "%" ? "" : " "
      let dimension = measurement.dimension.map { " \($0)" } ?? ""
      return "\(Self.number(measurement.value))\(unit)\(measurement.unit)\(dimension)"
    }
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
  }

  /// "Pfirrmann 4", "Cobb angle 18°", "AO A3": the scale's name and the value, as stated.
  static func spoken(_ grade: String) -> String {
    guard let colon = grade.firstIndex(of: ":") else { return "grade \(grade)" }
    let scale = String(grade[..<colon])
    let value = grade[grade.index(after: colon)...]
    switch scale {
    case "cobb": return "Cobb angle \(value)°"
    case "ao": return "AO \(value)"
    case "sins": return "SINS \(value) as stated"
    default: return "\(scale.prefix(1).uppercased())\(scale.dropFirst()) \(value)"
    }
  }
}
