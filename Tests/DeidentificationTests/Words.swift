// SPDX-License-Identifier: Apache-2.0

import Deidentification
import FoundationEssentials
import Yams

/// The shipped lists, and the places that tests read from.
enum Shipped {
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// Beside the package; nil where it is not at hand.
  static func shared(_ path: String) -> String? {
    let full = root + "/../shared/" + path
    return FileManager.default.fileExists(atPath: full) ? full : nil
  }

  struct Unreadable: Error {}

  static let deidentifier: Deidentifier? = try? make()

  static func make() throws -> Deidentifier {
    Deidentifier(words: try DeidentificationWords(lists: try lists()))
  }

  static func lists() throws -> [String: [String]] {
    let path = root + "/glossaries/deidentification.yaml"
    let yaml = try String(contentsOfFile: path, encoding: .utf8)
    guard let node = try Yams.compose(yaml: yaml)?["deidentification"] else { throw Unreadable() }
    return try lists(node, "")
  }

  private static func lists(_ node: Node, _ prefix: String) throws -> [String: [String]] {
    guard case .mapping(let mapping) = node else { throw Unreadable() }
    var result: [String: [String]] = [:]
    for (key, value) in mapping {
      guard case .scalar(let name) = key else { throw Unreadable() }
      switch value {
      case .sequence(let items):
        result[prefix + name.string] = try items.map {
          // The text as written: "no" and "on" are words here, not truth values.
          guard case .scalar(let scalar) = $0 else { throw Unreadable() }
          return scalar.string
        }
      default: result.merge(try lists(value, prefix + name.string + ".")) { $1 }
      }
    }
    return result
  }

  /// The reports of the corpus, by name.
  static func corpus() throws -> [(name: String, text: String)] {
    var reports: [(name: String, text: String)] = []
    for folder in ["lumbar-notes", "parrot-spine-mri"] {
      guard let path = shared("corpus/reports/" + folder) else { continue }
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        reports.append(
          (name, try String(contentsOfFile: path + "/" + name, encoding: .utf8)))
      }
    }
    return reports
  }
}

/// Random numbers that are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int(next() % UInt64(items.count))]
  }

  mutating func figures(_ count: Int) -> String {
    String(
      (0..<count).map { $0 == 0 ? Character("\(1 + next() % 9)") : Character("\(next() % 10)") })
  }
}
