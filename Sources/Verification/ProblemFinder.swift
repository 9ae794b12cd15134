// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Names what is wrong between the atoms that found no equal.
struct ProblemFinder {
  let report: Ledger
  let rewrite: Ledger
  let matcher: AtomMatcher
  private(set) var problems: [Problem] = []
  private var usedRewrite: Set<Int> = []
  /// Report atoms that no letter atom equals but a sentence of the letter tells.
  private(set) var told: Set<Int> = []

  init(report: Ledger, rewrite: Ledger, matcher: AtomMatcher) {
    self.report = report
    self.rewrite = rewrite
    self.matcher = matcher
  }

  mutating func find() {
    for index in matcher.unmatchedReport { nameLoss(index) }
    for index in matcher.unmatchedRewrite where !usedRewrite.contains(index) { nameAddition(index) }
    joinCrossed()
    removeRepeats()
  }

  private func compare(_ one: Atom, _ other: Atom) -> Comparison {
    Comparison(report: one, rewrite: other, likeness: matcher.likeness)
  }

  // MARK: Losses

  private mutating func nameLoss(_ index: Int) {
    let atom = matcher.report[index]
    if atom.finding.concept == "study.recommendation" { return }
    if atom.finding.concept == "study.limitation", !isLimit(report.text(of: atom.finding.span)) {
      return
    }
    if isImplied(atom) { return }
    let partner = closest(to: atom)
    let support = Support(notes: rewrite.notes, likeness: matcher.likeness)
    if partner.map({ !isDegreeOnly(atom, matcher.rewrite[$0]) }) ?? true, support.holds(atom) {
      told.insert(index)
      return
    }
    if let partner {
      usedRewrite.insert(partner)
      nameDifference(atom, matcher.rewrite[partner])
    } else if let twin = lookAlike(of: atom) {
      usedRewrite.insert(twin)
      let other = matcher.rewrite[twin]
      add(
        .entityConfused, atom, other,
        "the report says \(atom.finding.term), not \(other.finding.term)")
    } else if let other = support.otherPolarity(atom) {
      add(
        Self.flip(from: atom.finding.polarity, to: other.polarity), atom, other.note,
        "\(atom.finding.polarity.rawValue) in the report, \(other.polarity.rawValue) here")
    } else if atom.finding.concept == "study.limitation" {
      add(.contextAltered, atom, nil, "the limit of the study is missing")
    } else {
      add(.findingOmitted, atom, nil, "missing: \(Self.words(for: atom))")
    }
  }

  /// "Minimal narrowing, without high-grade stenosis": what is minimal is not severe.
  private func isImplied(_ atom: Atom) -> Bool {
    let finding = atom.finding
    guard finding.polarity == .absent, finding.qualifier != nil,
      finding.concept == "stenosis.unspecified"
    else { return false }
    return report.findings.contains { other in
      other.sentence == finding.sentence && other.polarity == .present
        && other.concept.hasPrefix("stenosis.")
        && (other.severity.map { $0 <= .moderate } ?? false)
    }
  }

  private static func flip(from one: Polarity, to other: Polarity) -> ProblemClass {
    switch (one, other) {
    case (.uncertain, .present): .certaintyRaised
    case (.uncertain, .absent), (_, .uncertain): .certaintyLowered
    default: .negationFlipped
    }
  }

  private func isDegreeOnly(_ one: Atom, _ other: Atom) -> Bool {
    compare(one, other).differences.isDisjoint(with: [.level, .side, .polarity, .term])
  }

  /// The unused atom of the same concept that differs least; a used one if none is free.
  private func closest(to atom: Atom) -> Int? {
    let same = matcher.rewrite.indices.filter {
      matcher.rewrite[$0].finding.concept == atom.finding.concept
    }
    func best(_ candidates: [Int]) -> Int? {
      candidates.min {
        compare(atom, matcher.rewrite[$0]).distance
          < compare(atom, matcher.rewrite[$1]).distance
      }
    }
    let free = same.filter { !matcher.isUsed[$0] && !usedRewrite.contains($0) }
    if let found = best(free), compare(atom, matcher.rewrite[found]).distance < 12 { return found }
    // A used atom is a partner only if it differs in degree, not in place: else it is someone else.
    if let found = best(same) {
      let comparison = compare(atom, matcher.rewrite[found])
      if !comparison.differences.contains(.level), !comparison.differences.contains(.side) {
        return found
      }
    }
    return nil
  }

  /// An unused atom of another concept of the same family at the same place.
  private func lookAlike(of atom: Atom) -> Int? {
    let family = atom.finding.concept.split(separator: ".").first
    return matcher.rewrite.indices.first {
      let other = matcher.rewrite[$0]
      return !matcher.isUsed[$0] && !usedRewrite.contains($0) && other.level == atom.level
        && other.finding.polarity == atom.finding.polarity
        && (other.finding.concept.split(separator: ".").first == family
          || Self.twins.contains([other.finding.concept, atom.finding.concept]))
    }
  }

  private static let twins: Set<Set<String>> = [
    ["vertebra.hemangioma", "epidural.hematoma"], ["pars.defect", "alignment.listhesis"],
    ["cyst.perineural", "facet.cyst"], ["cord.syrinx", "cyst.perineural"],
  ]

  private mutating func nameDifference(_ atom: Atom, _ other: Atom) {
    let differences = compare(atom, other).differences
    let (one, two) = (atom.finding, other.finding)
    if differences.contains(.polarity) { nameAssertion(atom, other) }
    if differences.contains(.certainty) {
      let raised = two.certainty < one.certainty
      add(
        raised ? .certaintyRaised : .certaintyLowered, atom, other,
        "the report says \(one.certainty.rawValue), the rewrite \(two.certainty.rawValue)")
    }
    if differences.contains(.term) {
      add(.entityConfused, atom, other, "the report says \(one.term), not \(two.term)")
    }
    if differences.contains(.side) {
      add(
        .sideChanged, atom, other,
        "side: \(Self.name(atom.side)) in the report, \(Self.name(other.side)) here")
    }
    if differences.contains(.level) {
      let moved =
        atom.level != nil && other.level != nil && atom.level?.region != other.level?.region
      add(
        moved ? .regionChanged : .levelChanged, atom, other,
        "level: \(atom.level?.name ?? "none") in the report, \(other.level?.name ?? "none") here")
    }
    nameDegrees(differences, atom, other)
  }

  private mutating func nameAssertion(_ atom: Atom, _ other: Atom) {
    let (one, two) = (atom.finding, other.finding)
    switch (one.polarity, two.polarity) {
    case (.present, .absent), (.absent, .present):
      if two.change == .resolved || one.change == .resolved {
        add(.changeAltered, atom, other, "the rewrite says that it has gone")
      } else {
        add(
          .negationFlipped, atom, other,
          "\(one.polarity.rawValue) in the report, \(two.polarity.rawValue) here")
      }
    case (.uncertain, .present):
      add(.certaintyRaised, atom, other, "the report leaves it open, the rewrite states it")
    default:
      add(
        .certaintyLowered, atom, other,
        "the report says \(one.certainty.rawValue), the rewrite \(two.certainty.rawValue)")
    }
  }

  private mutating func nameDegrees(
    _ differences: Set<Comparison.Attribute>, _ atom: Atom, _ other: Atom
  ) {
    let (one, two) = (atom.finding, other.finding)
    if differences.contains(.severity) {
      let raised =
        (two.severity.map { $0.rawValue } ?? -1) > (one.severity.map { $0.rawValue } ?? -1)
      add(
        raised ? .severityRaised : .severityLowered, atom, other,
        "degree: \(one.severity?.name ?? "none") in the report, \(two.severity?.name ?? "none") here"
      )
    }
    if differences.contains(.number) || differences.contains(.grade) {
      add(.numberChanged, atom, other, "a number or grade differs")
    }
    if differences.contains(.change) {
      add(
        .changeAltered, atom, other,
        "change: \(one.change?.rawValue ?? "none") in the report, \(two.change?.rawValue ?? "none") here"
      )
    }
    if differences.contains(.relation) || differences.contains(.root) {
      add(
        .relationChanged, atom, other,
        "relation: \(one.relation?.rawValue ?? "none") \(one.root ?? "") in the report, "
          + "\(two.relation?.rawValue ?? "none") \(two.root ?? "") here")
    }
    if differences.contains(.direction) {
      add(.relationChanged, atom, other, "direction or degree of the shift differs")
    }
    if differences.contains(.zone) {
      add(.sideChanged, atom, other, "place in the disc differs")
    }
  }

  // MARK: Additions

  /// What a limit of the study speaks of; "the part that can be seen" is none.
  private static let limits = [
    "limit", "quality", "artifact", "artefact", "motion", "move", "not complete", "incomplete",
    "poor", "suboptimal", "could not", "cannot", "not be ", "not all", "stopped", "not fully",
  ]

  private mutating func nameAddition(_ index: Int) {
    let atom = matcher.rewrite[index]
    let concept = atom.finding.concept
    if concept == "study.recommendation" { return }
    if concept == "study.limitation" {
      guard isLimit(rewrite.text(of: atom.finding.span)) else { return }
      return add(.contextAltered, nil, atom, "the report names no such limit")
    }
    if isVague(atom) || isBackground(atom) { return }
    if Support(notes: report.notes, likeness: matcher.likeness).holds(atom) { return }
    let same = matcher.report.filter { $0.finding.concept == concept }
    if let closest = same.min(by: {
      compare($0, atom).distance < compare($1, atom).distance
    }) {
      let before = problems.count
      nameDifference(closest, atom)
      if problems.count > before { return }
    }
    let support = Support(notes: report.notes, likeness: matcher.likeness)
    if let other = support.otherPolarity(atom), other.polarity != .uncertain {
      return add(
        .negationFlipped, nil, atom,
        "\(other.polarity.rawValue) in the report, \(atom.finding.polarity.rawValue) here")
    }
    add(.findingAdded, nil, atom, "not in the report: \(Self.words(for: atom))")
  }

  /// "Could malignancy be behind it?": the question that the report was asked, and no finding.
  private func isBackground(_ atom: Atom) -> Bool {
    atom.finding.polarity == .uncertain
      && report.backgroundConcepts.contains(atom.finding.concept)
  }

  private func isLimit(_ text: String) -> Bool {
    let words = text.lowercased()
    return Self.limits.contains { words.contains($0) }
  }

  /// "Changes in the discs", where the report names such changes.
  private func isVague(_ atom: Atom) -> Bool {
    let concept = atom.finding.concept
    if concept == "stenosis.unspecified" {
      // "This narrowing": of the canal, an opening, or a disc space that the report calls narrow.
      return report.findings.contains {
        $0.polarity == atom.finding.polarity
          && ($0.concept.hasPrefix("stenosis.") || $0.concept == "disc.height_loss")
      }
    }
    guard concept.hasSuffix(".abnormality"), atom.finding.polarity == .present else { return false }
    let family = concept == "study.abnormality" ? "" : concept.prefix { $0 != "." } + "."
    return report.findings.contains { $0.polarity != .absent && $0.concept.hasPrefix(family) }
  }

  // MARK: Crossing

  /// The same attributes bound the other way round: two differences of one kind that mirror each other.
  private mutating func joinCrossed() {
    let kinds: Set<ProblemClass> = [.severityRaised, .severityLowered, .sideChanged, .levelChanged]
    let changed = problems.filter { kinds.contains($0.class) && $0.finding != nil }
    let raised = changed.filter { $0.class == .severityRaised }
    let lowered = changed.filter { $0.class == .severityLowered }
    if let up = raised.first, let down = lowered.first, up.finding != down.finding {
      problems.insert(
        Problem(
          class: .attributesCrossed, finding: up.finding, report: up.report, rewrite: up.rewrite,
          message: "degrees seem to have changed places with \(down.finding ?? "another finding")"),
        at: 0)
    }
  }

  private mutating func removeRepeats() {
    var kept: [Problem] = []
    for problem in problems
    where !kept.contains(where: {
      $0.class == problem.class && $0.finding == problem.finding && $0.rewrite == problem.rewrite
    }) {
      kept.append(problem)
    }
    problems = kept
  }

  private mutating func add(_ kind: ProblemClass, _ atom: Atom?, _ other: Atom?, _ message: String)
  {
    problems.append(
      Problem(
        class: kind, finding: atom?.finding.id,
        report: atom.map { report.text(of: $0.finding.span) },
        rewrite: other.map { rewrite.text(of: $0.finding.span) }, message: message))
  }

  private mutating func add(
    _ kind: ProblemClass, _ atom: Atom, _ note: SentenceNote, _ message: String
  ) {
    problems.append(
      Problem(
        class: kind, finding: atom.finding.id, report: report.text(of: atom.finding.span),
        rewrite: rewrite.text(of: note.span), message: message))
  }

  private static func name(_ side: Side?) -> String { side?.rawValue ?? "none" }

  private static func words(for atom: Atom) -> String {
    ([atom.finding.term, atom.level?.name, atom.side?.rawValue, atom.finding.severity?.name]
      as [String?]).compactMap { $0 }.joined(separator: " ")
  }
}
