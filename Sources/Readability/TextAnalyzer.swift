// SPDX-License-Identifier: Apache-2.0

/// Counts a text that comes in pieces, in bounded memory.
///
/// Text is cut into chunks where a block ends, unwrapped in place, given boundaries (the ASCII path
/// for ASCII blocks, ICU for others), and walked once.
final class TextAnalyzer {
  private static let chunk = 1 << 15
  /// Keys of words are read eight bytes at a time, also at the very end.
  private static let padding = 32

  private let walker: TokenWalker
  private let collector: SentenceCollector?
  private var scanner = BlockScanner()
  private let boundaries: Boundaries
  private lazy var icu = ICUBoundaries()
  private var text: UnsafeMutablePointer<UInt8>
  private var filled = 0
  private let capacity: Int
  private let usesICUOnly: Bool

  /// Tests and benchmarks may keep to ICU.
  init(
    options: ReadabilityOptions, collector: SentenceCollector? = nil, terms: PlainTerms? = nil,
    usesICUOnly: Bool = false, capacity: Int = TextAnalyzer.chunk
  ) {
    self.usesICUOnly = usesICUOnly
    self.collector = collector
    walker = TokenWalker(options: options, collector: collector, terms: terms)
    self.capacity = capacity
    text = .allocate(capacity: capacity + Self.padding)
    text.initialize(repeating: 0, count: capacity + Self.padding)
    boundaries = Boundaries(bytes: capacity)
  }

  deinit { text.deallocate() }

  /// Takes the next piece of the text.
  func consume(_ piece: UnsafeBufferPointer<UInt8>) {
    guard var source = piece.baseAddress else { return }
    var left = piece.count
    while left > 0 {
      let taken = min(left, capacity - filled)
      (text + filled).update(from: source, count: taken)
      filled += taken
      source += taken
      left -= taken
      if filled == capacity { processChunk() }
    }
  }

  /// Takes a sentence that counts as one whatever stands in it.
  func consumeSentence(_ sentence: UnsafeBufferPointer<UInt8>) {
    flush()
    guard let source = sentence.baseAddress else { return }
    let count = min(sentence.count, capacity)
    text.update(from: source, count: count)
    for at in 0..<count where text[at] < Byte.space { text[at] = Byte.space }
    let bytes = UnsafeBufferPointer(start: text, count: count)
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    walk([Block(from: 0, to: count, kind: .paragraph, isASCII: isASCII)], isWhole: true)
  }

  var tally: WordTally { walker.tally }

  /// Takes a document whose blocks are known.
  func consume(_ given: TextDocument) {
    flush()
    var document = given
    document.excludeAddresses()
    document.text.withUnsafeBufferPointer { bytes in
      var first = 0
      while first < document.blocks.count {
        first = consume(document.blocks, from: first, bytes)
      }
    }
    for exclusion in document.excluded { collector?.exclude(exclusion.kind, exclusion.range) }
    collector?.pass(document.text.count)
  }

  /// Takes as many blocks from `first` on as one chunk holds; a longer block is cut.
  private func consume(
    _ parts: [TextDocument.Part], from first: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let source = bytes.baseAddress else { return parts.count }
    let start = parts[first].range.lowerBound
    var last = first
    while last + 1 < parts.count, parts[last + 1].range.upperBound - start <= capacity { last += 1 }
    var blocks: [Block] = []
    let end = min(parts[last].range.upperBound, start + capacity)
    text.update(from: source + start, count: end - start)
    for part in parts[first...last] {
      let to = min(part.range.upperBound, end) - start
      var isASCII = true
      for at in (part.range.lowerBound - start)..<to {
        if text[at] < Byte.space { text[at] = Byte.space }
        if text[at] >= 0x80 { isASCII = false }
      }
      blocks.append(
        Block(from: part.range.lowerBound - start, to: to, kind: part.kind, isASCII: isASCII))
    }
    collector?.move(to: start)
    walk(blocks, isWhole: false)
    collector?.move(to: 0)
    return last + 1
  }

  /// Ends the text and gives the counts of all of it.
  func finish() -> TextCounts {
    flush()
    return walker.tally.counts()
  }

  private func flush() {
    guard filled > 0 else { return }
    process(filled)
    collector?.pass(filled)
    filled = 0
  }

  private func processChunk() {
    let cut = ChunkCut.find(in: text, count: filled)
    let rest = Array(UnsafeBufferPointer(start: text + cut, count: filled - cut))
    process(cut)
    collector?.pass(cut)
    rest.withUnsafeBufferPointer { rest in
      if let start = rest.baseAddress { text.update(from: start, count: rest.count) }
    }
    filled = rest.count
  }

  private func process(_ count: Int) {
    scanner.scan(text, count: count)
    if let collector {
      for exclusion in scanner.excluded { collector.exclude(exclusion.kind, exclusion.range) }
    }
    walk(scanner.blocks, isWhole: false)
  }

  private func walk(_ blocks: [Block], isWhole: Bool) {
    boundaries.removeAll(reserving: capacity)
    var first = 0
    while first < blocks.count {
      let isASCII = blocks[first].isASCII && !usesICUOnly
      var last = first
      while last + 1 < blocks.count, (blocks[last + 1].isASCII && !usesICUOnly) == isASCII {
        last += 1
      }
      let from = blocks[first].from
      let to = blocks[last].to
      if isASCII {
        ASCIIBoundaries.append(text, from: from, to: to, into: boundaries)
      } else {
        icu?.append(text, from: from, to: to, into: boundaries)
      }
      first = last + 1
    }
    walker.walk(text, blocks, boundaries, isWhole: isWhole)
  }
}
