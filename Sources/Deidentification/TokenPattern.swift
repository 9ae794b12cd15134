// SPDX-License-Identifier: Apache-2.0

/// A fixed shape of tokens, such as figures, a slash, figures.
struct TokenPattern: Sendable {
  indirect enum Element: Sendable {
    /// A number of so many digits.
    case digits(ClosedRange<Int>)
    /// A number of one or two digits with a value in a range.
    case value(ClosedRange<Int>)
    /// One of these marks.
    case mark(String)
    case word(@Sendable (Token) -> Bool)
    /// Spaces, which may be missing.
    case gap
    case maybe([Element])
  }

  let elements: [Element]

  init(_ elements: Element...) { self.elements = elements }

  /// The index after the shape that starts at a token; nil where it does not stand there.
  func match(_ text: TokenizedText, at index: Int) -> Int? {
    guard Self.isFree(text, before: index), let end = Self.match(elements[...], text, index),
      Self.isFree(text, after: end - 1)
    else { return nil }
    return end
  }

  private static func match(
    _ elements: ArraySlice<Element>, _ text: TokenizedText, _ index: Int
  ) -> Int? {
    guard let element = elements.first else { return index }
    let rest = elements.dropFirst()
    switch element {
    case .gap:
      return match(rest, text, text[index]?.kind == .gap ? index + 1 : index)
    case .maybe(let inside):
      if let end = match(inside[...] + rest, text, index) { return end }
      return match(rest, text, index)
    default:
      guard let token = text[index], accepts(element, token) else { return nil }
      return match(rest, text, index + 1)
    }
  }

  private static func accepts(_ element: Element, _ token: Token) -> Bool {
    switch element {
    case .digits(let count): token.kind == .number && count.contains(token.text.utf8.count)
    case .value(let range):
      token.kind == .number && token.text.utf8.count <= 2
        && Int(token.text).map(range.contains) == true
    case .mark(let marks): token.kind == .mark && TokenizedText.has(marks, token.text)
    case .word(let accepts): token.isTextual && accepts(token)
    case .gap, .maybe: false
    }
  }

  /// Nothing that would make it part of something longer: "L4-5-19", "1.5.2.3", "3/4/55/2".
  private static func isFree(_ text: TokenizedText, before index: Int) -> Bool {
    guard let joint = text[index - 1], joint.kind == .mark, TokenizedText.has("-/.–_", joint.text)
    else {
      return text[index - 1].map { !$0.isTextual && $0.kind != .number } ?? true
    }
    guard let previous = text[index - 2] else { return true }
    return previous.kind != .number && previous.kind != .mixed
  }

  private static func isFree(_ text: TokenizedText, after index: Int) -> Bool {
    guard let joint = text[index + 1], joint.kind == .mark, TokenizedText.has("-/.", joint.text)
    else {
      return text[index + 1].map { !$0.isTextual && $0.kind != .number } ?? true
    }
    // A full stop may be a sentence's.
    guard let next = text[index + 2] else { return true }
    return next.kind != .number
  }
}
