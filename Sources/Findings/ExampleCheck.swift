// SPDX-License-Identifier: Apache-2.0

package import Glossaries
internal import Reports

/// Runs the examples of glossary entries: one must come out right, one must stay untouched.
package struct ExampleCheck {
  let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Every example that comes out otherwise than it says, with its place.
  package func problems(in records: [GlossaryRecord]) -> [GlossaryError] {
    let reader = LedgerReader(lexicon: lexicon)
    return records.filter { $0.kind == .example }.compactMap { record in
      let f = record.fields
      let findings = reader.read(name: "example", text: f[2]).findings
      let message: String?
      if f[1] == "untouched" {
        message = findings.contains { $0.term == f[0] } ? "found \(f[0]) where it must not" : nil
      } else {
        message = Self.isFound(f[3], in: findings) ? nil : "did not find '\(f[3])'"
      }
      guard let message, let origin = record.origin else { return nil }
      return GlossaryError(
        file: origin.file, line: origin.line, column: origin.column, message: "example: " + message)
    }
  }

  /// "disc.bulge present L4-L5": a term or concept, then what must hold of it.
  private static func isFound(_ expected: String, in findings: [Finding]) -> Bool {
    let words = expected.split { $0 == " " || $0 == "," }.map(String.init)
    guard let name = words.first else { return false }
    return findings.contains { finding in
      guard finding.term == name || finding.concept == name else { return false }
      let facts =
        [
          finding.polarity.rawValue, finding.certainty.rawValue, finding.side?.rawValue,
          finding.severity?.name, finding.grade, finding.change?.rawValue,
          finding.relation?.rawValue,
          finding.root, finding.zone?.rawValue, finding.direction?.rawValue, finding.qualifier,
        ].compactMap { $0 } + finding.levels.map(\.name)
        + finding.measurements.map { "\($0.value)\($0.unit)" }
      return words.dropFirst().allSatisfy { facts.contains($0) }
    }
  }
}
