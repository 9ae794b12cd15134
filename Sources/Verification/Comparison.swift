// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// What differs between a report's atom and a rewrite's, attribute by attribute.
///
/// Where one side binds an attribute and the other only names it in the same sentence, the two
/// agree: readers bind differently, and nothing is lost. Two values that are bound must be equal.
struct Comparison {
  enum Attribute: Hashable {
    case term, polarity, certainty, level, side, severity, number, grade, change
    case relation, root, direction, zone
  }

  private(set) var differences: Set<Attribute> = []
  private let report: Atom
  private let rewrite: Atom
  private let isStrict: Bool

  init(report: Atom, rewrite: Atom, likeness: Likeness, strict: Bool = false) {
    self.report = report
    self.rewrite = rewrite
    isStrict = strict
    let one = report.finding
    let other = rewrite.finding
    if !likeness.agree(report: one, letter: other) { differences.insert(.term) }
    if one.polarity != other.polarity {
      if !hedgesAgree(one, other) { differences.insert(.polarity) }
    } else if !Self.certaintiesAgree(one, other) {
      differences.insert(.certainty)
    }
    if !levelsAgree { differences.insert(.level) }
    if !sidesAgree { differences.insert(.side) }
    if one.polarity != .absent { comparePresent(one, other) }
    if !agree(one.root, other.root, { $0.roots }) { differences.insert(.root) }
    if !gradesAgree(one.grade, other.grade) { differences.insert(.grade) }
    if !numbersAgree { differences.insert(.number) }
  }

  private mutating func comparePresent(_ one: Finding, _ other: Finding) {
    // "A marked reduction": the degree is the change's.
    let isChange =
      !isStrict && (one.change ?? other.change).map { $0 != .stable && $0 != .new } ?? false
    if !severitiesAgree(one.severity, other.severity),
      !(isChange && (one.severity == nil || other.severity == nil))
    {
      differences.insert(.severity)
    }
    let isHeadings = !isStrict && one.change == nil && other.isChangeCarried
    if !isHeadings, !agree(one.change, other.change, { $0.changes }) { differences.insert(.change) }
    if !relationsAgree(one, other) { differences.insert(.relation) }
    if !agree(one.direction, other.direction, { $0.directions })
      || !severitiesAgree(one.directionSeverity, other.directionSeverity)
    {
      differences.insert(.direction)
    }
    if !zonesAgree(one.zone, other.zone) { differences.insert(.zone) }
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
      case .zone: sum + 1
      default: sum + 2
      }
    }
  }

  /// A hedge that one side binds to the finding and the other to its sentence.
  private func hedgesAgree(_ one: Finding, _ other: Finding) -> Bool {
    guard !isStrict, Set([one.polarity, other.polarity]) == [.uncertain, .present] else {
      return false
    }
    return one.polarity == .present ? report.isDoubtful : rewrite.isDoubtful
  }

  // MARK: Places

  private var levelsAgree: Bool {
    switch (report.level, rewrite.level) {
    case (let one, let other) where one == other: return true
    case (nil, let other?):
      guard !isStrict else { return false }
      return rewrite.finding.isLevelCarried || report.note?.levels.meets(other) == true
        || report.near.meets(other)
    case (let one?, nil):
      guard !isStrict else { return false }
      return rewrite.note?.isWide == true || report.finding.isLevelCarried
        || rewrite.note?.levels.meets(one) == true || rewrite.near.meets(one)
    case (let one?, let other?):
      if one.isDisc != other.isDisc { return Self.overlap(one, other) }
      guard !isStrict, rewrite.finding.isLevelCarried else { return false }
      return rewrite.note?.isWide == true
        || report.finding.isLevelCarried && rewrite.note?.levels.meets(one) == true
    default: return true
    }
  }

  /// A disc and a bone beside it.
  private static func overlap(_ one: SpinalLevel, _ other: SpinalLevel) -> Bool {
    let bones = [one.upper, one.lower ?? one.upper]
    return bones.contains(other.upper) || bones.contains(other.lower ?? other.upper)
  }

  private var sidesAgree: Bool {
    // What is not there is on neither side.
    if !isStrict, report.finding.polarity == .absent, rewrite.finding.polarity == .absent,
      report.finding.side ?? .bilateral == .bilateral,
      rewrite.finding.side ?? .bilateral == .bilateral
    {
      return true
    }
    return switch (report.side, rewrite.side) {
    case (let one, let other) where one == other: true
    case (nil, let other?): !isStrict && Self.names(other, report.nearSides)
    case (let one?, nil): !isStrict && Self.names(one, rewrite.nearSides)
    default: false
    }
  }

  private static func names(_ side: Side, _ sides: Set<Side>) -> Bool {
    sides.contains(side) || sides.contains(.bilateral)
  }

  // MARK: Degrees

  /// Equal, or bound on one side only and named in the other's sentence.
  private func agree<Value: Hashable>(
    _ one: Value?, _ other: Value?, _ named: (SentenceNote) -> Set<Value>
  ) -> Bool {
    switch (one, other) {
    case (let one, let other) where one == other: true
    case (nil, let other?): !isStrict && (report.note.map { named($0).contains(other) } ?? false)
    case (let one?, nil): !isStrict && (rewrite.note.map { named($0).contains(one) } ?? false)
    default: false
    }
  }

  /// "Tiny" and "mild" are one step; lay words do not tell them apart.
  private func severitiesAgree(_ one: Severity?, _ other: Severity?) -> Bool {
    switch (one, other) {
    case (let one?, let other?): one == other || Set([one, other]) == [.minimal, .mild]
    default:
      agree(one, other) { note in
        note.severities.isDisjoint(with: [.minimal, .mild])
          ? note.severities : note.severities.union([.minimal, .mild])
      }
    }
  }

  private func relationsAgree(_ one: Finding, _ other: Finding) -> Bool {
    if agree(one.relation, other.relation, { $0.relations }) { return true }
    if !isStrict, one.polarity == .uncertain, other.relation == nil { return true }
    // "Presses lightly on" is what lay words have for "indents".
    guard !isStrict, one.relation == .contacts, other.relation == .compresses,
      let severity = other.severity
    else { return false }
    return severity <= .mild && (one.severity ?? .mild) <= .mild
  }

  private func zonesAgree(_ one: Zone?, _ other: Zone?) -> Bool {
    guard let one, let other, one != other else { return true }
    if report.note?.zones.contains(other) == true, rewrite.note?.zones.contains(one) == true {
      return true
    }
    let middle: Set<Zone> = [.central, .paracentral]
    let broad: Set<Zone> = [.diffuse, .posterior, .anterior, .subarticular, .foraminal]
    return middle.isSuperset(of: [one, other]) || broad.contains(one) || broad.contains(other)
  }

  /// Neighbouring words of doubt are told apart only where the step matters.
  private static func certaintiesAgree(_ one: Finding, _ other: Finding) -> Bool {
    let (a, b) = (one.certainty, other.certainty)
    if a == b { return true }
    let present: Set<Certainty> = [.certain, .consistent]
    let doubtful: Set<Certainty> = [.suspected, .possible, .notExcluded]
    return present.isSuperset(of: [a, b]) || doubtful.isSuperset(of: [a, b])
      || Set([a, b]) == [.probable, .suspected]
  }

  // MARK: Numbers

  private func gradesAgree(_ one: String?, _ other: String?) -> Bool {
    func value(_ grade: String) -> String { String(grade.split(separator: ":").last ?? "") }
    switch (one, other) {
    case (let one, let other) where one == other: return true
    case (nil, let other?): return !isStrict && report.note?.grades.contains(value(other)) == true
    case (let one?, nil): return !isStrict && rewrite.note?.grades.contains(value(one)) == true
    default: return false
    }
  }

  private var numbersAgree: Bool {
    let (one, other) = (report.finding.measurements, rewrite.finding.measurements)
    if Self.holds(one, other), Self.holds(other, one) { return true }
    guard !isStrict,
      one.isEmpty || other.isEmpty || Self.holds(one, other) || Self.holds(other, one)
    else { return false }
    return Self.holds(rewrite.nearNumbers, one) && Self.holds(report.nearNumbers, other)
  }

  /// Whether every one of `part` is among `full`, in the same or another unit.
  static func holds(_ full: [Measurement], _ part: [Measurement]) -> Bool {
    let all = full.map(\.canonical)
    return part.map(\.canonical).allSatisfy { value in
      all.contains {
        $0.unit == value.unit && abs($0.value - value.value) <= max(0.05 * value.value, 0.051)
      }
    }
  }
}
