// SPDX-License-Identifier: Apache-2.0

/// Syllables of figures, codes and abbreviations as they are read aloud.
enum SpokenForms {
  /// "mm" is read "millimeters", "e.g." "for example".
  static let abbreviations: [String: Int] = [
    "mm": 4, "cm": 4, "km": 4, "m": 2, "ml": 4, "l": 2, "dl": 4, "mg": 3, "mcg": 3, "kg": 3,
    "g": 1, "oz": 1, "lb": 1, "lbs": 1, "tsp": 2, "tbsp": 3, "hr": 1, "hrs": 1, "min": 2,
    "mins": 2, "sec": 2, "secs": 2, "wk": 1, "wks": 1, "mo": 1, "yr": 1, "yrs": 1, "dr": 2,
    "drs": 2, "mr": 2, "mrs": 2, "ms": 1, "st": 1, "prof": 3, "jr": 2, "sr": 2, "vs": 2,
    "approx": 4, "e.g": 4, "i.e": 2, "etc": 4, "no": 2, "nos": 2, "fig": 2, "figs": 2, "vol": 2,
    "jan": 4, "feb": 4, "mar": 1, "apr": 2, "jun": 1, "jul": 2, "aug": 2, "sep": 3, "sept": 3,
    "oct": 3, "nov": 3, "dec": 3, "mon": 2, "tue": 2, "tues": 2, "wed": 2, "thu": 2, "thur": 2,
    "thurs": 2, "fri": 2, "sat": 3, "sun": 2, "a.m": 2, "p.m": 2, "am": 2, "pm": 2, "inc": 4,
    "ltd": 3, "co": 3, "dept": 3, "ave": 3, "blvd": 3, "rd": 1, "incl": 3, "cf": 2, "ca": 2,
    "al": 3, "max": 3, "avg": 3, "temp": 4, "appt": 3, "hz": 1, "t": 2,
  ]

  /// Syllables of a token with figures in it, such as "3.2", "L4-L5", "01/12/2023" or "T2".
  static func figure(_ token: String) -> Int {
    let parts = token.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let separators = token.filter { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    if parts.count == 3, separators == "//", let date = date(parts) { return date }
    if separators.allSatisfy({ $0 == "," }), token.allSatisfy({ $0.isNumber || $0 == "," }) {
      return number(token.filter(\.isNumber), canBeYear: separators.isEmpty)
    }
    if separators == ".", parts.count == 2, token.allSatisfy({ $0.isNumber || $0 == "." }) {
      return number(String(parts[0]), canBeYear: false) + 1 + digits(parts[1])
    }
    return max(1, parts.reduce(0) { $0 + part($1) })
  }

  /// The names of letters have one syllable, but that of W.
  static func letters(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + ($1 == "w" || $1 == "W" ? 3 : $1.isLetter ? 1 : 0) }
  }

  private static func part(_ text: Substring) -> Int {
    let letters = text.filter(\.isLetter)
    let figures = text.filter(\.isNumber)
    let ofFigures = figures.isEmpty ? 0 : number(figures, canBeYear: true)
    if letters.isEmpty { return ofFigures }
    if let unit = abbreviations[letters.lowercased()], text.first?.isNumber == true {
      return ofFigures + unit
    }
    if letters.count > 2 { return ofFigures + SyllableCounter.count(letters) }
    return ofFigures + self.letters(letters)
  }

  private static let months = [4, 4, 1, 2, 1, 1, 2, 2, 3, 3, 3, 3]

  private static func date(_ parts: [Substring]) -> Int? {
    guard let month = Int(parts[0]), (1...12).contains(month), Int(parts[1]) != nil else {
      return nil
    }
    return months[month - 1] + number(String(parts[1]), canBeYear: false)
      + number(String(parts[2]), canBeYear: true)
  }

  /// Zero has two syllables and seven, the other digits one.
  private static func digits(_ text: Substring) -> Int {
    text.reduce(0) { $0 + ($1 == "0" || $1 == "7" ? 2 : 1) }
  }

  private static func number(_ text: String, canBeYear: Bool) -> Int {
    guard let value = Int(text), value < 1_000_000_000 else { return digits(text[...]) }
    if canBeYear, (1_100...2_099).contains(value), text.count == 4, !(2_000...2_009 ~= value) {
      return below100(value / 100) + (value % 100 == 0 ? 2 : below100(value % 100))
    }
    return value == 0 ? 2 : cardinal(value)
  }

  private static func cardinal(_ value: Int) -> Int {
    if value >= 1_000_000 { return cardinal(value / 1_000_000) + 2 + cardinal(value % 1_000_000) }
    if value >= 1_000 { return cardinal(value / 1_000) + 2 + cardinal(value % 1_000) }
    if value >= 100 { return below100(value / 100) + 2 + below100(value % 100) }
    return below100(value)
  }

  private static func below100(_ value: Int) -> Int {
    let ones = [0, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]
    let tens = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2]
    return value < 20 ? ones[value] : tens[value / 10] + ones[value % 10]
  }
}
