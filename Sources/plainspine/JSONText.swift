// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// JSON as the commands print it: keys sorted, slashes as they are.
enum JSONText {
  static func pretty(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  static func line(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func text(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// What stands in the place of a result for an input that could not be read.
struct InputErrorJSON: Encodable {
  let report: String
  let error: String
}
