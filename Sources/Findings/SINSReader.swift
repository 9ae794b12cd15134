// SPDX-License-Identifier: Apache-2.0

package import Glossaries
internal import Reports

/// Reads from a report what it states of the Spinal Instability Neoplastic Score.
///
/// Location follows from the vertebra by the published table. Everything else must be said; what
/// is said only in part gives a note and no number.
package struct SINSReader: Sendable {
  let lexicon: Lexicon
  let pain: SINS.Pain?

  /// - Parameter pain: from a person who knows the patient; never from the report.
  package init(lexicon: Lexicon, pain: SINS.Pain? = nil) {
    self.lexicon = lexicon
    self.pain = pain
  }

  /// One assessment a vertebra with a tumour, from head to foot; without a vertebra at the end,
  /// where the report names none at all.
  package func assessments(of ledger: Ledger) -> [SINSAssessment] {
    let lesions = ledger.findings.filter { Self.isTumour($0, in: ledger) }
    var vertebrae: [Vertebra] = []
    for level in lesions.flatMap(\.levels) {
      for vertebra in [level.upper, level.lower].compactMap({ $0 })
      where !vertebrae.contains(vertebra) { vertebrae.append(vertebra) }
    }
    guard !lesions.isEmpty else { return [] }
    let places = vertebrae.isEmpty ? [Vertebra?.none] : vertebrae.sorted().map(Optional.some)
    return places.map { place in
      let own = lesions.filter { lesion in
        place.map { lesion.stands(at: $0) } ?? true
      }
      let site = SINSSite(vertebra: place, lesions: own, ledger: ledger, lexicon: lexicon)
      return SINSAssessment(
        vertebra: place, findings: own.map(\.id),
        components: [
          site.location(), painComponent(), site.quality(), site.alignment(), site.collapse(),
          site.posterolateral(),
        ], text: ledger.report.text)
    }
  }

  private func painComponent() -> SINSComponent {
    SINSComponent(
      kind: .pain, value: pain?.rawValue, score: pain?.score,
      note: pain == nil ? "never in an MRI report; give it with --sins-pain" : nil)
  }

  /// A metastasis or another malignant bone lesion, also a suspected one; a plain bone lesion where
  /// a pathological fracture or a malignancy is told of the same vertebra.
  static func isTumour(_ finding: Finding, in ledger: Ledger) -> Bool {
    guard finding.certainty < .unlikely, finding.change != .resolved else { return false }
    if finding.concept == "vertebra.metastasis" || finding.term == "vertebra.lesion.tumor" {
      return true
    }
    guard finding.concept == "vertebra.lesion", !benign.contains(finding.term) else { return false }
    return ledger.findings.contains { other in
      other.certainty < .unlikely && sharesPlace(other, finding)
        && (other.concept == "vertebra.metastasis"
          || other.term == "vertebra.fracture.pathological")
    }
  }

  private static let benign: Set<String> = [
    "vertebra.lesion.bone_island", "vertebra.lesion.cyst", "vertebra.lesion.fat",
  ]

  private static func sharesPlace(_ one: Finding, _ other: Finding) -> Bool {
    one.sentence == other.sentence || one.levels.contains { other.levels.contains($0) }
  }
}

extension Finding {
  /// Whether one of its levels is this vertebra or a disc beside it.
  func stands(at vertebra: Vertebra) -> Bool {
    levels.contains { $0.upper == vertebra || $0.lower == vertebra }
  }
}
