// SPDX-License-Identifier: Apache-2.0

/// A line of text without the white space around it.
struct TextLine {
  var from: Int
  var to: Int
  /// Where the text starts after a bullet or a number, or `from`.
  var textFrom: Int
  /// Ends with `.`, `!` or `?`, perhaps in quotation marks.
  var isEnded: Bool
  var isASCII: Bool
  /// Cells parted by tabs, upright bars or wide gaps.
  var isTableRow = false

  var length: Int { to - from }
  var isItem: Bool { textFrom > from }
}
