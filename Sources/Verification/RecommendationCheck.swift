// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// What the radiologist asks for: it must be in the letter, with what it asks for, and nothing more.
struct RecommendationCheck {
  let report: Ledger
  let rewrite: Ledger

  var problems: [Problem] {
    let (asked, told) = (Self.requests(in: report), Self.requests(in: rewrite))
    switch (asked.first, told.first) {
    case (let span?, nil): return [lost(span, "the recommendation is missing")]
    case (nil, let span?):
      guard !Self.hasRequest(report.report.text.string) else { return [] }
      return [
        Problem(
          class: .adviceAdded, finding: nil, report: nil, rewrite: rewrite.text(of: span),
          message: "the report recommends nothing of the kind")
      ]
    case (let span?, _?): return objects(span, asked, told)
    default: return []
    }
  }

  /// "With an ultrasound", "contrast": what is asked for must be asked for in both.
  private func objects(_ span: SourceSpan, _ asked: [SourceSpan], _ told: [SourceSpan]) -> [Problem]
  {
    let one = Self.kinds(in: asked, of: report)
    let all = Self.kinds(of: rewrite.report.text.string)
    if let missing = one.subtracting(all).min() {
      return [lost(span, "the letter does not ask for \(Self.names[missing].name)")]
    }
    return []
  }

  private func lost(_ span: SourceSpan, _ message: String) -> Problem {
    Problem(
      class: .alertLost, finding: nil, report: report.text(of: span), rewrite: nil, message: message
    )
  }

  private static func requests(in ledger: Ledger) -> [SourceSpan] {
    ledger.findings.filter { $0.concept == "study.recommendation" && $0.polarity != .absent }.map(
      \.span)
      + ledger.context.filter { $0.kind == .recommendation }.map(\.span)
  }

  private static func hasRequest(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["recommend", "advis", "advs", "correl", "correal", "suggest", "follow"].contains {
      text.contains($0)
    }
  }

  /// Kinds of examination, each by its names.
  private static let names: [(name: String, bytes: [[UInt8]])] = [
    ["ultrasound", " us ", "sonogra", "sound waves"],
    ["CT", " ct ", "computed tomography", "cat scan"],
    ["contrast", "dye", "gadolinium"], ["bone scan", "isotope", "scintigra", "nuclear"],
    ["biopsy", "tissue sample"], ["x ray", "radiograph", "xray", "plain film"],
    ["blood test", "laborator", " lab ", " labs "],
  ].map { words in (words[0], words.map { Array($0.utf8) }) }

  private static func kinds(in spans: [SourceSpan], of ledger: Ledger) -> Set<Int> {
    kinds(of: spans.map { ledger.text(of: $0) }.joined(separator: " . "))
  }

  private static func kinds(of text: String) -> Set<Int> {
    let text = PlainText(wordsOf: text)
    return Set(names.indices.filter { text.containsAny(names[$0].bytes) })
  }
}
