// SPDX-License-Identifier: Apache-2.0

/// A piece of a text: a word, a number, a mark, a gap or the end of a line.
struct Token: Sendable {
  enum Kind: Sendable {
    /// Letters only; apostrophes inside belong to it.
    case word
    /// Digits only.
    case number
    /// Letters and digits: "L4", "5mm", "A12345".
    case mixed
    /// One mark.
    case mark
    /// Spaces and tabs.
    case gap
    case lineEnd
  }

  var kind: Kind
  /// Bytes of UTF-8 in the text, half open.
  var lower: Int
  var upper: Int
  var text: String
  /// The text in lower case, apostrophes made plain and a possessive cut off.
  var folded: String

  var isTextual: Bool { kind == .word || kind == .mixed }

  /// Starts with a capital letter.
  var isCapitalized: Bool { text.first?.isUppercase == true }

  /// Two letters or more, none of them small.
  var isAllCapitals: Bool {
    text.count(where: \.isLetter) > 1 && !text.contains(where: \.isLowercase)
  }

  /// "Smith" or "McDonald", not "SMITH".
  var isTitleCase: Bool { isCapitalized && text.contains(where: \.isLowercase) }

  /// A single capital letter.
  var isInitial: Bool { kind == .word && text.count == 1 && isCapitalized }

  var digitCount: Int { text.utf8.count { (0x30...0x39).contains($0) } }
}
