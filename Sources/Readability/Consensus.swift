// SPDX-License-Identifier: Apache-2.0

/// One grade from several formulas: their median, with the spread that says how far they agree.
///
/// Flesch-Kincaid, SMOG, Fog, Coleman-Liau, ARI and New Dale-Chall take part; Spache and FORCAST do
/// not, being made for other readers.
package struct Consensus: Sendable, Equatable, Encodable {
  /// US school grade.
  package let grade: Double
  package let lowest: Double
  package let highest: Double

  init(grades: [Double]) {
    let sorted = grades.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    grade = rounded(median)
    lowest = sorted.first ?? 0
    highest = sorted.last ?? 0
  }
}
