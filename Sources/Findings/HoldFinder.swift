// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Finds the red flags of a ledger: what a clinician must tell the patient in person.
///
/// Whatever is not clearly denied counts, also what is only possible or unlikely.
struct HoldFinder {
  let lexicon: Lexicon

  func holds(in ledger: Ledger, alerts: [Alert]) -> [Hold] {
    var holds: [Hold] = []
    for finding in ledger.findings where finding.polarity != .absent {
      for rule in lexicon.holds where applies(rule, to: finding, among: ledger.findings) {
        holds.append(Hold(reason: rule.reason, finding: finding.id, span: finding.span))
      }
    }
    for alert in alerts {
      holds.append(
        Hold(reason: lexicon.holds[alert.rule].reason, finding: nil, span: alert.span))
    }
    for contradiction in ledger.contradictions {
      holds.append(
        Hold(
          reason: "the report contradicts itself: \(contradiction.message)",
          finding: contradiction.findings.first, span: nil))
    }
    return holds
  }

  private func applies(_ rule: HoldRule, to finding: Finding, among all: [Finding]) -> Bool {
    guard rule.names(finding.concept, finding.term) else { return false }
    if finding.change == .resolved { return false }
    if let least = rule.severity, (finding.severity ?? .minimal) < least { return false }
    if !rule.grades.isEmpty, !rule.grades.contains(where: { $0 == finding.grade }) { return false }
    if !rule.changes.isEmpty {
      guard let change = finding.change, rule.changes.contains(change) else { return false }
    }
    if let region = rule.region, finding.region != region { return false }
    return rule.companions.isEmpty || hasCompanion(rule, finding, all)
  }

  /// "Extrusion with marked compression of the sac": what stands beside it decides.
  private func hasCompanion(_ rule: HoldRule, _ finding: Finding, _ all: [Finding]) -> Bool {
    all.contains { other in
      other.polarity != .absent && other.sentence == finding.sentence
        && rule.companions.contains { HoldRule.matches($0, other.concept) }
        && (rule.companionSeverity.map { (other.severity ?? .minimal) >= $0 } ?? true)
    }
  }
}

/// Words of a report that set off a hold by themselves.
struct Alert {
  /// Index into the lexicon's holds.
  var rule: Int
  var span: SourceSpan
}
