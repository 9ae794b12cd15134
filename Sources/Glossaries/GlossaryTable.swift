// SPDX-License-Identifier: Apache-2.0

/// The compiled form of glossary files: a record a line, fields set apart by tabs.
///
/// Parsing YAML at every start would take longer than writing a letter; this takes a few
/// milliseconds, and a change to it can be read in a diff.
package enum GlossaryTable {
  package static func encode(_ records: [GlossaryRecord]) -> [UInt8] {
    var bytes: [UInt8] = []
    for record in records {
      bytes.append(contentsOf: record.kind.rawValue.utf8)
      for field in record.fields {
        bytes.append(UInt8(ascii: "\t"))
        bytes.append(contentsOf: field.utf8.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 })
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The records of a table; lines of an unknown kind are skipped.
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [GlossaryRecord] {
    let kinds = Dictionary(
      uniqueKeysWithValues: GlossaryRecord.Kind.allCases.map { ($0.rawValue, $0) })
    var records: [GlossaryRecord] = []
    records.reserveCapacity(bytes.count / 40)
    var fields: [String] = []
    var start = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte == 0x09 || byte == 0x0A else { continue }
      fields.append(
        String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
      start = index + 1
      if byte == 0x0A {
        if let kind = kinds[fields[0]] {
          records.append(GlossaryRecord(kind, Array(fields.dropFirst())))
        }
        fields.removeAll(keepingCapacity: true)
      }
    }
    return records
  }
}
