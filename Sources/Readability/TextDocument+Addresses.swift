// SPDX-License-Identifier: Apache-2.0

extension TextDocument {
  /// Takes postal addresses out of the blocks; an address may be one block or several.
  mutating func excludeAddresses() {
    var lines: [(block: Int, range: Range<Int>)] = []
    var mayHave = false
    for (index, block) in blocks.enumerated() {
      var from = block.range.lowerBound
      while from < block.range.upperBound {
        let to = text[from..<block.range.upperBound].firstIndex { $0 == Byte.newline }
        let line = trimmed(from..<(to ?? block.range.upperBound))
        if !line.isEmpty {
          lines.append((index, line))
          mayHave =
            mayHave
            || text.withUnsafeBufferPointer {
              PostalAddress.mayStart(UnsafeBufferPointer(rebasing: $0[line]))
            }
        }
        from = (to ?? block.range.upperBound) + 1
      }
    }
    guard mayHave else { return }
    let runs = PostalAddress.runs(
      in: lines.map { String(decoding: text[$0.range], as: UTF8.self) })
    if !runs.isEmpty { exclude(runs, of: lines) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, text[from] <= Byte.space { from += 1 }
    while from < to, text[to - 1] <= Byte.space { to -= 1 }
    return from..<to
  }

  private mutating func exclude(
    _ runs: [Range<Int>], of lines: [(block: Int, range: Range<Int>)]
  ) {
    var kept: [Part] = []
    var last = -1
    for (index, line) in lines.enumerated() where !runs.contains(where: { $0.contains(index) }) {
      let kind = blocks[line.block].kind
      if last == index - 1, last >= 0, lines[last].block == line.block, let part = kept.popLast() {
        kept.append(Part(part.range.lowerBound..<line.range.upperBound, kind))
      } else {
        kept.append(Part(line.range, kind))
      }
      last = index
    }
    blocks = kept
    for run in runs {
      let range =
        lines[run.lowerBound].range.lowerBound..<lines[run.upperBound - 1].range.upperBound
      excluded.append(Exclusion(kind: .address, range: range))
    }
    excluded.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
