// SPDX-License-Identifier: Apache-2.0

internal import Deidentification
internal import FoundationEssentials
internal import Yams

/// `glossaries/deidentification.yaml`: lists of names and labels, nested keys joined by dots.
enum DeidentificationFile {
  static let name = "deidentification.yaml"

  /// The lists of a file, compiled to the table that ships; nil where the text is no such file.
  static func table(of yaml: String) throws -> String? {
    guard let node = try Yams.compose(yaml: yaml)?["deidentification"],
      let lists = lists(node, prefix: "")
    else { return nil }
    return DeidentificationWords.table(of: lists)
  }

  private static func lists(_ node: Node, prefix: String) -> [String: [String]]? {
    guard let mapping = node.mapping else { return nil }
    var result: [String: [String]] = [:]
    for (key, value) in mapping {
      let name = prefix + (key.scalar?.string ?? "")
      if let items = value.sequence {
        // The text as written: "no" and "on" are words here, not truth values.
        result[name] = items.compactMap { $0.scalar?.string }
      } else if let inner = lists(value, prefix: name + ".") {
        result.merge(inner) { $1 }
      } else {
        return nil
      }
    }
    return result
  }
}
