// SPDX-License-Identifier: Apache-2.0

internal import CBundledData

/// Where a lexicon comes from: the shipped table, extended by a user's files.
package enum Glossary {
  /// The records that ship inside the binary.
  package static func bundledRecords() -> [GlossaryRecord] {
    let file = bundled_glossary()
    return GlossaryTable.decode(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// The bytes of the shipped table, for the test that proves them fresh.
  package static func bundledTable() -> [UInt8] {
    let file = bundled_glossary()
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// A lexicon of the shipped records and more; later ones win.
  package static func lexicon(adding records: [GlossaryRecord] = []) -> Lexicon {
    var builder = LexiconBuilder()
    return builder.lexicon(from: bundledRecords() + records)
  }

  /// Reads glossary files in order.
  ///
  /// - Parameter files: name for messages, and content.
  /// - Returns: the records, and everything that is wrong with them, with file, line and column.
  package static func compile(
    _ files: [(name: String, yaml: String)]
  ) -> (records: [GlossaryRecord], problems: [GlossaryError]) {
    var records: [GlossaryRecord] = []
    var problems: [GlossaryError] = []
    for file in files {
      var reader = GlossaryReader(file: file.name)
      reader.read(file.yaml)
      records += reader.records
      problems += reader.problems
    }
    return (records, problems)
  }

  /// The records of the shipped table: those of the files, without phrases that their parts say.
  package static func shippable(_ records: [GlossaryRecord]) -> [GlossaryRecord] {
    Composition(records).pruned(records)
  }
}
