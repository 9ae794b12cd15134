// SPDX-License-Identifier: Apache-2.0

internal import CBundledData
internal import Glossaries
internal import Readability

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Plain wording for words and phrases of reports, from the glossary.
///
/// A glossary names findings whole ("disc bulge") and by structure and state ("spinal canal" and
/// "stenosis"); both are taken.
struct ScorePlainWords {
  private let terms: PlainTerms

  private init(terms: PlainTerms) { self.terms = terms }

  /// Wordings by entry, and numbers of structures and states, by hash of the name.
  private var entries: [Int: Int32] = [:]
  private var numbers: [Int: Int32] = [:]
  private var rules: [(structure: Int, state: Int, entry: Int)] = []
  /// Words of one entry follow each other.
  private var lastEntry: (name: Int, wording: Int32?) = (0, nil)

  /// The general lists, the shipped glossary unless switched off, and the clinic's own; later ones
  /// win.
  ///
  /// - Parameter text: the text to be scored, if it is short: see `PlainTerms`.
  static func terms(
    shipped: Bool, adding records: [GlossaryRecord], of text: [UInt8]? = nil
  ) -> PlainTerms {
    var words = ScorePlainWords(terms: PlainerPhrases.terms(of: text))
    if shipped { words.addShipped() }
    for record in records { words.add(record) }
    for rule in words.rules {
      guard let wording = words.entries[rule.entry] else { continue }
      let (head, tail) = (words.number(rule.structure), words.number(rule.state))
      words.terms.pair(head: head, tail: tail, wording)
    }
    return words.terms
  }

  /// Reads the shipped table line by line, looking only at what is needed: decoding all of its
  /// records would take longer than scoring a letter.
  private mutating func addShipped() {
    let file = bundled_glossary()
    var line = file.bytes
    let end = file.bytes + file.count
    while line < end {
      let next = Self.find(0x0A, from: line, to: end)
      if let (kind, start) = Self.kind(line, next), let fields = Fields(line + start, next) {
        add(kind, fields)
      }
      line = next + 1
    }
  }

  /// What a line is, if it is needed, and where its fields start.
  private static func kind(
    _ line: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (GlossaryRecord.Kind, Int)? {
    guard end - line > 8 else { return nil }
    switch line[0] {
    case UInt8(ascii: "w") where memcmp(line, "word\t", 5) == 0: return (.word, 5)
    case UInt8(ascii: "e") where memcmp(line, "entry\t", 6) == 0: return (.entry, 6)
    case UInt8(ascii: "r") where memcmp(line, "rule\t", 5) == 0: return (.rule, 5)
    default: return nil
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  fileprivate static func find(
    _ byte: Int32, from: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    memchr(from, byte, end - from).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
      ?? end
  }

  /// The first four fields of a record.
  private struct Fields {
    let first: Bytes
    let second: Bytes
    let third: Bytes
    let fourth: Bytes

    init?(_ from: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
      var at = from
      func next() -> Bytes? {
        guard at <= end else { return nil }
        let stop = ScorePlainWords.find(0x09, from: at, to: end)
        defer { at = stop + 1 }
        return Bytes(start: at, count: stop - at)
      }
      guard let first = next(), let second = next(), let third = next(), let fourth = next()
      else { return nil }
      (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
    }
  }

  private mutating func add(_ record: GlossaryRecord) {
    let bytes = Array(record.fields.prefix(4).joined(separator: "\t").utf8)
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let fields = Fields(start, start + bytes.count)
      else { return }
      add(record.kind, fields)
    }
  }

  private mutating func add(_ kind: GlossaryRecord.Kind, _ fields: Fields) {
    switch kind {
    case .entry:
      guard !fields.fourth.isEmpty else { return }
      entries[Self.hash(fields.first)] = terms.keep(String(decoding: fields.fourth, as: UTF8.self))
      lastEntry = (0, nil)
    case .rule where fields.second.isEmpty && !Self.is(fields.third, "normal"):
      rules.append((Self.hash(fields.first), Self.hash(fields.third), Self.hash(fields.fourth)))
    case .word where Self.is(fields.third, "report"): addWord(fields)
    default: break
    }
  }

  private mutating func addWord(_ fields: Fields) {
    let name = fields.second
    if Self.is(fields.first, "entry") {
      let hash = Self.hash(name)
      if lastEntry.name != hash { lastEntry = (hash, entries[hash]) }
      if let wording = lastEntry.wording { terms.add(fields.fourth, wording) }
    } else if Self.is(fields.first, "structure") {
      terms.add(fields.fourth, number(Self.hash(name)), as: .head)
    } else if Self.is(fields.first, "state"), name.count > 5,
      name.suffix(5).elementsEqual(".noun".utf8)
    {
      let state = Bytes(rebasing: name.dropLast(5))
      terms.add(fields.fourth, number(Self.hash(state)), as: .tail)
    }
  }

  private mutating func number(_ name: Int) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(numbers.count)
    numbers[name] = number
    return number
  }

  private static func `is`(_ field: Bytes, _ word: StaticString) -> Bool {
    guard field.count == word.utf8CodeUnitCount, let start = field.baseAddress else { return false }
    return memcmp(start, word.utf8Start, field.count) == 0
  }

  private static func hash(_ name: Bytes) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}
