// SPDX-License-Identifier: Apache-2.0

/// A sentence with plainer words put in, for before and after.
package struct PlainerSentence: Sendable, Equatable {
  package let text: String
  /// Flesch-Kincaid grade of the sentence by itself.
  package let grade: Double

  /// Nil where no word has a plainer one, or where the sentence would not be easier for it.
  package init?(_ sentence: HardSentence, words: [HardWord]) {
    let plain = Dictionary(
      words.compactMap { word in word.plain.map { (word.word, $0) } }, uniquingKeysWith: { $1 })
    var isChanged = false
    let given = sentence.text.split(separator: " ", omittingEmptySubsequences: false)
    let tokens = given.map { token in
      let word = token.prefix { !$0.isLetter }
      let core = token.dropFirst(word.count).prefix { $0.isLetter || $0 == "-" || $0 == "'" }
      guard let wording = plain[core.lowercased()] else { return String(token) }
      isChanged = true
      let rest = token.dropFirst(word.count + core.count)
      return word + Self.cased(wording, like: core) + rest
    }
    guard isChanged else { return nil }
    text = tokens.joined(separator: " ")
    guard let scores = Readability.analyze(sentences: [text]).scores,
      scores.fleschKincaidGrade < sentence.grade
    else { return nil }
    grade = scores.fleschKincaidGrade
  }

  private static func cased(_ wording: String, like word: Substring) -> String {
    guard let first = word.first, first.isUppercase else { return wording }
    return wording.prefix(1).uppercased() + wording.dropFirst()
  }
}
