// SPDX-License-Identifier: Apache-2.0

package import Glossaries

/// A disc level between two vertebrae, or a vertebra.
package struct SpinalLevel: Hashable, Sendable, Comparable {
  package let upper: Vertebra
  /// The vertebra below, for a disc level.
  package let lower: Vertebra?

  package init(_ upper: Vertebra, _ lower: Vertebra? = nil) {
    self.upper = upper
    self.lower = lower
  }

  package var name: String { lower.map { "\(upper.name)-\($0.name)" } ?? upper.name }
  package var isDisc: Bool { lower != nil }
  package var region: Region { upper.region }

  package static func < (left: SpinalLevel, right: SpinalLevel) -> Bool {
    let mid = { (level: SpinalLevel) in level.upper.order + (level.lower == nil ? 0 : 0.5) }
    return mid(left) < mid(right)
  }
}
