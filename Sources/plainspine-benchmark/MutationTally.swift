// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// Counts of one row of the table.
struct MutationTally {
  var total = 0
  var detected = 0
  var named = 0

  /// Wilson's interval of 95 % for a share.
  static func wilson(_ hits: Int, of total: Int) -> (low: Double, high: Double) {
    guard total > 0 else { return (0, 1) }
    let (share, count, z) = (Double(hits) / Double(total), Double(total), 1.96)
    let middle = share + z * z / (2 * count)
    let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    return ((middle - spread) / scale, (middle + spread) / scale)
  }

  /// "  231/240   96.3 %  [93.0 … 98.1]".
  var shown: String {
    let (low, high) = Self.wilson(detected, of: total)
    let share = total == 0 ? 0 : Double(detected) / Double(total)
    let counts = "\(detected)/\(total)"
    return counts.padded(12, right: true) + Self.percent(share).padded(8, right: true) + " %  ["
      + Self.percent(low) + " … " + Self.percent(high) + "]"
  }

  var namedShown: String {
    total == 0 ? "–" : Self.percent(Double(named) / Double(total)) + " %"
  }

  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  func padded(_ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - count))
    return right ? space + self : self + space
  }
}
