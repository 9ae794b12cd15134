// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Alignment and collapse, from the ledger's findings.
extension SINSSite {
  // MARK: Alignment

  func alignment() -> SINSComponent {
    let near = ledger.findings.filter { isNear($0) }
    let slips = near.filter {
      $0.concept == "alignment.listhesis" && $0.polarity == .present && !$0.levels.isEmpty
    }
    if !slips.isEmpty { return alignment(.subluxation, slips) }
    let curves = near.filter { isCurve($0) && $0.polarity == .present }
    let new = curves.filter(isNew)
    if !new.isEmpty { return alignment(.deformity, new) }
    let normal = near.filter {
      $0.term == "alignment.abnormality" && $0.certainty == .excluded && $0.qualifier == nil
    }
    if !curves.isEmpty {
      return SINSComponent(
        kind: .alignment, note: "a curve is stated, not whether it is new",
        evidence: unique(curves.map(\.span)))
    }
    return normal.isEmpty ? SINSComponent(kind: .alignment) : alignment(.normal, normal)
  }

  private func alignment(_ value: SINS.Alignment, _ findings: [Finding]) -> SINSComponent {
    SINSComponent(
      kind: .alignment, value: value.rawValue, score: value.score,
      evidence: unique(findings.map(\.span)))
  }

  private func isCurve(_ finding: Finding) -> Bool {
    ["alignment.kyphosis", "alignment.scoliosis", "alignment.kyphoscoliosis"].contains(
      finding.concept) || finding.term == "alignment.kyphoscoliosis"
  }

  private func isNew(_ finding: Finding) -> Bool {
    if finding.change == .new { return true }
    guard let sentence = ledger.report.sentences.first(where: { $0.span.contains(finding.span) })
    else { return false }
    let passage = SINSPassage(sentence, of: ledger.report.text, lexicon: lexicon)
    return passage.indices(ofStems: SINSWords.newCurve).contains { index in
      passage.words[index].span.upper <= finding.span.upper
        && passage.words[index].span.upper + 24 >= finding.span.lower
    }
  }

  /// At the vertebra, or of the spine's part as a whole.
  private func isNear(_ finding: Finding) -> Bool {
    guard let vertebra else { return finding.levels.isEmpty }
    if !finding.levels.isEmpty { return finding.stands(at: vertebra) }
    return finding.region == nil || finding.region == vertebra.region
  }

  // MARK: Collapse

  func collapse() -> SINSComponent {
    if let worded = wordedCollapse() { return worded }
    let losses = ledger.findings.filter { isLoss($0) && isOfThisBone($0) }
    let present = losses.filter { $0.polarity == .present && $0.change != .resolved }
    if !present.isEmpty { return stated(present) }
    let denied = ledger.findings.filter {
      deniesLoss($0) && $0.certainty == .excluded && $0.qualifier == nil && isNear($0)
    }
    let open = losses.filter { $0.polarity == .uncertain }
    if !open.isEmpty {
      return SINSComponent(
        kind: .collapse, note: "collapse is left open", evidence: unique(open.map(\.span)))
    }
    return denied.isEmpty ? SINSComponent(kind: .collapse) : uncollapsed(denied.map(\.span))
  }

  /// "More than 50 % collapse", "without collapse": words that the reader makes no finding of.
  private func wordedCollapse() -> SINSComponent? {
    var denied: [SourceSpan] = []
    for passage in passages {
      for index in passage.indices(ofStems: SINSWords.collapse) where isHere(index, in: passage) {
        let span = passage.words[index].span
        if ledger.findings.contains(where: { isLoss($0) && $0.span.overlaps(span) }) { return nil }
        switch passage.polarity(of: span) {
        case .absent: denied.append(passage.quotation(of: span))
        case .uncertain: return nil
        case .present:
          let shares = passage.shares.filter { share in
            passage.words.firstIndex { $0.span.lower >= share.span.lower }
              .map { isHere($0, in: passage) && !isShareOfBody($0, passage) } ?? false
          }
          return graded(shares, evidence: [span])
        }
      }
    }
    return denied.isEmpty ? nil : uncollapsed(denied)
  }

  private func isLoss(_ finding: Finding) -> Bool {
    finding.concept == "vertebra.height_loss"
      || finding.concept == "vertebra.fracture" && !Self.otherFractures.contains(finding.term)
  }

  /// "No fracture" leaves a loss of height open; "heights preserved" does not.
  private func deniesLoss(_ finding: Finding) -> Bool {
    finding.concept == "vertebra.height_loss"
      || ["vertebra.fracture.compression", "vertebra.fracture.wedge", "vertebra.fracture.burst"]
        .contains(finding.term)
  }

  /// Fractures that leave the body as high as it was.
  private static let otherFractures: Set<String> = [
    "vertebra.fracture.process", "vertebra.fracture.odontoid", "vertebra.fracture.sacral",
    "vertebra.fracture.stress",
  ]

  private func isOfThisBone(_ finding: Finding) -> Bool {
    if let vertebra, finding.stands(at: vertebra) { return true }
    return finding.levels.isEmpty && lesions.contains { $0.sentence == finding.sentence }
  }

  /// The degree of a collapse that is there; a word such as "severe" is none.
  private func stated(_ findings: [Finding]) -> SINSComponent {
    graded(findings.flatMap(heightShares), evidence: findings.map(\.span))
  }

  private func graded(_ shares: [SINSPassage.Share], evidence: [SourceSpan]) -> SINSComponent {
    let spans = shares.map(\.span)
    let answers = Set(shares.compactMap(\.isOverHalf))
    let isHalf = shares.contains { $0.isOverHalf == nil }
    if answers.count == 1, !isHalf, let isOver = answers.first {
      let value: SINS.Collapse = isOver ? .moreThanHalf : .lessThanHalf
      return SINSComponent(
        kind: .collapse, value: value.rawValue, score: value.score,
        evidence: unique(evidence + spans))
    }
    let note =
      spans.isEmpty
      ? "a fracture or collapse without its share of the height"
      : "the share of the height fits no row of the table, or the report gives two"
    return SINSComponent(kind: .collapse, note: note, evidence: unique(evidence + spans))
  }

  /// The shares that the sentence ties to this finding.
  private func heightShares(of finding: Finding) -> [SINSPassage.Share] {
    guard let sentence = ledger.report.sentences.first(where: { $0.span.contains(finding.span) })
    else { return [] }
    let passage = SINSPassage(sentence, of: ledger.report.text, lexicon: lexicon)
    let values = Set(finding.measurements.filter { $0.unit == "%" }.map(\.value))
    return passage.shares.filter { share in
      guard let index = passage.words.firstIndex(where: { $0.span.lower >= share.span.lower })
      else { return false }
      if values.contains(share.percent) { return true }
      return isHere(index, in: passage) && !isShareOfBody(index, passage)
        && passage.has(stems: SINSWords.height)
    }
  }

  private func isShareOfBody(_ index: Int, _ passage: SINSPassage) -> Bool {
    let near = passage.words[max(0, index - 6)..<min(passage.words.count, index + 11)].map(\.text)
    let body = near.contains { word in SINSWords.bodyShare.contains { word.hasPrefix($0) } }
    let height = near.contains { word in SINSWords.height.contains { word.hasPrefix($0) } }
    return body && !height
  }

  /// Without collapse it matters how much of the body is involved.
  private func uncollapsed(_ denials: [SourceSpan]) -> SINSComponent {
    let shares = passages.flatMap { passage in
      passage.shares.filter { share in
        guard let index = passage.words.firstIndex(where: { $0.span.lower >= share.span.lower })
        else { return false }
        return isHere(index, in: passage) && isShareOfBody(index, passage)
      }
    }
    let evidence = unique(denials + shares.map(\.span))
    guard let share = shares.first, let isOver = share.isOverHalf else {
      return SINSComponent(
        kind: .collapse, note: "no collapse; how much of the body is involved is not stated",
        evidence: evidence)
    }
    let value: SINS.Collapse = isOver ? .bodyInvolved : .none
    return SINSComponent(
      kind: .collapse, value: value.rawValue, score: value.score, evidence: evidence)
  }
}
