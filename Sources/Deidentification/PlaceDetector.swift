// SPDX-License-Identifier: Apache-2.0

/// Finds streets, post boxes, cities with their codes, rooms, and institutions.
struct PlaceDetector {
  let text: TokenizedText
  let words: DeidentificationWords

  func find() -> [Removal] {
    var found: [Removal] = []
    for index in text.tokens.indices {
      for span in [
        street(index), postBox(index), postalCode(index), city(index), institution(index),
        room(index), home(index),
      ] {
        if let span { found.append(Removal(.place, span)) }
      }
    }
    return found
  }

  /// "12 Oak Street", "4B North Elm Ave., Apt 3".
  private func street(_ index: Int) -> Range<Int>? {
    let token = text.tokens[index]
    guard token.kind == .number || token.kind == .mixed, token.digitCount > 0,
      !ClinicalGuard.isLevel(token), !text.isMark(index - 1, ".-/")
    else { return nil }
    var next = index
    var isSmall = false
    for _ in 0..<5 {
      guard let following = text.after(next, skipping: "."), text.tokens[following].isTextual
      else { return nil }
      let word = text.tokens[following]
      isSmall = isSmall || !(word.isCapitalized || word.kind == .mixed)
      next = following
      // In small letters only a word that is nothing but a street's.
      if isSmall, !Self.surelyStreets.contains(word.folded) {
        if words.contains(.clinical, word.folded) { return nil }
        continue
      }
      if next > index + 2, words.contains(.streets, text.tokens[next].folded) {
        return text.span(index, withUnit(next))
      }
    }
    return nil
  }

  private static let surelyStreets: Set<String> = [
    "street", "avenue", "ave", "boulevard", "blvd", "road", "rd", "lane", "ln", "drive", "parkway",
    "pkwy", "highway", "hwy", "terrace", "crescent",
  ]

  private static let units: Set<String> = [
    "apt", "apartment", "suite", "ste", "unit", "floor", "flat",
  ]

  private func withUnit(_ last: Int) -> Int {
    guard let unit = text.after(last, skipping: ",."),
      Self.units.contains(text.tokens[unit].folded)
        || text.isMark(unit, "#"),
      let number = text.after(unit, skipping: ".#"),
      text.tokens[number].digitCount > 0
        || text.tokens[number].isInitial
    else { return last }
    return number
  }

  /// "P.O. Box 123".
  private func postBox(_ index: Int) -> Range<Int>? {
    guard text.tokens[index].folded == "box", let number = text.after(index, skipping: "#."),
      text.tokens[number].kind == .number
    else { return nil }
    let start = text.before(index, skipping: ".").flatMap { text.before($0, skipping: ".") }
    let isPost = start.map { text.tokens[$0].folded == "p" } == true
    return text.span(isPost ? start ?? index : index, number)
  }

  /// "Springfield, IL 62704", "SW1A 2AA".
  private func postalCode(_ index: Int) -> Range<Int>? {
    let token = text.tokens[index]
    if let span = britishCode(index) { return span }
    guard token.kind == .number,
      token.text.count == 5 || (token.text.count == 4 && text.isMark(index + 1, "-")),
      let state = text.before(index, skipping: ",^"),
      words.contains(.states, text.tokens[state].folded),
      text.tokens[state].isCapitalized || !words.isOrdinary(text.tokens[state].folded)
    else { return nil }
    var last = index
    if text.isMark(index + 1, "-"), text[index + 2]?.text.count == 4 { last = index + 2 }
    var first = state
    while let previous = text.before(first, skipping: ","), text.tokens[previous].kind == .word,
      text.tokens[previous].isCapitalized, first - previous <= 3
    {
      first = previous
    }
    return text.span(first, last)
  }

  private func britishCode(_ index: Int) -> Range<Int>? {
    let outward = text.tokens[index]
    guard outward.kind == .mixed, outward.isAllCapitals || outward.text.count < 4,
      outward.isCapitalized, outward.text == outward.text.uppercased(),
      (2...4).contains(outward.text.count), !ClinicalGuard.isLevel(outward),
      let inward = text.after(index), text.tokens[inward].kind == .mixed
    else { return nil }
    let code = Array(text.tokens[inward].text)
    guard code.count == 3, code[0].isNumber, code[1].isUppercase, code[2].isUppercase,
      !ClinicalGuard.hasUnits(text.tokens[inward])
    else { return nil }
    // The town stands before it.
    guard let town = text.before(index, skipping: ","), text.tokens[town].kind == .word,
      text.tokens[town].isCapitalized, !words.isOrdinary(text.tokens[town].folded)
    else { return text.span(index, inward) }
    return text.span(town, inward)
  }

  private func city(_ index: Int) -> Range<Int>? {
    guard text.tokens[index].kind == .word else { return nil }
    let isCapitalized = text.tokens[index].isCapitalized
    for count in isCapitalized ? [3, 2, 1] : [3, 2] {
      var parts = [index]
      while parts.count < count, let last = parts.last, let next = text.after(last),
        text.tokens[next].kind == .word, text.tokens[next].isCapitalized == isCapitalized
      {
        parts.append(next)
      }
      guard parts.count == count, let last = parts.last else { continue }
      if words.contains(.cities, parts.map { text.tokens[$0].folded }.joined(separator: " ")) {
        return text.span(index, last)
      }
    }
    return nil
  }

  /// "St. Mary's Hospital", "Northside Imaging Center": back from the word that says what it is.
  private func institution(_ index: Int) -> Range<Int>? {
    let token = text.tokens[index]
    guard token.kind == .word, token.isCapitalized, words.contains(.institutions, token.folded)
    else { return nil }
    var first = index
    var hasName = false
    var place = index
    for _ in 0..<5 {
      guard let previous = text.before(place, skipping: ".-&'’"), place - previous <= 4 else {
        break
      }
      let word = text.tokens[previous]
      guard word.kind == .word, isPartOfInstitution(word) else { break }
      let isKindOfPlace = words.contains(.institutions, word.folded)
      if !isKindOfPlace, !words.isOrdinary(word.folded) || words.contains(.surnames, word.folded) {
        hasName = true
        first = previous
      } else if isKindOfPlace, hasName || first == place {
        first = previous
      }
      place = previous
    }
    return hasName ? text.span(first, index) : nil
  }

  private func isPartOfInstitution(_ word: Token) -> Bool {
    if ["of", "and", "for"].contains(word.folded) || words.contains(.institutions, word.folded) {
      return true
    }
    return word.isCapitalized && !words.contains(.clinical, word.folded)
  }

  private static let homes: [[String]] = [
    ["lives", "in"], ["living", "in"], ["resides", "in"], ["residing", "in"], ["resident", "of"],
    ["native", "of"], ["born", "in"], ["moved", "from"], ["home", "in"], ["travelled", "from"],
    ["traveled", "from"], ["from", "near"],
  ]

  /// "lives in Quarryville".
  private func home(_ index: Int) -> Range<Int>? {
    guard let preposition = text.after(index), let start = text.after(preposition),
      Self.homes.contains([text.tokens[index].folded, text.tokens[preposition].folded]),
      text.tokens[start].kind == .word, text.tokens[start].isCapitalized,
      !words.isOrdinary(text.tokens[start].folded),
      !words.contains(.months, text.tokens[start].folded)
    else { return nil }
    var last = start
    while let next = text.after(last), next - last <= 2, text.tokens[next].kind == .word,
      text.tokens[next].isCapitalized, !words.isOrdinary(text.tokens[next].folded)
    {
      last = next
    }
    return text.span(start, last)
  }

  /// "Room 512", "Ward 5B", "Bed 3".
  private func room(_ index: Int) -> Range<Int>? {
    guard ["room", "ward", "bed", "rm"].contains(text.tokens[index].folded),
      let number = text.after(index, skipping: ":#."), text.tokens[number].digitCount > 0,
      !ClinicalGuard.isLevel(text.tokens[number])
    else { return nil }
    return text.span(number, number)
  }
}
