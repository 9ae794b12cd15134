// SPDX-License-Identifier: Apache-2.0

/// Finds e-mail addresses, web addresses, network addresses and telephone numbers.
struct ContactDetector {
  let text: TokenizedText
  let words: DeidentificationWords

  func find() -> [Removal] { runs.compactMap(address) + phones }

  /// Stretches without white space.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, token) in text.tokens.enumerated() {
      let isSpace = token.kind == .gap || token.kind == .lineEnd
      if isSpace, let first = start {
        runs.append(first..<index)
        start = nil
      } else if !isSpace, start == nil {
        start = index
      }
    }
    if let start { runs.append(start..<text.tokens.count) }
    return runs
  }

  private func address(_ run: Range<Int>) -> Removal? {
    var run = run
    while let last = run.last, text.isMark(last, ".,;:!?)>]\"'") { run.removeLast() }
    while let first = run.first, text.isMark(first, "(<[\"'") { run.removeFirst() }
    guard let first = run.first, let last = run.last else { return nil }
    let content = run.map { text.tokens[$0].folded }.joined()
    let span = text.span(first, last)
    if let at = run.first(where: { text.isMark($0, "@") }), at > first, at < last {
      return Removal(.email, span)
    }
    if content.contains("://") || content.hasPrefix("www.") { return Removal(.url, span) }
    if Self.files.contains(where: content.hasSuffix) { return Removal(.identifier, span) }
    if isDomain(run) { return Removal(.url, span) }
    if isIPv4(run) || isIPv6(content) { return Removal(.address, span) }
    return nil
  }

  /// Pictures and studies: their names number people.
  private static let files = [".jpg", ".jpeg", ".png", ".dcm", ".tif", ".tiff", ".bmp", ".mp4"]

  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "health", "clinic", "hospital", "uk",
    "de", "fr", "eu", "ca", "au", "nz", "ch", "at", "nl", "it", "es", "us", "io",
  ]

  /// "portal.hospital.org": words with points between them and a known ending.
  private func isDomain(_ run: Range<Int>) -> Bool {
    guard run.count >= 3,
      let slash = run.first(where: { text.isMark($0, "/") }) ?? run.last.map({ $0 + 1 })
    else { return false }
    let host = run.lowerBound..<slash
    guard let last = host.last, Self.domains.contains(text.tokens[last].folded),
      text.isMark(last - 1, ".")
    else { return false }
    // "disc.It" is a sentence's end without its space.
    guard !text.tokens[last].isCapitalized || text.tokens[last].isAllCapitals else { return false }
    return host.allSatisfy {
      text.tokens[$0].isTextual || text.isMark($0, ".-") || text.tokens[$0].kind == .number
    }
      && host.dropLast(2).contains { text.tokens[$0].isTextual }
  }

  private func isIPv4(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    guard run.count >= 7, let start = text[first], start.kind == .number else { return false }
    let parts = (0..<4).map { first + 2 * $0 }
    return parts.allSatisfy {
      text[$0]?.kind == .number && Int(text[$0]?.text ?? "").map { $0 <= 255 } == true
    } && (0..<3).allSatisfy { text.isMark(first + 2 * $0 + 1, ".") }
      && (run.count == 7 || text.isMark(first + 7, ":/"))
  }

  private func isIPv6(_ content: String) -> Bool {
    content.count { $0 == ":" } >= 4 && content.allSatisfy { $0.isHexDigit || $0 == ":" }
  }
}

// MARK: - Telephones

extension ContactDetector {
  private static let cues: Set<String> = [
    "phone", "tel", "telephone", "fax", "cell", "mobile", "pager", "call", "ext", "extension", "ph",
    "contact", "facsimile",
  ]

  private var phones: [Removal] {
    var found: [Removal] = []
    var index = 0
    while index < text.tokens.count {
      if let last = phone(at: index) {
        found.append(Removal(isFax(index) ? .fax : .phone, text.span(index, last)))
        index = last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// The last token of figures in groups that can only be dialled.
  private func phone(at index: Int) -> Int? {
    let token = text.tokens[index]
    let opens = text.isMark(index, "+(") && text[index + 1]?.kind == .number
    guard opens || (token.kind == .number && !isJoined(index)) else { return nil }
    var last = index
    var digits = 0
    var groups: [Int] = []
    var next = index
    while let token = text[next] {
      if token.kind == .number {
        digits += token.text.count
        groups.append(token.text.count)
        last = next
      } else if !(text.isMark(next, "()+-.–") || (token.kind == .gap && token.text == " ")) {
        break
      }
      if digits > 15 { break }
      next += 1
    }
    guard text[last + 1]?.isTextual != true else { return nil }
    guard isPhone(groups, digits, opens: opens, cued: isCued(index)) else { return nil }
    return withExtension(last)
  }

  private func isPhone(_ groups: [Int], _ digits: Int, opens: Bool, cued: Bool) -> Bool {
    if cued { return (3...15).contains(digits) }
    if opens { return (7...15).contains(digits) && (groups.count > 1 || digits >= 9) }
    if groups == [3, 4] || groups == [3, 3, 4] || groups == [1, 3, 3, 4] { return true }
    return groups.count >= 3 && (9...13).contains(digits) && groups.allSatisfy { $0 >= 2 }
  }

  /// Part of a longer word or of a decimal number.
  private func isJoined(_ index: Int) -> Bool {
    guard let previous = text[index - 1] else { return false }
    return previous.isTextual || (text.isMark(index - 1, ".-/") && text[index - 2]?.kind == .number)
      || (text.isMark(index - 1, "-/") && text[index - 2]?.isTextual == true)
  }

  private func isCued(_ index: Int) -> Bool {
    guard let previous = text.before(index, skipping: ":.#(") else { return false }
    return Self.cues.contains(text.tokens[previous].folded)
  }

  private func isFax(_ index: Int) -> Bool {
    guard let previous = text.before(index, skipping: ":.#(") else { return false }
    return ["fax", "facsimile"].contains(text.tokens[previous].folded)
  }

  /// "ext. 402" belongs to the number before it.
  private func withExtension(_ last: Int) -> Int {
    guard let word = text.after(last, skipping: ","),
      ["ext", "x", "extension"].contains(text.tokens[word].folded),
      let number = text.after(word, skipping: ".:"), text.tokens[number].kind == .number
    else {
      if let next = text.after(last), text.tokens[next].kind == .mixed,
        text.tokens[next].folded.hasPrefix("x"),
        text.tokens[next].folded.dropFirst().allSatisfy(\.isNumber)
      {
        return next
      }
      return last
    }
    return number
  }
}
