// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Says along which axis a number was measured: "8 mm AP", "3 x 6 mm (AP x TR)",
/// "AP diameter of 12 mm", "2.8 x 1.5 cm (craniocaudal x transverse)".
struct Dimensions {
  let text: SourceText

  private static let names: [String: String] = [
    "ap": "AP", "anteroposterior": "AP", "antero-posterior": "AP", "sagittal": "AP", "tr": "TR",
    "transverse": "TR", "transversal": "TR", "tv": "TR", "trv": "TR", "cc": "CC",
    "craniocaudal": "CC", "cephalocaudal": "CC", "si": "CC", "superoinferior": "CC",
  ]

  func mark(_ items: inout [Item]) {
    for index in items.indices where !items[index].measurements.isEmpty {
      let after = namesAfter(index, items)
      let count = items[index].measurements.count
      if after.names.count == count {
        apply(after.names, to: &items[index])
        for used in after.items { claim(&items[used]) }
      } else if count == 1, let before = nameBefore(index, items) {
        apply([before.name], to: &items[index])
        claim(&items[before.item])
      }
    }
  }

  private func apply(_ names: [String], to item: inout Item) {
    for (position, name) in names.enumerated() { item.measurements[position].dimension = name }
  }

  private func claim(_ item: inout Item) {
    item.isClaimed = true
    item.context = nil
  }

  /// The axes right after a number, in a bracket or with "in" before them.
  private func namesAfter(_ index: Int, _ items: [Item]) -> (names: [String], items: [Int]) {
    var names: [String] = []
    var used: [Int] = []
    var next = index + 1
    while next < items.count, next < index + 9 {
      if let name = name(of: items[next]) {
        names.append(name)
        used.append(next)
      } else if !isBetween(items[next]) {
        break
      }
      next += 1
    }
    return (names, used)
  }

  private func isBetween(_ item: Item) -> Bool {
    if item.mark == UInt8(ascii: "("), item.measurements.isEmpty { return true }
    if item.mark == 0xC3 || item.isEmpty || item.connector == .at {
      return item.measurements.isEmpty
    }
    return ["x", "X", "by", "×"].contains(text[item.span])
  }

  /// "AP diameter of the canal is 12 mm": the axis a few words before the number.
  private func nameBefore(_ index: Int, _ items: [Item]) -> (name: String, item: Int)? {
    for before in items[..<index].indices.suffix(5).reversed() {
      if let name = name(of: items[before]) { return (name, before) }
      guard !items[before].isPunctuation, items[before].measurements.isEmpty else { return nil }
    }
    return nil
  }

  private func name(of item: Item) -> String? {
    guard item.isWord, item.measurements.isEmpty else { return nil }
    let words = text[item.span].lowercased().split(separator: " ")
    return words.first.flatMap { Self.names[String($0)] }
  }
}
