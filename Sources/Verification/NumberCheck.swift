// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Numbers with units: each of the letter must be in the report, and each of the report's findings
/// in the letter, wherever the reader bound them.
struct NumberCheck {
  let report: Ledger
  let rewrite: Ledger

  var problems: [Problem] {
    let stated = report.notes.flatMap(\.measurements)
    let told = rewrite.notes.flatMap(\.measurements)
    var problems: [Problem] = []
    for note in rewrite.notes {
      for value in note.measurements
      where !Comparison.holds(stated, [value]) && !Self.names(value, report.report.text.string) {
        problems.append(problem(value, nil, note, "the report has no \(Self.name(value))"))
      }
    }
    for note in report.notes {
      for value in note.measurements
      where !Comparison.holds(told, [value]) && !Self.names(value, rewrite.report.text.string) {
        problems.append(problem(value, note, nil, "\(Self.name(value)) of the report is missing"))
      }
    }
    return problems
  }

  /// Whether the figure stands in a text with a unit of its kind, or as a part of a row of figures.
  private static func names(_ value: Measurement, _ text: String) -> Bool {
    let figure = name(value).split(separator: " ").first.map(String.init) ?? ""
    let unit = value.unit.first.map(String.init) ?? ""
    let bytes = text.lowercased().split { !$0.isNumber && !$0.isLetter && $0 != "." && $0 != "%" }
      .map { $0.last == "." ? String($0.dropLast()) : String($0) }
    for index in bytes.indices where bytes[index] == figure || bytes[index] == figure + value.unit {
      let after = bytes[index...].prefix(8)
      let same = after.contains { word in
        word.hasSuffix(value.unit) || (unit == "m" && word.hasPrefix("milli"))
          || (unit == "c" && word.hasPrefix("centi")) || (unit == "%" && word.hasPrefix("percent"))
      }
      if same { return true }
    }
    return false
  }

  private func problem(
    _ value: Measurement, _ one: SentenceNote?, _ other: SentenceNote?, _ message: String
  ) -> Problem {
    Problem(
      class: .numberChanged, finding: nil, report: one.map { report.text(of: $0.span) },
      rewrite: other.map { rewrite.text(of: $0.span) }, message: message)
  }

  private static func name(_ value: Measurement) -> String {
    let number =
      value.value == value.value.rounded() ? String(Int(value.value)) : String(value.value)
    return "\(number) \(value.unit)"
  }
}
