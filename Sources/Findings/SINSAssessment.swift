// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// The score's components for the tumour lesions of one vertebra, as far as a report states them.
package struct SINSAssessment: Sendable {
  /// nil where the report names no vertebra.
  package let vertebra: Vertebra?
  /// The findings that name the lesion.
  package let findings: [String]
  /// All six, in the order of the table.
  package let components: [SINSComponent]
  private let text: SourceText

  init(vertebra: Vertebra?, findings: [String], components: [SINSComponent], text: SourceText) {
    self.vertebra = vertebra
    self.findings = findings
    self.components = components
    self.text = text
  }

  package var missing: [SINSComponent.Kind] { components.filter { !$0.isStated }.map(\.kind) }

  /// Only where every component is stated and a person has given the pain.
  package var total: Int? {
    missing.isEmpty ? components.compactMap(\.score).reduce(0, +) : nil
  }

  package var stability: SINS.Stability? { total.flatMap(SINS.Stability.init(total:)) }

  package func quotes(of component: SINSComponent) -> [String] {
    component.evidence.map { text[$0] }
  }
}

extension SINSAssessment: Encodable {
  private enum Key: String, CodingKey {
    case level, findings, components, missing, total, stability, source
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(vertebra?.name, forKey: .level)
    try container.encode(findings, forKey: .findings)
    try container.encode(
      components.map { SINSComponentJSON(component: $0, text: text) }, forKey: .components)
    try container.encode(missing.map(\.rawValue), forKey: .missing)
    try container.encode(total, forKey: .total)
    try container.encode(stability?.rawValue, forKey: .stability)
    try container.encode("Fisher, Spine 2010;35:E1221", forKey: .source)
  }
}

private struct SINSComponentJSON: Encodable {
  let component: SINSComponent
  let text: SourceText

  private enum Key: String, CodingKey { case component, value, score, note, evidence }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(component.kind.rawValue, forKey: .component)
    try container.encode(component.value, forKey: .value)
    try container.encode(component.score, forKey: .score)
    try container.encode(component.note, forKey: .note)
    try container.encode(
      component.evidence.map { SpanJSON(text: text[$0], utf8: $0) }, forKey: .evidence)
  }
}
