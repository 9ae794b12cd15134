// SPDX-License-Identifier: Apache-2.0

/// Values that a model may place in a sentence but neither see nor change: `[S1]` stands for
/// "on the left".
package struct LockedValues: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case level = "L"
    case side = "S"
    /// Numbers with their units.
    case number = "N"
    case grade = "G"
    /// A nerve root with its side.
    case root = "R"
  }

  /// What each placeholder stands for, by its name with the brackets.
  private(set) var values: [String: String] = [:]
  private var counts: [Kind: Int] = [:]

  /// A new placeholder for a value.
  ///
  /// Each finding has its own, even for the same words, so that two findings cannot trade theirs.
  mutating func lock(_ kind: Kind, _ value: String) -> String {
    counts[kind, default: 0] += 1
    let name = "[\(kind.rawValue)\(counts[kind, default: 0])]"
    values[name] = value
    return name
  }

  /// A placeholder for levels, shared by all that is said of them.
  mutating func level(_ value: String) -> String {
    values.first { $0.value == value && $0.key.hasPrefix("[L") }?.key ?? lock(.level, value)
  }

  /// The text with every value in its place.
  package func resolved(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "[") {
      let end = rest[start...].firstIndex(of: "]").map(rest.index(after:)) ?? rest.endIndex
      result += rest[..<start]
      let name = String(rest[start..<end])
      result += values[name] ?? name
      rest = rest[end...]
    }
    return result + rest
  }

  /// Everything in square brackets, in order, known or not; an open bracket counts too.
  static func placeholders(in text: String) -> [String] {
    var found: [String] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
      let end = rest[start...].firstIndex(of: "]").map(rest.index(after:)) ?? rest.endIndex
      found.append(String(rest[start..<end]))
      rest = rest[end...]
    }
    return found
  }
}
