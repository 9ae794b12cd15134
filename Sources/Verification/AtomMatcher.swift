// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Matches the atoms of a report with those of a rewrite, attribute by attribute.
struct AtomMatcher {
  let report: [Atom]
  let rewrite: [Atom]
  let likeness: Likeness
  let reportNotes: [SentenceNote]
  let rewriteNotes: [SentenceNote]
  /// For each report atom the equal rewrite atom, if any.
  private(set) var partner: [Int?]
  private(set) var isMerged: [Bool]
  private(set) var isUsed: [Bool]

  init(report: Ledger, rewrite: Ledger, likeness: Likeness) {
    self.report = Atom.atoms(of: report, isLetter: false)
    self.rewrite = Atom.atoms(of: rewrite, isLetter: true)
    self.likeness = likeness
    reportNotes = report.notes
    rewriteNotes = rewrite.notes
    partner = Array(repeating: nil, count: self.report.count)
    isMerged = Array(repeating: false, count: self.report.count)
    isUsed = Array(repeating: false, count: self.rewrite.count)
    match(strict: true)
    match(strict: false)
    mergeRepeats()
    acceptRestatements()
  }

  var unmatchedReport: [Int] { report.indices.filter { partner[$0] == nil && !isMerged[$0] } }
  var unmatchedRewrite: [Int] { rewrite.indices.filter { !isUsed[$0] } }

  private mutating func match(strict: Bool) {
    for index in report.indices where partner[index] == nil {
      let candidates = rewrite.indices.filter {
        likeness.agree(report: report[index].finding, letter: rewrite[$0].finding)
          && Comparison(
            report: report[index], rewrite: rewrite[$0], likeness: likeness, strict: strict
          ).isEqual
      }
      guard let match = candidates.first(where: { !isUsed[$0] }) ?? candidates.first else {
        continue
      }
      partner[index] = match
      isUsed[match] = true
    }
    guard !strict else { return }
    for index in rewrite.indices where !isUsed[index] {
      isUsed[index] = report.contains { atom in
        likeness.agree(report: atom.finding, letter: rewrite[index].finding)
          && Comparison(report: atom, rewrite: rewrite[index], likeness: likeness).isEqual
      }
    }
  }

  /// A mention that says less than another one of the same thing is covered by that one's partner:
  /// the impression repeats the findings.
  private mutating func mergeRepeats() {
    for index in report.indices where partner[index] == nil {
      let atom = report[index]
      let covered = report.indices.contains { other in
        partner[other] != nil && other != index && Self.says(report[other], atom)
      }
      if covered { isMerged[index] = true }
    }
    // A mention that says more than what the rewrite took from a barer mention still needs its own.
  }

  /// A sentence of the rewrite that says less than the report's, of something told elsewhere.
  private mutating func acceptRestatements() {
    for index in rewrite.indices where !isUsed[index] {
      let fits = report.indices.contains { other in
        (partner[other] != nil || isMerged[other]) && Self.says(report[other], rewrite[index])
      }
      if fits { isUsed[index] = true }
    }
  }

  /// Whether `full` says everything that `part` says.
  static func says(_ full: Atom, _ part: Atom) -> Bool {
    let one = full.finding
    let other = part.finding
    guard one.concept == other.concept, one.polarity == other.polarity,
      Terms.agree(one.term, other.term, concept: one.concept)
    else { return false }
    guard part.level == nil || part.level == full.level else { return false }
    guard part.side == nil || part.side == full.side else { return false }
    if other.polarity == .absent { return true }
    func holds<Value: Equatable>(_ key: KeyPath<Finding, Value?>) -> Bool {
      other[keyPath: key] == nil || other[keyPath: key] == one[keyPath: key]
    }
    // What is pressed on is touched.
    let isTouched =
      other.relation == .contacts && (one.relation == .compresses || one.relation == .displaces)
    return holds(\.severity) && holds(\.grade) && holds(\.change)
      && (holds(\.relation) || isTouched)
      && holds(\.root) && holds(\.direction)
      && (other.measurements.isEmpty || Set(other.measurements).isSubset(of: one.measurements))
  }
}
