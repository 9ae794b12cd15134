// SPDX-License-Identifier: Apache-2.0

/// A report and a rewrite of it that is right: what mutants are made from.
struct MutationBase {
  let name: String
  let report: String
  let text: String
  /// The rules engine's letter, whose sentences stand for themselves.
  let isLetter: Bool
  let sentences: [MutationSentence]
  /// The rewrite's and the report's words, levels written out ("L4/5" is L4-L5).
  let allWords: Set<String>

  init(name: String, report: String, text: String, isLetter: Bool, reader: MutationReader) {
    self.name = name
    self.report = report
    self.text = text
    self.isLetter = isLetter
    sentences = reader.sentences(of: text)
    allWords = reader.words(MutationLevel.spelled(text)).union(
      reader.words(MutationLevel.spelled(report)))
  }

  /// The sentences that claim something of this patient.
  var claims: [Int] { sentences.indices.filter { !sentences[$0].isGeneral } }

  /// The words of a heading "What the scan did not show" over the paragraph of a place.
  func denyingHeading(above place: String.Index) -> Range<String.Index>? {
    var start = text.startIndex
    for line in text[..<place].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    where line.isEmpty { start = line.endIndex }
    let block = text[start..<place].drop(while: \.isWhitespace)
    guard let end = block.firstIndex(of: ":"), block[..<end].hasSuffix("did not show") else {
      return nil
    }
    return block.startIndex..<end
  }

  /// Another sentence says all that this one says: without it, nothing is lost.
  func isRestated(_ index: Int) -> Bool {
    let sentence = sentences[index]
    return covers(sentence.words, isNegative: sentence.isNegative, without: index)
  }

  /// A sentence other than the one at `index` says these words, and is as positive or negative.
  func covers(_ words: Set<String>, isNegative: Bool, without index: Int) -> Bool {
    let bare = words.filter {
      !MutationLevel.isLevel($0) && !["left", "right", "both", "sides"].contains($0)
    }
    return claims.contains { other in
      guard other != index, sentences[other].isNegative == isNegative else { return false }
      let theirs = sentences[other].words
      if words.isSubset(of: theirs) { return true }
      // What is nowhere is not here either.
      return isNegative && bare.isSubset(of: theirs)
        && !theirs.contains(where: { MutationLevel.isLevel($0) || $0 == "left" || $0 == "right" })
    }
  }
}
