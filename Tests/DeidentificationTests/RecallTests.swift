// SPDX-License-Identifier: Apache-2.0

import Deidentification
import Testing

@Suite struct `Whole texts with invented identities` {
  private static let count = 320

  private struct Measure {
    var seeded = 0
    var missed: [String] = []
    var masked: [String] = []
  }

  private func measure() throws -> Measure {
    let deidentifier = try #require(Shipped.deidentifier)
    var measure = Measure()
    for seed in 0..<Self.count {
      let report = SyntheticReport(seed: seed)
      let removed = deidentifier.deidentify(report.text).removed
      let bytes = Array(report.text.utf8)
      let covered = Set(removed.flatMap { Array($0.utf8) })
      let seeded = Set(report.identities.flatMap { Array($0.utf8) })
      for (kind, span) in report.identities {
        measure.seeded += 1
        // Marks between the parts tell nothing.
        let open = span.filter { !covered.contains($0) && isTelling(bytes[$0]) }
        if !open.isEmpty {
          measure.missed.append("\(seed) \(kind): \(String(decoding: bytes[span], as: UTF8.self))")
        }
      }
      for removal in removed
      where removal.utf8.contains(where: { !seeded.contains($0) && isTelling(bytes[$0]) }) {
        measure.masked.append(
          "\(seed) \(removal.kind): \(String(decoding: bytes[removal.utf8], as: UTF8.self))")
      }
    }
    return measure
  }

  private func isTelling(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  @Test func `recall is at least 0.99 and nothing else goes`() throws {
    let measure = try measure()
    let recall = 1 - Double(measure.missed.count) / Double(measure.seeded)
    print(
      "deidentification: \(Self.count) reports, \(measure.seeded) identities, recall \(recall),",
      "\(measure.masked.count) removals of something else")
    for missed in measure.missed.prefix(50) { print("missed", missed) }
    #expect(recall >= 0.99, "missed: \(measure.missed.prefix(40).joined(separator: "\n"))")
    let words = measure.masked.filter { !isHarmless($0) }
    #expect(words.count == 0, "masked: \(words.prefix(60).joined(separator: "\n"))")
  }

  /// A title or a time of day taken along with its name or date.
  private func isHarmless(_ masked: String) -> Bool {
    let kind = masked.split(separator: " ").dropFirst().first ?? ""
    if kind == "date:" { return masked.contains(":42") || masked.contains("14:05") }
    return ["Dr.", "DR.", "MD", "Mr.", "Mrs.", "Ms.", "MR.", "MRS.", "MS."].contains {
      masked.contains($0)
    }
  }
}
