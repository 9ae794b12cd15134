// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
  /// The value as compact UTF-8, in one way only: equal values give equal bytes.
  package var encoded: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The value over several lines, for a person to read.
  package var pretty: String {
    var writer = JSONWriter(indents: true)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes JSON.
private struct JSONWriter {
  var bytes: [UInt8] = []
  var indents = false
  private var depth = 0

  init(indents: Bool = false) { self.indents = indents }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .number(let value): append(value.isFinite ? String(value) : "null")
    case .string(let value): write(value)
    case .array(let values):
      list("[", "]", values) { writer, value in writer.write(value) }
    case .object(let members):
      list("{", "}", members) { writer, member in
        writer.write(member.name)
        writer.append(writer.indents ? ": " : ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func list<Item>(
    _ open: String, _ close: String, _ items: [Item], _ each: (inout JSONWriter, Item) -> Void
  ) {
    append(open)
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { append(",") }
      newLine()
      each(&self, item)
    }
    depth -= 1
    if !items.isEmpty { newLine() }
    append(close)
  }

  private mutating func newLine() {
    guard indents else { return }
    append("\n" + String(repeating: "  ", count: depth))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20, 0x7F: append("\\u00" + hexadecimal(byte))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Two lower-case digits.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16)
  return digits.utf8.count == 1 ? "0" + digits : digits
}
