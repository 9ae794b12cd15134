// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
package import Reports

/// `plainspine.findings/1`.
extension Ledger: Encodable {
  private enum Key: String, CodingKey {
    case schema, report, region, findings, context, coverage, uncovered, holds, contradictions
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("plainspine.findings/1", forKey: .schema)
    try container.encode(report.name, forKey: .report)
    try container.encode(regions.map(\.rawValue), forKey: .region)
    try container.encode(findings.map { FindingJSON($0, in: report.text) }, forKey: .findings)
    try container.encode(
      context.map { ContextJSON(item: $0, text: text(of: $0.span)) }, forKey: .context)
    try container.encode(coverage, forKey: .coverage)
    try container.encode(
      uncovered.map { SpanJSON(text: text(of: $0), utf8: $0) }, forKey: .uncovered)
    try container.encode(
      holds.map {
        HoldJSON(reason: $0.reason, finding: $0.finding, text: $0.span.map(text(of:)))
      }, forKey: .holds)
    try container.encode(contradictions, forKey: .contradictions)
  }
}

/// A stretch of text with its place.
package struct SpanJSON: Encodable, Sendable {
  package let text: String
  package let utf8: SourceSpan

  package init(text: String, utf8: SourceSpan) {
    self.text = text
    self.utf8 = utf8
  }
}

/// A hold with the words that set it off.
package struct HoldJSON: Encodable, Sendable {
  package let reason: String
  let finding: String?
  let text: String?

  private enum Key: String, CodingKey { case reason, finding, text }

  package init(reason: String, finding: String?, text: String?) {
    self.reason = reason
    self.finding = finding
    self.text = text
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(reason, forKey: .reason)
    try container.encode(finding, forKey: .finding)
    try container.encode(text, forKey: .text)
  }
}

struct ContextJSON: Encodable {
  let item: ContextItem
  let text: String

  private enum Key: String, CodingKey { case kind, text, utf8 }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(item.kind.rawValue, forKey: .kind)
    try container.encode(text, forKey: .text)
    try container.encode(item.span, forKey: .utf8)
  }
}
