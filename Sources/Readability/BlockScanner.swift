// SPDX-License-Identifier: Apache-2.0

/// Cuts plain text into blocks and unwraps their lines.
///
/// The unwrapped text has the same length as the source: a line end inside a block becomes a
/// space, a list marker becomes spaces, so that offsets need no translation.
struct BlockScanner {
  private(set) var blocks: [Block] = []
  private(set) var excluded: [Exclusion] = []
  private var lines: [TextLine] = []

  /// Fills `blocks` from `text[0..<count]` and unwraps it in place.
  mutating func scan(_ text: UnsafeMutablePointer<UInt8>, count: Int) {
    blocks.removeAll(keepingCapacity: true)
    excluded.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    let reader = LineReader(text: text)
    var from = 0
    while from < count {
      let to = LineEnds.next(in: text, from: from, to: count)
      if let line = reader.line(from, to) {
        lines.append(line)
      } else {
        flush(text)
      }
      let isPair =
        to + 1 < count && text[to] == Byte.carriageReturn
        && text[to + 1] == Byte.newline
      from = to + (isPair ? 2 : 1)
    }
    flush(text)
  }

  /// Makes blocks of the lines gathered since the last blank one.
  private mutating func flush(_ text: UnsafeMutablePointer<UInt8>) {
    guard !lines.isEmpty else { return }
    defer { lines.removeAll(keepingCapacity: true) }
    var width = 0
    for line in lines { width = max(width, line.length) }
    let joiner = LineJoiner(text: text, width: width)
    let addresses = addresses(text)
    var first = 0
    while first < lines.count {
      var last = first
      if let (kind, rows) = excludedLines(from: first, addresses) {
        excluded.append(
          Exclusion(kind: kind, range: lines[first].from..<lines[first + rows - 1].to))
        first += rows
        continue
      }
      var isASCII = lines[first].isASCII
      while last + 1 < lines.count, !addresses.contains(where: { $0.lowerBound == last + 1 }),
        joiner.joins(lines[last], lines[last + 1])
      {
        for at in lines[last].to..<lines[last + 1].from { text[at] = Byte.space }
        last += 1
        isASCII = isASCII && lines[last].isASCII
      }
      append(first, last, isASCII, text)
      first = last + 1
    }
  }

  private func excludedLines(
    from first: Int, _ addresses: [Range<Int>]
  ) -> (kind: Exclusion.Kind, lines: Int)? {
    if let rows = tableRows(from: first) { return (.table, rows) }
    return addresses.first { $0.lowerBound == first }.map { (.address, $0.count) }
  }

  /// Runs of lines that are postal addresses.
  private func addresses(_ text: UnsafePointer<UInt8>) -> [Range<Int>] {
    let mayHave = lines.contains { line in
      !line.isItem
        && PostalAddress.mayStart(UnsafeBufferPointer(start: text + line.from, count: line.length))
    }
    guard mayHave else { return [] }
    return PostalAddress.runs(
      in: lines.map { line in
        let bytes = UnsafeBufferPointer(start: text + line.from, count: line.length)
        return line.length <= 90 ? String(decoding: bytes, as: UTF8.self) : ""
      })
  }

  /// How many rows of a table start here: one row alone is spacing, not a table.
  private func tableRows(from first: Int) -> Int? {
    var rows = 0
    while first + rows < lines.count, lines[first + rows].isTableRow { rows += 1 }
    return rows >= 2 ? rows : nil
  }

  private mutating func append(
    _ first: Int, _ last: Int, _ isASCII: Bool, _ text: UnsafeMutablePointer<UInt8>
  ) {
    let line = lines[first]
    if line.isItem {
      for at in line.from..<line.textFrom { text[at] = Byte.space }
      excluded.append(Exclusion(kind: .listMarker, range: line.from..<line.textFrom))
    }
    let isHeading = first == last && !line.isEnded && !line.isItem && line.length <= 80
    let kind: BlockKind = line.isItem ? .listItem : isHeading ? .heading : .paragraph
    blocks.append(Block(from: line.textFrom, to: lines[last].to, kind: kind, isASCII: isASCII))
  }
}
