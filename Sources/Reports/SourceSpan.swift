// SPDX-License-Identifier: Apache-2.0

/// A half-open range of UTF-8 bytes in an untouched text.
///
/// Offsets count bytes of UTF-8, from 0; `upper` is the first byte after the span.
package struct SourceSpan: Hashable, Sendable, Comparable {
  package var lower: Int
  package var upper: Int

  package init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a span runs forwards")
    self.lower = lower
    self.upper = upper
  }

  package var count: Int { upper - lower }
  package var isEmpty: Bool { lower == upper }

  package func contains(_ other: SourceSpan) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  package func overlaps(_ other: SourceSpan) -> Bool {
    lower < other.upper && other.lower < upper
  }

  /// The smallest span that holds both.
  package func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(lower, other.lower), max(upper, other.upper))
  }

  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

extension SourceSpan: Codable {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(try container.decode(Int.self), try container.decode(Int.self))
  }

  /// Writes `[from, to]`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(lower)
    try container.encode(upper)
  }
}
