// SPDX-License-Identifier: Apache-2.0

/// A key that does not print.
package struct APIKey: Hashable, Sendable {
  /// The key itself: for the header of a request, never for words.
  let secret: String

  /// nil where the text could not stand in a header: empty, or with spaces or control characters.
  package init?(_ text: String) {
    let trimmed = text.filter { !$0.isNewline }
    guard !trimmed.isEmpty, trimmed.utf8.count <= 4096,
      trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    secret = trimmed
  }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(key)" }
  package var debugDescription: String { "(key)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
