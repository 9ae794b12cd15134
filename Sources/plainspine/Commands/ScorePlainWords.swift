// SPDX-License-Identifier: Apache-2.0

internal import CBundledData
internal import Glossaries
internal import Readability

/// Plain wording for single words of reports, from the glossary.
struct ScorePlainWords {
  private var wordings: [String: String] = [:]
  private var table: [String: String] = [:]

  /// Word in lower case to plain wording: the general list, the shipped glossary and then the
  /// clinic's own; later ones win.
  static func all(adding records: [GlossaryRecord]) -> [String: String] {
    var words = ScorePlainWords()
    words.addShipped()
    for record in records { words.add(record) }
    return PlainerWords.general.merging(words.table) { $1 }
  }

  /// Reads the shipped table line by line, looking only at entries and at single words: decoding
  /// all of its records would take longer than scoring a letter.
  private mutating func addShipped() {
    let file = bundled_glossary()
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    let entry = Array("entry\t".utf8)
    let word = Array("word\tentry\t".utf8)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != 0x0A { end += 1 }
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      if line.starts(with: word) {
        guard !line.contains(0x20) else { continue }  // phrases
        let fields = Self.fields(line)
        if fields.count > 4 { add(word: fields[4], of: fields[2], audience: fields[3]) }
      } else if line.starts(with: entry) {
        let fields = Self.fields(line)
        if fields.count > 4 { wordings[fields[1]] = fields[4] }
      }
    }
  }

  private static func fields(_ line: UnsafeBufferPointer<UInt8>) -> [String] {
    line.split(separator: 0x09, maxSplits: 5, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func add(_ record: GlossaryRecord) {
    guard record.fields.count > 3 else { return }
    switch record.kind {
    case .entry: wordings[record.fields[0]] = record.fields[3]
    case .word where record.fields[0] == "entry":
      add(word: record.fields[3], of: record.fields[1], audience: record.fields[2])
    default: break
    }
  }

  /// `word` may be several, parted by bars.
  private mutating func add(word: String, of entry: String, audience: String) {
    guard audience == "report", let wording = wordings[entry], !wording.isEmpty else { return }
    for name in word.split(separator: "|") where Self.isSingleWord(name) {
      table[name.lowercased()] = wording
    }
  }

  private static func isSingleWord(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
  }
}
