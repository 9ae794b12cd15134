// SPDX-License-Identifier: Apache-2.0

/// Turns bytes into the text of a report, strictly.
package enum ReportReader {
  /// More than any report; keeps a mistaken path from filling memory. Bytes.
  package static let sizeLimit = 4 << 20

  /// The text of `bytes`, without a byte-order mark.
  ///
  /// - Throws: `ReportError` for what is empty, binary, not UTF-8, or too large.
  package static func text(of bytes: [UInt8]) throws(ReportError) -> String {
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    if let offset = content.firstIndex(of: 0) { throw .binary(offset: offset) }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw encodingError(in: bytes)
    }
    guard text.contains(where: { $0.isLetter }) else { throw .empty }
    return text
  }

  private static func encodingError(in bytes: [UInt8]) -> ReportError {
    // Bisect to the longest valid prefix: rare path, so clarity over speed.
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      if isPrefixOfText(bytes[..<middle]) { low = middle } else { high = middle - 1 }
    }
    // A character cut short is bad from its first byte on.
    var valid = low
    while valid > 0, String(validating: bytes[..<valid], as: UTF8.self) == nil { valid -= 1 }
    let rest = bytes[..<valid]
    let line = rest.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let start = rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return .encoding(offset: valid, line: line, column: valid - start + 1)
  }

  /// Whether the bytes are UTF-8, up to three bytes short of their last character.
  private static func isPrefixOfText(_ bytes: ArraySlice<UInt8>) -> Bool {
    (0...3).contains { cut in
      bytes.count >= cut && String(validating: bytes.dropLast(cut), as: UTF8.self) != nil
        && bytes.suffix(cut).allSatisfy { $0 >= 0x80 }
    }
  }
}
