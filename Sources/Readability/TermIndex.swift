// SPDX-License-Identifier: Apache-2.0

/// A table from hashes to numbers, with open addressing.
struct TermIndex {
  /// 0 is a free place.
  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  private var values = [Int32](repeating: 0, count: 1 << 12)
  private var used = 0

  mutating func set(_ key: UInt64, _ value: Int32) {
    if used * 2 >= keys.count { grow() }
    let place = place(of: key)
    if keys[place] == 0 { used += 1 }
    keys[place] = key
    values[place] = value
  }

  func value(_ key: UInt64) -> Int32? {
    let place = place(of: key)
    return keys[place] == 0 ? nil : values[place]
  }

  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while keys[place] != 0 && keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 4)
    values = [Int32](repeating: 0, count: old.0.count * 4)
    for (key, value) in zip(old.0, old.1) where key != 0 {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }
}
