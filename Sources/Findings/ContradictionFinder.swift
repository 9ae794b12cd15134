// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Reports what a report says in two ways: another side, level, number, grade or degree in the
/// impression than in the body, or the same finding stated and denied. It never resolves it.
struct ContradictionFinder {
  func contradictions(in ledger: Ledger) -> [Contradiction] {
    let stated = ledger.findings.filter { isComparable($0) }
    var found: [Contradiction] = []
    for (position, later) in stated.enumerated() {
      for earlier in stated[..<position] where earlier.concept == later.concept {
        guard let message = conflict(earlier, later, in: stated) else { continue }
        found.append(Contradiction(findings: [earlier.id, later.id], message: message))
      }
    }
    found += otherLevels(in: stated)
    return found
  }

  /// Verdicts on a whole region ("discs normal") meet no single finding.
  private func isComparable(_ finding: Finding) -> Bool {
    !finding.concept.hasSuffix(".abnormality") && !finding.concept.hasPrefix("study.")
      && !finding.concept.hasPrefix("incidental.")
  }

  private func conflict(_ one: Finding, _ other: Finding, in all: [Finding]) -> String? {
    guard sharesPlace(one, other) else { return nil }
    let place = other.levels.filter(one.levels.contains).map(\.name).joined(separator: ", ")
    if let message = denial(one, other) { return message + at(place) }
    guard one.polarity == .present, other.polarity == .present, one.section != other.section,
      one.change != .resolved, other.change != .resolved
    else { return nil }
    if let message = sides(one, other, all) { return message + at(place) }
    if let first = one.grade, let second = other.grade, first != second,
      first.prefix(while: { $0 != ":" }) == second.prefix(while: { $0 != ":" })
    {
      return "\(first) against \(second)" + at(place)
    }
    return (numbers(one, other) ?? degrees(one, other)).map { $0 + at(place) }
  }

  private func at(_ place: String) -> String { place.isEmpty ? "" : " at \(place)" }

  /// The same concept, and the same term where both name one, at a level that both name.
  private func sharesPlace(_ one: Finding, _ other: Finding) -> Bool {
    if one.levels.isEmpty && other.levels.isEmpty { return one.region == other.region }
    return one.levels.contains { other.levels.contains($0) }
  }

  /// Stated here, denied there, with nothing that limits the denial.
  private func denial(_ one: Finding, _ other: Finding) -> String? {
    guard one.polarity != other.polarity, one.polarity != .uncertain, other.polarity != .uncertain,
      one.term == other.term, one.side == other.side || one.side == nil || other.side == nil
    else { return nil }
    let absent = one.polarity == .absent ? one : other
    let present = one.polarity == .absent ? other : one
    guard absent.qualifier == nil, !present.levels.isEmpty, absent.zone == present.zone,
      present.relation == nil, absent.side != nil || present.side == nil,
      absent.sentence != present.sentence
    else { return nil }
    return "\(one.concept) stated and denied"
  }

  /// Left in the body, right in the impression, and neither says both.
  private func sides(_ one: Finding, _ other: Finding, _ all: [Finding]) -> String? {
    guard let first = one.side, let second = other.side, first != .bilateral, second != .bilateral,
      first != second, one.root == other.root
    else { return nil }
    // Each part of the report may name both sides in two findings.
    let isNamedElsewhere = all.contains { finding in
      finding.concept == one.concept && sharesPlace(finding, one)
        && (finding.section == one.section && finding.side.map { $0 != first } == true
          || finding.section == other.section && finding.side.map { $0 != second } == true)
    }
    return isNamedElsewhere ? nil : "\(first.rawValue) against \(second.rawValue), \(one.concept)"
  }

  private func numbers(_ one: Finding, _ other: Finding) -> String? {
    guard one.measurements.count == 1, other.measurements.count == 1,
      let first = one.measurements.first, let second = other.measurements.first,
      let left = millimetres(first), let right = millimetres(second),
      abs(left - right) > 0.05 * max(left, right)
    else { return nil }
    return "\(text(first)) against \(text(second)), \(one.concept)"
  }

  private func millimetres(_ measurement: Measurement) -> Double? {
    switch measurement.unit {
    case "mm": measurement.value
    case "cm": measurement.value * 10
    default: nil
    }
  }

  private func text(_ measurement: Measurement) -> String {
    "\(ItemCombiner.format(measurement.value)) \(measurement.unit)"
  }

  private func degrees(_ one: Finding, _ other: Finding) -> String? {
    guard let first = one.severity, let second = other.severity, one.side == other.side,
      one.zone == other.zone || one.zone == nil || other.zone == nil,
      abs(first.rawValue - second.rawValue) >= 3
    else { return nil }
    return "\(first.name) against \(second.name), \(one.concept)"
  }

  // MARK: Levels

  /// One level of a finding in the impression that the body has not, against one of the body that
  /// the impression leaves out.
  private func otherLevels(in all: [Finding]) -> [Contradiction] {
    let impression = all.filter { $0.section == .impression && $0.polarity == .present }
    let body = all.filter { $0.section == .findings && $0.polarity != .absent }
    var seen: Set<String> = []
    return impression.compactMap { finding in
      guard seen.insert(finding.concept).inserted else { return nil }
      let above = body.filter { $0.concept == finding.concept }
      let below = impression.filter { $0.concept == finding.concept }
      let only = below.flatMap(\.levels).filter { !above.flatMap(\.levels).contains($0) }
      let left = above.flatMap(\.levels).filter { !below.flatMap(\.levels).contains($0) }
      guard let moved = only.first, let missing = left.first, Set(only).count == 1,
        Set(left).count == 1, moved.region == missing.region, moved.isDisc == missing.isDisc,
        !body.contains(where: { sameFamily($0, finding) && $0.levels.contains(moved) }),
        let one = above.first(where: { $0.levels.contains(missing) }),
        let other = below.first(where: { $0.levels.contains(moved) })
      else { return nil }
      return Contradiction(
        findings: [one.id, other.id],
        message: "\(missing.name) against \(moved.name), \(finding.concept)")
    }
  }

  private func sameFamily(_ one: Finding, _ other: Finding) -> Bool {
    one.concept.prefix { $0 != "." } == other.concept.prefix { $0 != "." }
  }
}
