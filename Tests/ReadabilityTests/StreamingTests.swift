// SPDX-License-Identifier: Apache-2.0

import Readability
import Testing

/// Paragraphs of made-up sentences, about `bytes` long.
private func text(bytes: Int, seed: UInt64, paragraphBreak: String = "\n\n") -> [UInt8] {
  var random = SeededGenerator(seed: seed)
  let words = ["the", "disc", "at", "L4-L5", "is", "spondylolisthesis", "3.2", "mm", "café"]
  var text: [UInt8] = []
  while text.count < bytes {
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let count = Int.random(in: 3...20, using: &random)
      let sentence = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      text += Array(("Here " + sentence.joined(separator: " ") + " today. ").utf8)
    }
    text += Array(paragraphBreak.utf8)
  }
  return text
}

private func counts(_ text: [UInt8], pieces: Int) -> TextCounts {
  let inspector = ReadabilityInspector()
  var from = 0
  while from < text.count {
    let to = min(text.count, from + pieces)
    text[from..<to].withUnsafeBufferPointer { inspector.consume($0) }
    from = to
  }
  return inspector.finish().report.counts
}

@Suite struct `Streaming` {
  @Test(arguments: [1, 7, 4_096, 1 << 20])
  func `pieces of any size give the same counts`(size: Int) {
    let text = text(bytes: 150_000, seed: 1)
    #expect(counts(text, pieces: size) == counts(text, pieces: .max))
  }

  @Test func `a text is the sum of its paragraphs`() {
    let text = text(bytes: 200_000, seed: 2)
    let whole = Readability.analyze(String(decoding: text, as: UTF8.self)).counts
    var sum = TextCounts()
    var unique = 0
    for paragraph in String(decoding: text, as: UTF8.self).split(separator: "\n\n") {
      let part = Readability.analyze(String(paragraph)).counts
      sum = sum + part
      unique = max(unique, part.uniqueUnfamiliarWords)
    }
    sum.uniqueUnfamiliarWords = whole.uniqueUnfamiliarWords
    #expect(sum == whole)
    #expect(unique <= whole.uniqueUnfamiliarWords)
  }

  @Test func `a paragraph without line ends is cut between sentences`() {
    let text = text(bytes: 200_000, seed: 3, paragraphBreak: "")
    let sentences = String(decoding: text, as: UTF8.self).count(of: "today. ")
    #expect(counts(text, pieces: .max).sentences == sentences)
  }

  @Test(arguments: 0..<20)
  func `the ASCII path and ICU give the same counts`(seed: Int) {
    let text = text(bytes: 20_000, seed: UInt64(seed)).filter { $0 < 0x80 }
    text.withUnsafeBufferPointer { text in
      let fast = Readability.analyze(utf8: text)
      let slow = Readability.analyze(utf8: text, usesICUOnly: true)
      #expect(fast == slow)
      #expect(fast.counts.words > 1_000)
    }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
