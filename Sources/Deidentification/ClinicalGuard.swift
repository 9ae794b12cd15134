// SPDX-License-Identifier: Apache-2.0

/// What is never an identifier, however much it looks like one: levels, measurements, grades.
struct ClinicalGuard {
  private static let regions: Set<Character> = ["c", "t", "l", "s", "d", "h"]

  /// "L4", "T12", "Th12", "S1", "L4L5", "T12L1", "C5C6": levels, also written together.
  static func isLevel(_ token: Token) -> Bool {
    guard token.kind == .mixed else { return false }
    var rest = token.folded[...]
    var count = 0
    while let first = rest.first, regions.contains(first) {
      rest = rest.dropFirst()
      if first == "t", rest.first == "h" { rest = rest.dropFirst() }
      let digits = rest.prefix { $0.isNumber }
      guard (1...2).contains(digits.count), let level = Int(digits), (1...13).contains(level)
      else { return false }
      rest = rest.dropFirst(digits.count)
      count += 1
    }
    return count > 0 && (rest.isEmpty || rest == "s" || rest == "th")
  }

  private static let units: Set<String> = [
    "mm", "cm", "m", "ml", "cc", "t", "tesla", "deg", "x", "ms", "msec", "mg", "kg", "w", "wi",
    "hz", "mhz", "st", "nd", "rd", "th", "yo", "y", "yr", "yrs", "weeks", "d", "days", "min",
  ]

  /// "5mm", "1mm", "5x4x3mm", "3T", "T2W", "T1WI", "2nd": figures with a unit or a sequence's name.
  static func isMeasurement(_ token: Token) -> Bool {
    guard token.kind == .mixed else { return false }
    return hasUnits(token) ? token.digitCount <= 6 : isSequence(token)
  }

  /// Nothing but figures and units.
  static func hasUnits(_ token: Token) -> Bool {
    token.folded.split { $0.isNumber }.allSatisfy { units.contains(String($0)) }
  }

  /// "T2", "T1W", "STIR3D", "T2FSE": a sequence's name.
  private static func isSequence(_ token: Token) -> Bool {
    guard token.digitCount <= 2 else { return false }
    return token.text.count <= 8
  }

  /// Anything with figures that is clinical.
  static func isClinical(_ token: Token) -> Bool { isLevel(token) || isMeasurement(token) }
}
