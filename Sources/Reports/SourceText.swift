// SPDX-License-Identifier: Apache-2.0

/// A text as it came in, with its bytes at hand.
package struct SourceText: Sendable {
  package let string: String
  /// The UTF-8 of `string`; every span of the package counts these.
  package let utf8: [UInt8]

  package init(_ string: String) {
    self.string = string
    self.utf8 = Array(string.utf8)
  }

  /// The words of a span, as they stand.
  package subscript(span: SourceSpan) -> String {
    String(decoding: utf8[span.lower..<min(span.upper, utf8.count)], as: UTF8.self)
  }

  /// The line and column (both from 1, columns in bytes) of an offset.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for (index, byte) in utf8.prefix(offset).enumerated() where byte == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return (line, offset - start + 1)
  }
}
