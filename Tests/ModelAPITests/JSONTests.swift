// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@Suite struct `JSON is read strictly` {
  @Test(arguments: [
    ("{\"a\":1,\"a\":2}", JSONError.Reason.duplicateName), ("NaN", .syntax), ("[1,]", .syntax),
    ("1e999", .numberRange), ("\"\\ud800\"", .loneSurrogate),
    ("\"\\ud800\\u0041\"", .loneSurrogate),
    ("{} {}", .trailingContent), ("", .syntax), ("01", .syntax), ("\"\u{1}\"", .syntax),
    ("{\"a\" 1}", .syntax), ("tru", .syntax), ("-", .syntax), ("1.", .syntax),
    (String(repeating: "[", count: 10_000), .depth),
  ])
  func `what two readers could take for two things is refused`(
    _ text: String, _ reason: JSONError.Reason
  ) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    do {
      _ = try JSONValue(parsing: text)
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: JSONError(reason: .encoding, offset: 0)) {
      try JSONValue(parsing: [0x22, 0xFF, 0x22])
    }
  }

  @Test func `integers of sixteen digits keep every digit`() throws {
    #expect(try JSONValue(parsing: "9007199254740993") == .integer(9_007_199_254_740_993))
    #expect(try JSONValue(parsing: "100000000000000000000") == .number(1e20))
  }

  @Test func `escapes, pairs and a byte-order mark are read`() throws {
    let value = try JSONValue(parsing: "\u{FEFF}[\"\\u00e9\\n\\ud83d\\ude00\\/\", -1.5e2, null]")
    #expect(value == ["é\n😀/", .number(-150), .null])
  }

  @Test(arguments: 0..<200) func `what is written is read as the same`(_ seed: Int) throws {
    var random = Seeded(seed)
    let value = Self.value(&random, depth: 0)
    #expect(try JSONValue(parsing: value.encoded) == value)
    #expect(try JSONValue(parsing: value.pretty) == value)
  }

  private static func value(_ random: inout Seeded, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3: return .number(Double.random(in: 0.1..<0.9, using: &random))
    case 4:
      return .string(
        ["", "a\"b\\", "é\u{0}\n", "😀", "\u{2028}\u{7F}"].randomElement(using: &random) ?? "")
    case 5:
      return .array((0..<3).map { _ in Self.value(&random, depth: depth + 1) })
    default:
      return .object(
        (0..<3).map { .init("k\($0)", Self.value(&random, depth: depth + 1)) })
    }
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
}
