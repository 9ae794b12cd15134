// SPDX-License-Identifier: Apache-2.0

/// A sentence with plainer words put in, for before and after.
package struct PlainerSentence: Sendable, Equatable {
  package let text: String
  /// Flesch-Kincaid grade of the sentence by itself.
  package let grade: Double

  /// Nil where no word has a plainer one, or where the sentence would not be easier for it.
  package init?(_ sentence: HardSentence, words: [HardWord]) {
    guard let changed = Self.text(sentence.text, words: words),
      let scores = Readability.analyze(sentences: [changed]).scores,
      scores.fleschKincaidGrade < sentence.grade
    else { return nil }
    text = changed
    grade = scores.fleschKincaidGrade
  }

  /// The text with every plainer wording put in, the longest phrase first; nil if there is none.
  package static func text(_ text: String, words: [HardWord]) -> String? {
    let plain = Dictionary(
      words.compactMap { word in word.plain.map { (word.word, $0) } }, uniquingKeysWith: { $1 })
    let most = words.map(\.words).max() ?? 0
    let tokens = text.split(separator: " ", omittingEmptySubsequences: false).map(Token.init)
    var changed: [String] = []
    var at = 0
    var isChanged = false
    while at < tokens.count {
      let (count, wording) = longest(tokens[at...].prefix(most), in: plain)
      if let wording {
        let (first, last) = (tokens[at], tokens[at + count - 1])
        changed.append(String(first.before) + cased(wording, like: first.core) + String(last.after))
        isChanged = true
      } else {
        changed.append(String(tokens[at].before + tokens[at].core + tokens[at].after))
      }
      at += count
    }
    return isChanged ? changed.joined(separator: " ") : nil
  }

  private struct Token {
    let before: Substring
    let core: Substring
    let after: Substring

    init(_ token: Substring) {
      before = token.prefix { !$0.isLetter }
      core = token.dropFirst(before.count).prefix { $0.isLetter || $0 == "-" || $0 == "'" }
      after = token.dropFirst(before.count + core.count)
    }
  }

  private static func longest(
    _ tokens: ArraySlice<Token>, in plain: [String: String]
  ) -> (count: Int, wording: String?) {
    var found: (Int, String?) = (1, nil)
    var phrase = ""
    for (index, token) in tokens.enumerated() {
      if index > 0 && !token.before.isEmpty { break }
      phrase += (index > 0 ? " " : "") + token.core.lowercased()
      if let wording = plain[phrase] { found = (index + 1, wording) }
      if !token.after.isEmpty { break }
    }
    return found
  }

  private static func cased(_ wording: String, like word: Substring) -> String {
    guard let first = word.first, first.isUppercase else { return wording }
    return wording.prefix(1).uppercased() + wording.dropFirst()
  }
}
