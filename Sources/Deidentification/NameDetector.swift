// SPDX-License-Identifier: Apache-2.0

/// Finds names in running text: after a title or a phrase, before a degree, by lists, in pairs.
struct NameDetector {
  let text: TokenizedText
  let words: DeidentificationWords
  private let reader: NameReader

  init(_ text: TokenizedText, _ words: DeidentificationWords) {
    self.text = text
    self.words = words
    reader = NameReader(text: text, words: words)
  }

  func find() -> [Removal] {
    var found: [Removal] = []
    for index in text.tokens.indices where text.tokens[index].kind == .word {
      for span in [
        titled(index), cued(index), degreed(index), initialed(index), listed(index), paired(index),
        typist(index),
      ] {
        if let span { found.append(Removal(.name, span)) }
      }
    }
    return found
  }

  /// "Dr. Jane Roe", "Mrs O'Neill", "Drs. Roe and Poe".
  private func titled(_ index: Int) -> Range<Int>? {
    let title = text.tokens[index]
    guard words.contains(.titles, title.folded), title.isCapitalized || title.folded == "dr" else {
      return nil
    }
    var next = index
    while let following = reader.nextPart(next), reader.isTitle(text.tokens[following]) {
      next = following
    }
    guard let start = reader.nextPart(next), isNamed(start, by: index),
      let last = reader.end(at: start, isSure: true)
    else { return nil }
    return text.span(start, alsoNamed(last))
  }

  /// "MR" is a method and "MS" an illness as well, unless a point or a name follows.
  private func isNamed(_ index: Int, by title: Int) -> Bool {
    let word = text.tokens[index]
    if text.isMark(title + 1, ".") || text.tokens[title].folded == "dr" { return true }
    guard word.isCapitalized else { return false }
    guard text.tokens[title].isAllCapitals else { return true }
    return word.isAllCapitals
      && (!words.isOrdinary(word.folded) || words.contains(.surnames, word.folded))
  }

  /// "… and Poe" after a name that a title or phrase gave.
  private func alsoNamed(_ last: Int) -> Int {
    guard let and = text.after(last), ["and", "&"].contains(text.tokens[and].folded),
      let start = text.after(and), !reader.isTitle(text.tokens[start]),
      let end = reader.end(at: start, isSure: false)
    else { return last }
    return end
  }

  /// "signed by Jane Roe", "discussed with J. Roe".
  private func cued(_ index: Int) -> Range<Int>? {
    guard let cues = words.nameCues[text.tokens[index].folded] else { return nil }
    for cue in cues {
      guard let last = end(of: cue, at: index), var start = text.after(last, skipping: ":,-–")
      else { continue }
      while reader.isTitle(text.tokens[start]), let next = reader.nextPart(start) { start = next }
      if let inverted = inverted(start) { return inverted }
      if let end = reader.end(at: start, isSure: false) ?? smallLetters(start) {
        return text.span(start, alsoNamed(end))
      }
    }
    return nil
  }

  private func end(of cue: [String], at index: Int) -> Int? {
    var last = index
    for word in cue.dropFirst() {
      guard let next = text.after(last), text.tokens[next].folded == word else { return nil }
      last = next
    }
    return last
  }

  /// "signed by: jane roe": words that no report has.
  private func smallLetters(_ index: Int) -> Int? {
    guard let first = text[index], first.kind == .word, words.isListedName(first.folded),
      !words.contains(.clinical, first.folded)
    else { return nil }
    guard let next = reader.nextPart(index), reader.isNameWord(text.tokens[next], inField: false)
    else { return words.isOrdinary(first.folded) ? nil : index }
    return next
  }

  /// "ROE, JANE A": after a phrase, where the surname comes first.
  private func inverted(_ index: Int) -> Range<Int>? {
    guard let surname = text[index], surname.isCapitalized, surname.kind == .word,
      !words.isOrdinary(surname.folded) || words.contains(.surnames, surname.folded),
      text.isMark(index + 1, ","), let first = text.after(index + 1),
      text.tokens[first].isCapitalized, !reader.isTitle(text.tokens[first]),
      words.contains(.firstNames, text.tokens[first].folded)
        || !words.isOrdinary(text.tokens[first].folded)
    else { return nil }
    var last = first
    if let next = reader.nextPart(first), text.tokens[next].isInitial { last = next }
    return text.span(index, last)
  }

  /// "Jane A. Roe, MD", "Roe, Jane A., MD": back from the degree.
  private func degreed(_ index: Int) -> Range<Int>? {
    let degree = text.tokens[index]
    guard words.contains(.credentials, degree.folded), degree.isCapitalized,
      let last = text.before(index, skipping: ",.("),
      isPlausible(last, sure: text.isMark(last + 1, ","))
    else { return nil }
    // "SMALL MS LESION": a word of reports is a name only after a name.
    if words.isOrdinary(text.tokens[last].folded) {
      guard let previous = beforeDegree(last),
        !words.isOrdinary(text.tokens[previous].folded)
          || words.contains(.firstNames, text.tokens[previous].folded)
      else { return nil }
    }
    var first = last
    var count = 1
    while count < 4, let previous = beforeDegree(first) {
      first = previous
      count += 1
    }
    return text.span(first, last)
  }

  /// The part of a name before another one; over a comma only where the surname opens the line.
  private func beforeDegree(_ index: Int) -> Int? {
    if let previous = text.before(index, skipping: ".-"), previous >= index - 3 {
      let token = text.tokens[previous]
      if isPlausible(previous, sure: false) || token.isInitial { return previous }
      if words.contains(.particles, token.folded) { return previous }
    }
    guard let surname = text.before(index, skipping: ","), surname >= index - 3,
      text[surname - 1].map({ $0.kind == .lineEnd }) ?? true, isPlausible(surname, sure: false)
    else { return nil }
    return surname
  }

  private func isPlausible(_ index: Int, sure: Bool) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.isCapitalized, !reader.isTitle(token) else { return false }
    if words.isListedName(token.folded) { return true }
    return !words.isOrdinary(token.folded) && !(words.isEponym(token.folded) && !sure)
  }

  /// "J. Roe", "J.R. Roe".
  private func initialed(_ index: Int) -> Range<Int>? {
    guard text.tokens[index].isInitial, text.isMark(index + 1, ".") else { return nil }
    var last = index
    while let next = reader.nextPart(last), text.tokens[next].isInitial, text.isMark(next + 1, ".")
    {
      last = next
    }
    guard let surname = reader.nextPart(last) else { return nil }
    let token = text.tokens[surname]
    guard token.isCapitalized, token.text.count > 1, isPlausible(surname, sure: false) else {
      return nil
    }
    return text.span(index, surname)
  }
}

// MARK: - By lists

extension NameDetector {
  /// A listed name with a capital that is no word of reports and no eponym at work.
  private func listed(_ index: Int) -> Range<Int>? {
    let token = text.tokens[index]
    guard token.isCapitalized, token.text.count > 2, words.isListedName(token.folded),
      !Eponyms.isAtWork(text, index, words)
    else { return nil }
    let isOrdinary = words.isOrdinary(token.folded) || words.isEponym(token.folded)
    guard let next = reader.nextPart(index), isSurname(next, lenient: !isOrdinary) else {
      // Alone at a sentence's start a surname may be a word that we do not know as one.
      let isHint = !words.contains(.firstNames, token.folded) && text.startsSentence(index)
      return isOrdinary || isHint ? nil : text.span(index, index)
    }
    guard !isOrdinary || words.contains(.firstNames, token.folded) else { return nil }
    return text.span(index, reader.end(at: next, isSure: false) ?? next)
  }

  /// - Parameter lenient: after a first name that is nothing else, "Small" is a surname.
  private func isSurname(_ index: Int, lenient: Bool) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitalized, !reader.isTitle(token) else { return false }
    if token.isInitial {
      return reader.nextPart(index).map { isSurname($0, lenient: lenient) } ?? false
    }
    return !words.isOrdinary(token.folded) && !words.isEponym(token.folded)
      || words.contains(.surnames, token.folded)
        && (lenient || !words.contains(.clinical, token.folded))
  }

  /// Two words in title case, side by side, that no report and no plain English has.
  private func paired(_ index: Int) -> Range<Int>? {
    guard isStrange(index), let next = reader.nextPart(index), isStrange(next) else { return nil }
    var last = next
    while let following = reader.nextPart(last), isStrange(following) { last = following }
    return text.span(index, last)
  }

  private func isStrange(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.isTitleCase && token.text.count > 2
      && !words.isOrdinary(token.folded) && !words.isEponym(token.folded)
      && !reader.isTitle(token)
  }

  /// "AKL/mjt" on a line of its own: who dictated and who typed.
  private func typist(_ index: Int) -> Range<Int>? {
    let token = text.tokens[index]
    guard token.isAllCapitals, (2...4).contains(token.text.count), text.isMark(index + 1, "/:"),
      let other = text[index + 2], other.kind == .word, (2...4).contains(other.text.count),
      text[index - 1].map({ $0.kind == .lineEnd }) ?? true,
      text[index + 3].map({ $0.kind == .lineEnd }) ?? true,
      !words.isOrdinary(token.folded), !words.isOrdinary(other.folded)
    else { return nil }
    return text.span(index, index + 2)
  }
}
