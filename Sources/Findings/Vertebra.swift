// SPDX-License-Identifier: Apache-2.0

package import Glossaries

/// A vertebra or sacral segment, counted from the head.
package struct Vertebra: Hashable, Sendable, Comparable {
  /// C1 is 1, T1 is 8, L1 is 20, S1 is 25; L6 and the root C8 stand apart.
  package let index: Int

  static let sixthLumbar = 100
  static let eighthCervicalRoot = 101

  /// "L4", "T12", "S1"; "D12" and "Th8" are thoracic.
  package init?(letter: UInt8, number: Int) {
    switch (letter, number) {
    case (UInt8(ascii: "c"), 1...7): index = number
    case (UInt8(ascii: "c"), 8): index = Self.eighthCervicalRoot
    case (UInt8(ascii: "t"), 1...12), (UInt8(ascii: "d"), 1...12): index = 7 + number
    case (UInt8(ascii: "l"), 1...5): index = 19 + number
    case (UInt8(ascii: "l"), 6): index = Self.sixthLumbar
    case (UInt8(ascii: "s"), 1...5): index = 24 + number
    default: return nil
    }
  }

  package init(index: Int) { self.index = index }

  package var name: String {
    switch index {
    case 1...7: "C\(index)"
    case 8...19: "T\(index - 7)"
    case 20...24: "L\(index - 19)"
    case 25...29: "S\(index - 24)"
    case Self.sixthLumbar: "L6"
    default: "C8"
    }
  }

  package var region: Region {
    switch index {
    case 1...7, Self.eighthCervicalRoot: .cervical
    case 8...19: .thoracic
    case 20...24, Self.sixthLumbar: .lumbar
    default: .sacral
    }
  }

  /// Its place from head to foot, for ordering.
  package var order: Double {
    switch index {
    case Self.sixthLumbar: 24.5
    case Self.eighthCervicalRoot: 7.5
    default: Double(index)
    }
  }

  package func isDirectlyAbove(_ other: Vertebra) -> Bool {
    if index == Self.sixthLumbar { return other.index == 25 }
    if other.index == Self.sixthLumbar { return index == 24 }
    return other.index == index + 1
  }

  package static func < (left: Vertebra, right: Vertebra) -> Bool { left.order < right.order }

  /// The vertebra of a region by its number from the top: the fourth lumbar.
  package init?(region: Region, number: Int) {
    let letter: UInt8 =
      switch region {
      case .cervical: UInt8(ascii: "c")
      case .thoracic: UInt8(ascii: "t")
      case .lumbar: UInt8(ascii: "l")
      case .sacral: UInt8(ascii: "s")
      }
    self.init(letter: letter, number: number)
  }
}
