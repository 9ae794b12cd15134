// SPDX-License-Identifier: Apache-2.0

/// Words and phrases of a built lexicon as flat arrays, so that the shipped glossary loads by
/// copying: building it from its records at every start would take longer than a letter.
///
/// All numbers are little-endian; a section is its count of bytes (UInt64) and the bytes.
enum LexiconImage {
  struct Parts {
    var words: WordTable
    var trie: PhraseTrie
    var spellingTargets: [UInt32]
  }

  static func encode(_ parts: Parts) -> [UInt8] {
    var writer = Writer()
    writer.append(parts.words.pool)
    writer.append(parts.words.offsets)
    writer.append(parts.words.slots)
    writer.append(parts.trie.keys)
    writer.append(parts.trie.firstEdge)
    writer.append(parts.trie.edgeTarget)
    writer.append(parts.trie.edgeNext)
    writer.append(parts.trie.nodeSenses)
    writer.append(parts.trie.isTree)
    var codes = SenseCodes()
    var counts: [Int32] = []
    var values: [Int32] = []
    for list in parts.trie.senseLists {
      counts.append(Int32(list.count))
      for sense in list {
        let (kind, value) = codes.encode(sense)
        values += [kind, value]
      }
    }
    writer.append(counts)
    writer.append(values)
    writer.append(Array(codes.strings.joined(separator: "\n").utf8))
    writer.append(parts.spellingTargets)
    return writer.bytes
  }

  /// nil where the bytes are no image.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Parts? {
    var reader = Reader(bytes: UnsafeRawBufferPointer(bytes))
    guard let pool: [UInt8] = reader.next(), let offsets: [UInt32] = reader.next(),
      let slots: [UInt32] = reader.next(), let keys: [UInt64] = reader.next(),
      let firstEdge: [Int32] = reader.next(), let edgeTarget: [Int32] = reader.next(),
      let edgeNext: [Int32] = reader.next(), let nodeSenses: [Int32] = reader.next(),
      let isTree: [UInt8] = reader.next(), let counts: [Int32] = reader.next(),
      let values: [Int32] = reader.next(), let names: [UInt8] = reader.next(),
      let targets: [UInt32] = reader.next()
    else { return nil }
    let codes = SenseCodes(
      strings: String(decoding: names, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map(String.init))
    var lists: [[Sense]] = []
    lists.reserveCapacity(counts.count)
    var position = 0
    for count in counts {
      var list: [Sense] = []
      for _ in 0..<count {
        if let sense = codes.decode(values[position], values[position + 1]) { list.append(sense) }
        position += 2
      }
      lists.append(list)
    }
    return Parts(
      words: WordTable(pool: pool, offsets: offsets, slots: slots),
      trie: PhraseTrie(
        keys: keys, firstEdge: firstEdge, edgeTarget: edgeTarget, edgeNext: edgeNext,
        nodeSenses: nodeSenses, isTree: isTree, senseLists: lists),
      spellingTargets: targets)
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
      withUnsafeBytes(of: UInt64(numbers.count * MemoryLayout<Number>.size).littleEndian) {
        bytes.append(contentsOf: $0)
      }
      numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func next<Number: FixedWidthInteger>() -> [Number]? {
      guard position + 8 <= bytes.count else { return nil }
      let size = Int(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
      position += 8
      guard size >= 0, position + size <= bytes.count else { return nil }
      let count = size / MemoryLayout<Number>.size
      let source = UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
      position += size
      return Array(unsafeUninitializedCapacity: count) { buffer, filled in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
        filled = count
      }
    }
  }
}
