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

  private static let mostFields = 14

  /// The records of a table; lines of an unknown kind are skipped.
  ///
  /// - Parameter skipping: kinds that the caller does not need.
  package static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, skipping: Set<GlossaryRecord.Kind> = []
  ) -> [GlossaryRecord] {
    let kinds = Dictionary(
      uniqueKeysWithValues: GlossaryRecord.Kind.allCases.map { ($0.rawValue, $0) })
    var records: [GlossaryRecord] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      let head = line.prefix { $0 != 0x09 }
      guard let kind = kinds[String(decoding: head, as: UTF8.self)], !skipping.contains(kind) else {
        continue
      }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).dropFirst()
      var texts = fields.map { String(decoding: $0, as: UTF8.self) }
      // A table written before a field was added lacks it: it is empty then, not a crash.
      while texts.count < mostFields { texts.append("") }
      records.append(GlossaryRecord(kind, texts))
    }
    return records
  }
}
