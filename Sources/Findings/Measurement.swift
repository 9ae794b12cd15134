// SPDX-License-Identifier: Apache-2.0

/// A number with its unit, as stated.
package struct Measurement: Hashable, Sendable {
  package var value: Double
  /// "mm", "cm", "mm²", "cm²", "%", "°", "ml", "inch".
  package var unit: String
  /// "AP", "TR", "CC", where the report says it.
  package var dimension: String?

  package init(value: Double, unit: String, dimension: String? = nil) {
    self.value = value
    self.unit = unit
    self.dimension = dimension
  }

  /// Value in the smallest unit of its kind (mm, mm²), for comparison.
  package var canonical: (value: Double, unit: String) {
    switch unit {
    case "cm": (value * 10, "mm")
    case "inch": (value * 25.4, "mm")
    case "cm²": (value * 100, "mm²")
    default: (value, unit)
    }
  }
}
