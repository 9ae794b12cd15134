// SPDX-License-Identifier: Apache-2.0

/// Finds postal addresses among lines: a street or a box, a town with its code, telephone numbers,
/// and the name above them.
enum PostalAddress {
  /// Whether a line may be a street or a box, by its first bytes ("12 M", "12b M", "PO B", "P.O."):
  /// nearly all lines are turned away before a string is made of them.
  static func mayStart(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= 8 else { return false }
    if line[0] | 0x20 == 0x70 {
      return line[1] | 0x20 == 0x6F && line[2] == Byte.space
        || line[1] == Byte.fullStop && line[2] | 0x20 == 0x6F
    }
    guard Byte.isDigit(line[0]) else { return false }
    var at = 1
    while at < 6, Byte.isLetterOrDigit(line[at]) { at += 1 }
    return line[at] == Byte.space && (Byte.isUpper(line[at + 1]) || Byte.isDigit(line[at + 1]))
  }

  /// Runs of lines that are addresses, in order. A line without letters or digits is no line.
  static func runs(in lines: [String]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var at = 0
    while at < lines.count {
      guard isStreet(lines[at]) else {
        at += 1
        continue
      }
      let free = runs.last?.upperBound ?? 0
      let end = end(of: lines, from: at)
      var from = at
      if end > at + 1 || hasPlace(lines[at]) {
        while from > free, at - from < 2, isName(lines[from - 1]) { from -= 1 }
      }
      runs.append(from..<end)
      at = end
    }
    return runs
  }

  /// The lines after the street that belong to it: a suite, a town, telephone numbers.
  private static func end(of lines: [String], from street: Int) -> Int {
    var end = street + 1
    var hasPlace = hasPlace(lines[street])
    while end < lines.count, end - street < 6 {
      let line = lines[end]
      if Self.hasPlace(line) {
        hasPlace = true
      } else if !isUnit(line) && !(hasPlace && (isNumber(line) || countries.contains(line))) {
        break
      }
      end += 1
    }
    return hasPlace ? end : street + 1
  }

  private static let streets: Set<Substring> = [
    "street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "lane", "ln", "boulevard", "blvd",
    "way", "court", "ct", "place", "pl", "square", "sq", "highway", "hwy", "parkway", "pkwy",
    "terrace", "plaza",
  ]
  private static let units: Set<Substring> = [
    "suite", "ste", "floor", "unit", "room", "building", "apt", "apartment", "box", "department",
  ]
  private static let numbers: Set<Substring> = [
    "phone", "tel", "telephone", "fax", "mobile", "ph", "email", "e-mail",
  ]
  private static let countries: Set<String> = ["USA", "United States", "United Kingdom", "Canada"]

  private static func words(_ line: String) -> [Substring] {
    line.split { $0 == " " || $0 == "," || $0 == "." || $0 == ":" }
  }

  /// "12 Main Street, Suite 4" or "P.O. Box 12".
  private static func isStreet(_ line: String) -> Bool {
    let words = words(line)
    guard (2...12).contains(words.count), line.utf8.count <= 90 else { return false }
    let lower = line.lowercased()
    if lower.hasPrefix("p.o. box ") || lower.hasPrefix("po box ") { return true }
    guard let first = words[0].first, first.isNumber, words[0].utf8.count <= 6,
      words[1].first.map({ $0.isUppercase || $0.isNumber }) ?? false
    else { return false }
    // Each word of an address is a name or a number; a sentence has words in lower case.
    guard words.allSatisfy({ $0.first.map { !$0.isLowercase } ?? false || $0 == "of" }) else {
      return false
    }
    return words.dropFirst(2).contains { streets.contains($0.lowercased()[...]) }
  }

  /// "Springfield, IL 62701", "Leeds LS1 4AB"; such a line may hold the street too.
  private static func hasPlace(_ line: String) -> Bool {
    let words = words(line)
    guard words.count >= 3, words.count <= 14 else { return false }
    let (region, code) = (words[words.count - 2], words[words.count - 1])
    let zip = code.split(separator: "-")
    if zip.count <= 2, zip[0].utf8.count == 5, zip.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
      return region.utf8.count == 2 && region.allSatisfy(\.isUppercase)
    }
    let isInward =
      code.utf8.count == 3 && code.first?.isNumber == true
      && code.dropFirst().allSatisfy(\.isUppercase)
    return isInward && (2...4).contains(region.utf8.count) && region.first?.isUppercase == true
      && region.contains(where: \.isNumber)
  }

  private static func isUnit(_ line: String) -> Bool {
    let words = words(line)
    guard let first = words.first, words.count <= 4 else { return false }
    return units.contains(first.lowercased()[...])
  }

  private static func isNumber(_ line: String) -> Bool {
    let words = words(line)
    guard let first = words.first, words.count <= 6 else { return false }
    let digits = line.utf8.count { Byte.isDigit($0) }
    return numbers.contains(first.lowercased()[...]) || digits >= 7 && digits * 2 > line.utf8.count
  }

  /// A person or a clinic: a few words with capitals, no sentence.
  private static func isName(_ line: String) -> Bool {
    let words = words(line)
    guard (1...6).contains(words.count), line.utf8.count <= 50, let last = line.last,
      !".!?:;".contains(last)
    else { return false }
    return words.allSatisfy { word in
      word.first.map { !$0.isLowercase } ?? false || ["of", "and", "for", "the"].contains(word)
    }
  }
}
