// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Readability

/// Syllables of each word by the CMU Pronouncing Dictionary, first pronunciation first.
private func dictionary() throws -> [String: [Int]] {
  var found: [String: [Int]] = [:]
  for line in try Corpus.text("lexicon/cmudict.dict").split(separator: "\n") {
    let text = line.prefix { $0 != "#" }
    let parts = text.split(separator: " ")
    guard let head = parts.first else { continue }
    let word = String(head.prefix { $0 != "(" })
    let syllables = parts.dropFirst().count { $0.last?.isNumber ?? false }
    guard syllables > 0, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { continue }
    found[word, default: []].append(syllables)
  }
  return found
}

@Suite(.enabled(if: Corpus.isPresent("lexicon/cmudict.dict"), "no corpus beside the package"))
struct `Syllables against the CMU dictionary` {
  @Test func `of words that the model never saw`() throws {
    let heldOut = try dictionary().filter { SyllableModel.isHeldOut($0.key.utf8) }
    #expect(heldOut.count > 11_000)
    var first = 0
    var any = 0
    for (word, syllables) in heldOut {
      let counted = Array(word.utf8).withUnsafeBufferPointer { SyllableModel.shared.count($0) }
      if counted == syllables[0] { first += 1 }
      if syllables.contains(counted) { any += 1 }
    }
    let total = Double(heldOut.count)
    #expect(Double(first) / total >= 0.955)
    #expect(Double(any) / total >= 0.96)
  }

  @Test func `of running words`() throws {
    let truth = try dictionary()
    var seen: [Substring: Int] = [:]
    for file in try Corpus.allTexts() where file.pathExtension != "dict" {
      let text = try String(contentsOf: file, encoding: .utf8).lowercased()
      for word in text.split(whereSeparator: { !$0.isASCII || !$0.isLetter }) {
        seen[word, default: 0] += 1
      }
    }
    var total = 0
    var first = 0
    var any = 0
    for (word, times) in seen where word.utf8.count > 1 {
      guard let syllables = truth[String(word)] else { continue }
      let counted = SyllableCounter.count(String(word))
      total += times
      if counted == syllables[0] { first += times }
      if syllables.contains(counted) { any += times }
    }
    #expect(Double(any) / Double(total) >= 0.995)
  }
}

@Suite struct `Syllables by hand` {
  @Test(.enabled(if: Corpus.isPresent(TrapFile.path), "no corpus beside the package"))
  func `of spine words`() throws {
    let words = try TrapFile.read().spineWords
    let wrong = words.filter { SyllableCounter.count($0.key) != $0.value }
    #expect(wrong.isEmpty)
    // The bare model, which was not derived from them.
    let missed = words.count { word, syllables in
      Array(word.utf8).withUnsafeBufferPointer { SyllableModel.shared.count($0) } != syllables
    }
    #expect(missed <= 4)
  }

  @Test(arguments: [
    ("don't", 1), ("isn't", 2), ("couldn't", 2), ("can't", 1), ("it's", 1), ("church's", 2),
    ("they'll", 1), ("it'll", 2), ("we've", 1), ("Mary's", 2), ("naïve", 2), ("résumé", 3),
    ("You’re", 1), ("aren't", 1), ("hour", 2), ("every", 3), ("prism", 2), ("McCoy", 2),
    ("psoas", 2), ("x", 1),
  ])
  func `of contractions and other cases`(word: String, syllables: Int) {
    #expect(SyllableCounter.count(word) == syllables)
  }
}
