// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
  /// The depth that a parser may be led into; ours need five. Objects and arrays inside each other.
  package static let depthLimit = 64

  /// Reads one JSON text, strictly (RFC 8259).
  ///
  /// Names given twice, NaN, numbers beyond a Double and lone surrogates are refused, since two
  /// readers could take them for two things.
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONError(reason: .encoding, offset: 0)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var parser = JSONParser(bytes: bytes, position: start)
    self = try parser.document()
  }

  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var position: Int

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try self.value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw error(.trailingContent) }
    return value
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason: reason, offset: position)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= JSONValue.depthLimit else { throw error(.depth) }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return try number()
    default: throw error(.syntax)
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw error(.syntax) }
    position += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error(.syntax) }
      let name = try string()
      guard names.insert(name).inserted else { throw error(.duplicateName) }
      skipSpace()
      guard take(":") else { throw error(.syntax) }
      members.append(JSONValue.Member(name, try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw error(.syntax) }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw error(.syntax) }
    return .array(values)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    _ = take("-")
    let zero = next == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !(zero && whole > 1) else { throw error(.syntax) }
    var plain = true
    if take(".") {
      plain = false
      guard digits() > 0 else { throw error(.syntax) }
    }
    if take("e") || take("E") {
      plain = false
      if !take("-") { _ = take("+") }
      guard digits() > 0 else { throw error(.syntax) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if plain, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw error(.numberRange) }
    return .number(number)
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &content)
      case 0..<0x20: throw error(.syntax)
      default: content.append(byte)
      }
    }
    throw error(.syntax)
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw error(.syntax) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"): content.append(contentsOf: String(try scalar()).utf8)
    default: throw error(.syntax)
    }
  }

  /// The scalar of one \u escape, or of a pair of surrogates.
  private mutating func scalar() throws(JSONError) -> Character {
    let first = try codeUnit()
    var value = UInt32(first)
    if UTF16.isLeadSurrogate(first), take("\\"), take("u") {
      let second = try codeUnit()
      guard UTF16.isTrailSurrogate(second) else { throw error(.loneSurrogate) }
      value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw error(.loneSurrogate) }
    return Character(scalar)
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    guard position + 4 <= bytes.count else { throw error(.syntax) }
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw error(.syntax)
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}
