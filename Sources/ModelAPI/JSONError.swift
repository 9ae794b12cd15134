// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not JSON we accept, and where. Carries an offset, never the text.
package struct JSONError: Error, Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable {
    case syntax, encoding, depth, duplicateName, numberRange, loneSurrogate, trailingContent
  }

  package var reason: Reason
  /// Bytes from the start.
  package var offset: Int

  package init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
