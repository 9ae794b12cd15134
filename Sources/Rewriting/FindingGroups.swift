// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Puts findings together as a letter tells them: by place, from head to foot, each once.
struct FindingGroups {
  /// A finding to be said, with the ids of all mentions that it covers.
  struct Statement {
    var finding: Finding
    var ids: [String]
  }

  struct Group {
    enum Kind: Equatable {
      case levels([SpinalLevel])
      case general
      case surgery
      case outside
    }

    var kind: Kind
    var statements: [Statement]
  }

  let places: [Group]
  let absent: [Statement]

  init(findings: [Finding], lexicon: Lexicon) {
    let spoken = findings.filter { !$0.isNote }
    let statements = Self.merged(spoken)
    absent = statements.filter { $0.finding.polarity == .absent }
    var groups: [Group] = []
    for statement in statements where statement.finding.polarity != .absent {
      let kind = Self.kind(of: statement.finding)
      if let index = groups.firstIndex(where: { $0.kind == kind }) {
        groups[index].statements.append(statement)
      } else {
        groups.append(Group(kind: kind, statements: [statement]))
      }
    }
    places = groups.sorted { Self.order($0) < Self.order($1) }
  }

  private static func kind(of finding: Finding) -> Group.Kind {
    if finding.concept.hasPrefix("incidental.") { return .outside }
    if !finding.levels.isEmpty { return .levels(finding.levels.sorted()) }
    return finding.concept.hasPrefix("postop.") ? .surgery : .general
  }

  private static func order(_ group: Group) -> Double {
    switch group.kind {
    case .surgery: 0
    case .levels(let levels):
      levels[0].upper.order + (levels[0].isDisc ? 0.5 : 0) + Double(levels.count) / 1000
    case .general: 200
    case .outside: 300
    }
  }

  /// Mentions of the same thing become one statement: the impression says again what the findings
  /// said. A mention with fewer attributes joins the one that has them.
  private static func merged(_ findings: [Finding]) -> [Statement] {
    var statements: [Statement] = []
    for finding in findings {
      if let index = statements.firstIndex(where: { $0.finding.covers(finding) }) {
        statements[index].ids.append(finding.id)
      } else if let index = statements.firstIndex(where: { finding.covers($0.finding) }) {
        statements[index].finding = finding
        statements[index].ids.append(finding.id)
      } else {
        statements.append(Statement(finding: finding, ids: [finding.id]))
      }
    }
    return statements
  }
}

extension Finding {
  /// Told among the notes, in the report's own words.
  var isNote: Bool { concept == "study.recommendation" || concept == "study.limitation" }

  /// Whether saying this finding says the other as well: same thing, and nothing that the other
  /// states is different here.
  func covers(_ other: Finding) -> Bool {
    guard concept == other.concept, certainty == other.certainty else { return false }
    guard term == other.term || other.term == concept else { return false }
    func holds<Value: Equatable>(_ key: KeyPath<Finding, Value?>) -> Bool {
      other[keyPath: key] == nil || self[keyPath: key] == other[keyPath: key]
    }
    let sameLevels = levels == other.levels || (section != other.section && other.levels.isEmpty)
    return sameLevels && holds(\.side) && holds(\.zone) && holds(\.severity) && holds(\.grade)
      && holds(\.change) && holds(\.relation) && holds(\.root) && holds(\.direction)
      && holds(\.directionSeverity) && qualifier == other.qualifier
      && (other.measurements.isEmpty || measurements == other.measurements)
      && (section != other.section || (side == other.side && severity == other.severity))
  }
}
