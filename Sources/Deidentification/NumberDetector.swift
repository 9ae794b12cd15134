// SPDX-License-Identifier: Apache-2.0

/// Finds identifying numbers by their shape, and ages over 89.
struct NumberDetector {
  let text: TokenizedText
  let words: DeidentificationWords

  private static let ssn = TokenPattern(
    .digits(3...3), .mark("-"), .digits(2...2), .mark("-"), .digits(4...4))

  func find() -> [Removal] {
    var found: [Removal] = []
    for (index, token) in text.tokens.enumerated() {
      if let end = Self.ssn.match(text, at: index) {
        found.append(Removal(.socialSecurity, text.span(index, end - 1)))
      } else if isIdentifier(token) {
        found.append(Removal(.identifier, wholeIdentifier(index)))
      } else if isHighAge(index) {
        found.append(Removal(.age, token.lower..<token.upper))
      }
    }
    return found
  }

  /// Six figures and more, or letters with four and more, count nothing in a report.
  private func isIdentifier(_ token: Token) -> Bool {
    switch token.kind {
    case .number: return token.text.count >= 6
    case .mixed:
      guard !ClinicalGuard.isClinical(token), token.text.count >= 6 else { return false }
      // Echo and repetition times: "TR4500".
      guard !["tr", "te", "ti", "fov"].contains(where: token.folded.hasPrefix) else { return false }
      return token.digitCount >= 4
    default: return false
    }
  }

  /// With the parts that dashes join to it: "MR-2024-001234-B".
  private func wholeIdentifier(_ index: Int) -> Range<Int> {
    var first = index
    var last = index
    while text.isMark(last + 1, "-_/"), let next = text[last + 2],
      next.kind == .number || next.kind == .mixed || next.isInitial
    {
      last += 2
    }
    while text.isMark(first - 1, "-_/"), let previous = text[first - 2],
      previous.kind == .number || previous.kind == .mixed || previous.isAllCapitals,
      !ClinicalGuard.isLevel(previous)
    {
      first -= 2
    }
    return text.span(first, last)
  }

  private static let years: Set<String> = ["year", "years", "yr", "yrs", "y", "yo", "yom", "yof"]

  private func isHighAge(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .mixed {
      // "92yo", "94F".
      let digits = token.folded.prefix { $0.isNumber }
      let rest = String(token.folded.dropFirst(digits.count))
      return Int(digits).map { (90...125).contains($0) } == true
        && (Self.years.contains(rest) || ((rest == "f" || rest == "m") && isAfterAge(index)))
    }
    guard token.kind == .number, let value = Int(token.text), (90...125).contains(value) else {
      return false
    }
    if isAfterAge(index) { return true }
    guard let next = text.after(index, skipping: "-–") else { return false }
    return Self.years.contains(text.tokens[next].folded)
  }

  private func isAfterAge(_ index: Int) -> Bool {
    guard let previous = text.before(index, skipping: ":=(/") else { return false }
    let folded = text.tokens[previous].folded
    if ["age", "aged", "ages"].contains(folded) { return true }
    // "Age/Sex: 92 F", "age of 92".
    guard ["sex", "gender", "of"].contains(folded),
      let earlier = text.before(previous, skipping: "/")
    else { return false }
    return ["age", "aged"].contains(text.tokens[earlier].folded)
  }
}
