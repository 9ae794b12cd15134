// SPDX-License-Identifier: Apache-2.0

import Mustache

/// How values are made harmless in each format.
///
/// The library's own HTML escaping looks at whole characters, and a quote with a combining accent
/// is not a quote to it; this looks at scalars. Control characters go in every format: a report
/// must not be able to steer a terminal.
enum Escaping {
  static func register() {
    for format in LetterFormat.allCases {
      MustacheContentTypes.register(Escaper(format: format), named: name(format))
    }
  }

  static func pragma(_ format: LetterFormat) -> String {
    "{{% CONTENT_TYPE: \(name(format))}}"
  }

  private static func name(_ format: LetterFormat) -> String { "LETTER-" + format.rawValue }

  static func escaped(_ text: String, for format: LetterFormat) -> String {
    Escaper(format: format).escapeText(text)
  }
}

private struct Escaper: MustacheContentType {
  let format: LetterFormat

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) || text.utf8.first.map(isMark) == true else {
      return text
    }
    var result = String.UnicodeScalarView()
    let mark = format == .markdown ? Self.mark(of: text) : nil
    for (index, scalar) in text.unicodeScalars.enumerated() where !isControl(scalar) {
      switch format {
      case .text: result.append(scalar)
      case .html: append(Self.html[scalar], or: scalar, to: &result)
      case .markdown where index == mark:
        result.append("\\")
        result.append(scalar)
      case .markdown: appendMarkdown(scalar, to: &result)
      }
    }
    return String(result)
  }

  /// Whether a text with this byte is looked at more closely; most have none.
  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      format != .text
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "$"):
      format == .markdown
    default: false
    }
  }

  private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="):
      format == .markdown
    default: false
    }
  }

  private static let html: [Unicode.Scalar: String] = [
    "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;",
  ]

  private func append(
    _ escape: String?, or scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    if let escape {
      result.append(contentsOf: escape.unicodeScalars)
    } else {
      result.append(scalar)
    }
  }

  /// Where the sign stands that would make the text a list item: the dot of "1. Disc bulge".
  private static func mark(of text: String) -> Int? {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard let sign = scalars.dropFirst(digits).first else { return nil }
    let marks: [Unicode.Scalar] = digits == 0 ? ["-", "+", "="] : [".", ")"]
    return marks.contains(sign) && scalars.dropFirst(digits + 1).first == " " ? digits : nil
  }

  private func appendMarkdown(
    _ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    switch scalar {
    case "\n", "\r", "\t": result.append(" ")
    case "<", ">", "&": append(Self.html[scalar], or: scalar, to: &result)
    case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$":
      result.append("\\")
      result.append(scalar)
    default: result.append(scalar)
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}
