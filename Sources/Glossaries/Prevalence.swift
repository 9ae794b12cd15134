// SPDX-License-Identifier: Apache-2.0

/// How common findings are in people without pain, by age; after Brinjikji, AJNR 2015;36:811.
package struct Prevalence: Sendable {
  /// Percent by concept and decade of age.
  private var table: [String: [Int: Int]] = [:]

  package init() {}

  mutating func add(_ concept: String, age: Int, percent: Int) {
    table[concept, default: [:]][age] = percent
  }

  /// Of 100 people of this age without back pain, how many have the finding; nil where it is not known.
  package func percent(of concept: String, age: Int) -> Int? {
    table[concept]?[age / 10 * 10]
  }
}
