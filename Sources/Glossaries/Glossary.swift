// SPDX-License-Identifier: Apache-2.0

internal import CBundledData

/// Where a lexicon comes from: the shipped table, extended by a user's files.
package enum Glossary {
  /// The records that ship inside the binary.
  package static func bundledRecords() -> [GlossaryRecord] {
    GlossaryTable.decode(buffer(bundled_glossary()))
  }

  /// The bytes of the shipped table and image, for the test that proves them fresh.
  package static func bundledFiles() -> (table: [UInt8], image: [UInt8]) {
    (Array(buffer(bundled_glossary())), Array(buffer(bundled_lexicon())))
  }

  /// What is to be shipped for these records.
  package static func files(for records: [GlossaryRecord]) -> (table: [UInt8], image: [UInt8]) {
    let records = Composition(records).pruned(records)
    return (GlossaryTable.encode(records), LexiconBuilder.image(of: records))
  }

  /// The shipped lexicon.
  package static func lexicon() -> Lexicon {
    guard let image = LexiconImage.decode(buffer(bundled_lexicon())) else {
      return lexicon(adding: [])
    }
    // Words are in the image, examples are for checks: most of the table need not be read.
    let records = GlossaryTable.decode(buffer(bundled_glossary()), skipping: [.word, .example])
    var builder = LexiconBuilder()
    return builder.lexicon(from: records, image: image)
  }

  /// A lexicon of the shipped records and more; later ones win.
  package static func lexicon(adding records: [GlossaryRecord]) -> Lexicon {
    var builder = LexiconBuilder()
    return builder.lexicon(from: bundledRecords() + records)
  }

  /// A lexicon of these records alone.
  package static func lexicon(only records: [GlossaryRecord]) -> Lexicon {
    var builder = LexiconBuilder()
    return builder.lexicon(from: Composition(records).pruned(records))
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

  private static func buffer(_ file: bundled_file) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: file.bytes, count: file.count)
  }
}
