// SPDX-License-Identifier: Apache-2.0

/// Splits a rewrite into sentences by lines and full stops, and tells claims from explanations by
/// their words. It shares nothing with the reader that is tested.
struct MutationReader {
  private let explains = MutationPattern(
    #"\bmeans?\b|\bis called\b|\bare called\b|^(a|an) [^.]*? (is|are) (a|an|the) |is used for|which is when|^your scan (shows (some )?changes|does not show any of)"#
      + #"|^(?!there|it|this|these|that|here)[\w' -]+ (is|are) (a|an|the|where|what|firm|part of|fluid that|uneven) "#
      + #"|^this (kind|joint|kidney|bend|is fluid)|^these parts|^this is (an? )?[^.]*\bwhere\b|\?$"#
  )
  private let denies = MutationPattern(
    #"\b(no|not|without|neither|nor|none|nothing|never|free of)\b|n't\b|\b(looks?|is|are|appears?) (normal|healthy|fine|clear|intact)\b"#
  )
  private let doubleNegation = MutationPattern(
    #"not changed|cannot (rule out|exclude)|can't rule out|not (ruled out|just|only)|without (contrast|dye)"#
  )
  private let depends = MutationPattern(
    #"^(it|its|this|these|that|those|they|both|also|here|there, |the same|again|in addition|another|the (first|second|other))\b|\b(same|too|also|as well|above|below|other|another|likewise)\b"#
  )
  private let label = MutationPattern(#"^[-•*\s]*(?!the report )([^:.“]{2,60}): (?=\S)"#)
  private static let empty: Set<String> = [
    "a", "an", "the", "there", "is", "are", "of", "in", "on", "at", "and", "or", "to", "it",
    "which",
    "has", "have", "your", "you", "this", "that", "be", "was", "were", "with", "scan", "shows",
    "show",
    "seen", "also", "as", "by", "report", "says", "between", "bone", "bones", "disc", "discs",
  ]

  func words(_ text: some StringProtocol) -> Set<String> {
    let tokens = text.lowercased().split {
      !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "%")
    }
    var words: Set<String> = []
    for token in tokens {
      var word = token.drop { $0 == "." || $0 == "-" }
      while let last = word.last, last == "." || last == "-" { word.removeLast() }
      if !word.isEmpty, !Self.empty.contains(String(word)) { words.insert(String(word)) }
    }
    return words
  }

  func isNegative(_ text: some StringProtocol) -> Bool {
    guard denies.isFound(in: text) else { return false }
    return !doubleNegation.isFound(in: text)
  }

  func sentences(of text: String) -> [MutationSentence] {
    var sentences: [MutationSentence] = []
    var heading = ""
    var part = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = trim(line)
      if trimmed.isEmpty {
        part += 1
        heading = ""
      } else if trimmed.last == ":", trimmed.count < 90 {
        heading = String(trimmed.dropLast())
      } else {
        sentences += self.sentences(ofLine: trimmed, heading: heading, part: part)
      }
    }
    return sentences
  }

  private func sentences(ofLine line: Substring, heading: String, part: Int) -> [MutationSentence] {
    var body = line
    var heading = heading
    if let match = label.matches(in: line).first, let name = match.output[1].substring {
      heading += " " + name
      body = line[match.range.upperBound...]
    } else {
      body = body.drop { "-•* ".contains($0) }
    }
    let above = words(heading)
    return split(body).map { text in
      let quoted = text.contains("“")
      return MutationSentence(
        range: text.startIndex..<text.endIndex, text: text, heading: heading, part: part,
        isGeneral: !quoted && explains.isFound(in: text), isNegative: isNegative(text),
        isDependent: depends.isFound(in: text), words: words(text).union(above))
    }
  }

  /// At full stops that a space and a large letter follow, outside quotations.
  private func split(_ line: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = line.startIndex
    var isQuoted = false
    var index = start
    while index < line.endIndex {
      let character = line[index]
      if character == "“" { isQuoted = true }
      if character == "”" { isQuoted = false }
      let next = line.index(after: index)
      if !isQuoted, ".!?".contains(character), next < line.endIndex, line[next] == " " {
        let rest = line[next...].drop { $0 == " " }
        if let first = rest.first, first.isUppercase || "“(-".contains(first) {
          parts.append(line[start..<next])
          start = rest.startIndex
        }
      }
      index = next
    }
    if start < line.endIndex { parts.append(line[start...]) }
    return parts
  }

  private func trim(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
