// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Joins neighbouring items into measurements, grades, nerve roots, and levels told in words.
struct ItemCombiner {
  let lexicon: Lexicon
  let text: SourceText
  let region: Region
  var known: Set<SpinalLevel> = []

  func combined(_ items: [Item]) -> [Item] {
    var result = joinNumbers(items)
    result = joinMeasurements(result)
    result = LevelWords(lexicon: lexicon, text: text, region: region, known: known).joined(result)
    result = joinGrades(result)
    markPlaces(&result)
    clearPairs(&result)
    markVersus(&result)
    markMostly(&result)
    clearComparatives(&result)
    markPastNumbers(&result)
    Dimensions(text: text).mark(&result)
    markRoots(&result)
    joinSeverities(&result)
    return result
  }

  private func merged(_ items: [Item], _ range: Range<Int>) -> Item {
    Item(
      span: items[range.lowerBound].span.union(items[range.upperBound - 1].span),
      tokens: items[range.lowerBound].tokens
        .lowerBound..<items[range.upperBound - 1].tokens.upperBound)
  }

  // MARK: Numbers

  /// "twenty five" and "twenty-five" to 25.
  private func joinNumbers(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    for item in items {
      if let number = item.number, (1...9).contains(number), item.tokens.count == 1,
        var last = result.last, let tens = last.number, tens >= 20,
        tens.truncatingRemainder(dividingBy: 10) == 0,
        tens < 100, isSpelled(last), isSpelled(item)
      {
        last.number = tens + number
        last.span = last.span.union(item.span)
        last.tokens = last.tokens.lowerBound..<item.tokens.upperBound
        result[result.count - 1] = last
      } else if isHalf(item), let and = result.last, and.connector == .and || and.isEmpty,
        let at = result.lastIndex(where: { $0.number != nil }), result.count - at <= 3,
        var whole = result[at...].first, let number = whole.number, isSpelled(whole),
        number == number.rounded(), text[and.span].lowercased().hasPrefix("a")
      {
        // "one and a half"
        whole.number = number + 0.5
        whole.span = whole.span.union(item.span)
        whole.tokens = whole.tokens.lowerBound..<item.tokens.upperBound
        result.removeSubrange(at...)
        result.append(whole)
      } else if item.mark == UInt8(ascii: "-"), let last = result.last,
        last.number.map({ $0 >= 20 }) == true,
        isSpelled(last)
      {
        continue
      } else {
        result.append(item)
      }
    }
    return result
  }

  private func isHalf(_ item: Item) -> Bool { text[item.span].lowercased() == "half" }

  private func isSpelled(_ item: Item) -> Bool { text.utf8[item.span.lower].isLetter }

  // MARK: Measurements

  /// "5 mm", "3 x 6 mm", "3-4 mm", "1.2 x 0.8 cm", "a fifth of an inch", "18°".
  private func joinMeasurements(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    var index = 0
    while index < items.count {
      if let found = measurement(items, index) {
        var item = merged(items, index..<found.end)
        item.measurements = found.values
        result.append(item)
        index = found.end
      } else {
        result.append(items[index])
        index += 1
      }
    }
    return result
  }

  private func measurement(
    _ items: [Item], _ start: Int
  ) -> (values: [Measurement], end: Int)? {
    if let fraction = inchFraction(items, start) { return fraction }
    guard let first = items[start].number else { return nil }
    var values = [first]
    var unit: String?
    var index = start + 1
    while index < items.count {
      if let found = self.unit(items, index) {
        unit = found.unit
        index = found.end
        // "3 mm x 6 mm": go on only if a further number with a unit follows.
        guard index + 2 < items.count, isTimes(items[index]), let next = items[index + 1].number,
          self.unit(items, index + 2) != nil
        else { break }
        values.append(next)
        index += 2
        continue
      }
      guard index + 1 < items.count, let next = items[index + 1].number,
        isTimes(items[index]) || items[index].mark == UInt8(ascii: "-")
          || items[index].connector == .to
      else { break }
      values.append(next)
      index += 2
    }
    guard let unit else { return nil }
    return (values.map { Measurement(value: $0, unit: unit) }, index)
  }

  private func unit(_ items: [Item], _ index: Int) -> (unit: String, end: Int)? {
    guard index < items.count else { return nil }
    var index = index
    if items[index].mark == UInt8(ascii: "-"), index + 1 < items.count { index += 1 }
    let item = items[index]
    if item.mark == 0xC2, text.utf8[item.span.lower + 1] == 0xB0 { return ("°", index + 1) }
    guard let unit = item.unit else { return nil }
    // "mm²": the square is a mark of its own.
    if unit == "mm" || unit == "cm", index + 1 < items.count, items[index + 1].mark == 0xC2,
      text.utf8[items[index + 1].span.lower + 1] == 0xB2
    {
      return (unit + "²", index + 2)
    }
    return (unit, index + 1)
  }

  private func isTimes(_ item: Item) -> Bool {
    if item.mark == 0xC3 { return true }  // ×
    if item.mark == UInt8(ascii: "*") { return true }
    let bytes = text.utf8[item.span.lower..<item.span.upper]
    return bytes.elementsEqual("x".utf8) || bytes.elementsEqual("X".utf8)
      || bytes.elementsEqual("by".utf8)
  }

  /// "a fifth of an inch", "half an inch", "1/8 of an inch".
  private func inchFraction(
    _ items: [Item], _ start: Int
  ) -> (values: [Measurement], end: Int)? {
    guard let ordinal = items[start].ordinal, (2...16).contains(ordinal) else { return nil }
    var index = start + 1
    while index < items.count, index < start + 4 {
      if items[index].unit == "inch" {
        var count = 1.0
        if start > 0, let number = items[start - 1].number { count = number }
        return ([Measurement(value: count / Double(ordinal), unit: "inch")], index + 1)
      }
      index += 1
    }
    return nil
  }

  // MARK: Grades

  /// "Modic type II", "grade 1", "AO type A3", "Pfirrmann IV", "type 2 Modic".
  private func joinGrades(_ items: [Item]) -> [Item] {
    var result = items
    for index in result.indices.dropFirst() {
      // "second grade", "a first-degree slip"
      let before = result[index - 1].mark == UInt8(ascii: "-") && index > 1 ? index - 2 : index - 1
      guard result[index].isGradeWord || result[index].unit == "°",
        let ordinal = result[before].ordinal, ordinal <= 5
      else { continue }
      setGrade(&result, index, (String(ordinal), before), scale: nil)
      result[before].ordinal = nil
    }
    for index in result.indices {
      if let scale = result[index].gradeScale {
        guard let value = gradeValue(result, after: index, scale) else { continue }
        setGrade(&result, index, value, scale: lexicon.gradeScales[scale].id)
        gradeNext(&result, after: value.item, scale)
      } else if result[index].isGradeWord, index + 1 < result.count, result[index].grade == nil {
        let next = result[index + 1].mark == UInt8(ascii: "-") ? index + 2 : index + 1
        guard next < result.count, result[next].grade == nil, result[next].isClaimed == false,
          let value = plainValue(result[next], letters: false)
        else { continue }
        setGrade(&result, index, (value, next), scale: nil)
      }
    }
    return result
  }

  /// "Pfirrmann IV at L4-L5 and III at L3-L4": the scale holds for the values after it.
  private func gradeNext(_ items: inout [Item], after start: Int, _ scale: Int) {
    guard lexicon.gradeScales[scale].value == .number else { return }
    var index = start + 1
    while index + 2 < items.count, items[index].gradeScale == nil, items[index].entry == nil {
      if items[index].isConjunction || items[index].isComma,
        let value = plainValue(items[index + 1], letters: false),
        items[index + 2].connector == .at || items[index + 2].level != nil,
        items[(index + 2)...].prefix(3).contains(where: { $0.level != nil })
      {
        items[index + 1].grade = (lexicon.gradeScales[scale].id, value)
        items[index + 1].number = nil
        items[index + 1].context = nil
      }
      index += 1
    }
  }

  private func setGrade(
    _ items: inout [Item], _ index: Int, _ value: (text: String, item: Int), scale: String?
  ) {
    items[index].grade = (scale, value.text)
    // The value's own item is used up; it must not be read as a number again.
    items[value.item].number = nil
    items[value.item].context = nil
    items[value.item].level = nil
    items[value.item].isEmpty = true
    items[value.item].isClaimed = true
  }

  private func gradeValue(
    _ items: [Item], after index: Int, _ scale: Int
  ) -> (text: String, item: Int)? {
    let kind = lexicon.gradeScales[scale].value
    for next in index + 1..<min(index + 6, items.count) {
      let item = items[next]
      if kind == .degrees {
        if let angle = item.measurements.first, angle.unit == "°" {
          return (Self.format(angle.value), next)
        }
      } else if let value = plainValue(item, letters: kind == .letter) ?? score(item, scale) {
        return (value, next)
      }
      guard
        item.isGradeWord || item.isEmpty || item.connector == .of || item.mark == UInt8(ascii: "-")
          || item.connector == .copula || !item.states.isEmpty || item.entry != nil
          || item.structure != nil
      else { break }
    }
    if kind == .degrees { return nil }
    // "type II Modic": the value stands before.
    if index >= 2, items[index - 2].isGradeWord,
      let value = plainValue(items[index - 1], letters: false)
    {
      return (value, index - 1)
    }
    return nil
  }

  /// A sum score goes higher than grades do.
  private func score(_ item: Item, _ scale: Int) -> String? {
    guard lexicon.gradeScales[scale].id == "sins", let number = item.number, number <= 18 else {
      return nil
    }
    return Self.format(number)
  }

  private static let roman: [String: String] = [
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5",
  ]

  /// "2", "II": a grade in a word of its own; nil for any other word.
  static func gradeValue(of word: String) -> String? {
    let word = word.lowercased()
    if let roman = roman[word] { return roman }
    guard let number = Int(word), (0...5).contains(number) else { return nil }
    return String(number)
  }

  private func plainValue(_ item: Item, letters: Bool) -> String? {
    if let number = item.number, number <= 5, number >= 0 { return Self.format(number) }
    if let ordinal = item.ordinal, ordinal <= 5 { return String(ordinal) }
    let word = text[item.span].lowercased()
    if let roman = Self.roman[word] { return roman }
    guard letters, word.utf8.count <= 4, !item.isEmpty || word == "a" else { return nil }
    let bytes = Array(word.utf8)
    let hasShape =
      bytes.count == 1
      ? "abcdm".utf8.contains(bytes[0])
      : (bytes[0].isLetter && bytes.dropFirst().allSatisfy(\.isDigit))
        || (bytes[0].isDigit && bytes[1].isLetter)
    return hasShape ? (bytes[0].isLetter ? word.uppercased() : word) : nil
  }

  static func format(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  // MARK: Roots

  /// "the L5 root", "nerve roots L5 and S1": the level names the nerve, not the place.
  private func markRoots(_ items: inout [Item]) {
    guard let nerve = lexicon.structure("nerve_root") else { return }
    for index in items.indices {
      guard let level = items[index].level,
        level.parts.allSatisfy({ if case .vertebra = $0 { true } else { false } })
      else { continue }
      var next = index + 1
      while next < items.count, items[next].side != nil || items[next].rootRole != nil { next += 1 }
      let before = index > 0 ? items[index - 1] : nil
      let named =
        (next < items.count && items[next].structure == nerve)
        || (before?.structure == nerve)
        || (before?.mark == UInt8(ascii: "(") && index > 1 && items[index - 2].structure == nerve)
        || (before?.connector == .of && index > 1 && items[index - 2].structure == nerve)
      guard named else { continue }
      items[index].roots = level.vertebrae
      items[index].level = nil
    }
  }

  // MARK: Degrees

  /// "mild and moderate" stay apart; "mild to moderate" written with other marks is one degree.
  private func joinSeverities(_ items: inout [Item]) {
    for index in items.indices.dropLast()
    where items[index].severity != nil && items[index].states.isEmpty
      && (items[index + 1].change == .better || items[index + 1].change == .worse)
      && items[index + 1].severity == nil
    {
      // "Marked reduction in size": a degree of the change, not of the finding.
      items[index].severity = nil
      items[index].change = items[index + 1].change
    }
    guard items.count >= 3 else { return }
    for index in 0..<items.count - 2 {
      guard let low = items[index].severity, let high = items[index + 2].severity,
        items[index + 1].connector == .to || items[index + 1].mark == UInt8(ascii: "-")
          || items[index + 1].mark == UInt8(ascii: "/"),
        items[index].cues.isEmpty
      else { continue }
      items[index + 2].severity = Severity.between(low, high)
      items[index].severity = nil
      items[index].isEmpty = true
    }
  }
}
