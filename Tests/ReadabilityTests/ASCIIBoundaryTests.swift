// SPDX-License-Identifier: Apache-2.0

import CTextBreak
import Foundation
import Testing

@testable import Readability

/// The ASCII path and ICU, on the same bytes.
private func differ(_ bytes: [UInt8]) throws -> String? {
  let fast = Boundaries(bytes: bytes.count)
  let slow = Boundaries(bytes: bytes.count)
  let icu = try #require(ICUBoundaries())
  bytes.withUnsafeBufferPointer { buffer in
    guard let text = buffer.baseAddress else { return }
    ASCIIBoundaries.append(text, from: 0, to: bytes.count, into: fast)
    icu.append(text, from: 0, to: bytes.count, into: slow)
  }
  let text = String(decoding: bytes.prefix(200), as: UTF8.self).debugDescription
  let words = zip(fast.wordEnds, slow.wordEnds).first { $0 != $1 }
  if words != nil || fast.wordCount != slow.wordCount {
    return "words differ at \(words.map { "\($0)" } ?? "the end") in \(text)"
  }
  let sentences = zip(fast.sentenceEnds, slow.sentenceEnds).first { $0 != $1 }
  if sentences != nil || fast.sentenceCount != slow.sentenceCount {
    return "sentences differ at \(sentences.map { "\($0)" } ?? "the end") in \(text)"
  }
  return nil
}

@Suite struct `ASCII boundaries are those of ICU` {
  @Test(arguments: 0..<400)
  func `on random text`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabets: [[UInt8]] = [
      Array("ab Z1._'\",;:-!?()\n\r\t@/".utf8),
      Array("aA1. ".utf8),
      Array(1...127),
      Array("aB.?! \"')(,-:;\n".utf8),
    ]
    let alphabet = alphabets[seed % alphabets.count]
    for _ in 0..<50 {
      let count = Int.random(in: 1...40, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let difference = try differ(bytes)
      #expect(difference == nil)
      if difference != nil { return }
    }
  }
}

@Suite(.enabled(if: Corpus.isPresent("README.md"), "no corpus beside the package"))
struct `ASCII boundaries are those of ICU in the corpus` {
  @Test func `in every text`() throws {
    var seen = 0
    for file in try Corpus.allTexts() {
      // Bytes beyond ASCII go to ICU in any case: the rest of the text is compared.
      let bytes = Array(try String(contentsOf: file, encoding: .utf8).utf8.filter { $0 < 0x80 })
      let difference = try differ(bytes)
      #expect(difference == nil, "\(file.lastPathComponent)")
      seen += bytes.count
    }
    #expect(seen > 5_000_000)
  }
}

/// ICU asked on UTF-8 directly.
private func utf8Ends(
  _ bytes: [UInt8], _ open: (UnsafePointer<CChar>, Int64) -> OpaquePointer?
) throws -> [Int32] {
  try bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
    let start = try #require(buffer.baseAddress)
    let cursor = try #require(open(start, Int64(buffer.count)))
    defer { text_break_close(cursor) }
    var ends = [Int32](repeating: 0, count: buffer.count + 1)
    let count = text_break_fill(cursor, 0, &ends, Int32(ends.count))
    return Array(ends.prefix(Int(count)))
  }
}

@Suite struct `Boundaries by way of UTF-16` {
  @Test(arguments: 0..<200)
  func `are those of ICU on UTF-8`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("aB. é\u{301}—“”’·°–\n漢字かな🙂👩‍⚕️🇩🇪ñ¿!¡?1,٣ ")
    let icu = try #require(ICUBoundaries())
    for _ in 0..<20 {
      let count = Int.random(in: 1...40, using: &random)
      let bytes = Array(
        String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" }).utf8)
      let out = Boundaries(bytes: bytes.count)
      bytes.withUnsafeBufferPointer { buffer in
        if let text = buffer.baseAddress { icu.append(text, from: 0, to: bytes.count, into: out) }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(try out.wordEnds == utf8Ends(bytes, text_break_open_words), "\(text)")
      #expect(try out.sentenceEnds == utf8Ends(bytes, text_break_open_sentences), "\(text)")
    }
  }
}
