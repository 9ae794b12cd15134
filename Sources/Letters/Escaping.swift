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
    var result = String.UnicodeScalarView()
    var atStart = true
    for scalar in text.unicodeScalars where !isControl(scalar) {
      switch format {
      case .text: result.append(scalar)
      case .html: append(Self.html[scalar], or: scalar, to: &result)
      case .markdown: appendMarkdown(scalar, atStart: atStart, to: &result)
      }
      atStart = atStart && ("0"..."9").contains(scalar)
    }
    return String(result)
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

  /// Signs that mean something in Markdown anywhere, and those that do at the start of a line.
  private func appendMarkdown(
    _ scalar: Unicode.Scalar, atStart: Bool, to result: inout String.UnicodeScalarView
  ) {
    switch scalar {
    case "\n", "\r", "\t": result.append(" ")
    case "<", ">", "&": append(Self.html[scalar], or: scalar, to: &result)
    case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$":
      result.append("\\")
      result.append(scalar)
    case "-", "+", "=", ".", ")":
      if atStart { result.append("\\") }
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
