// SPDX-License-Identifier: Apache-2.0

/// Why a model's sentence is not taken, in words that the model can act on.
///
/// It holds nothing of the report's text, since it goes back to the model.
package struct Complaint: Hashable, Sendable {
  /// A word for counts and tests: "side.changed", "placeholder.missing".
  package let kind: String
  package let message: String
  /// Words of the model's sentence that the message is about.
  package let quotes: [String]

  package init(kind: String, message: String, quotes: [String] = []) {
    self.kind = kind
    self.message = message
    self.quotes = quotes
  }

  /// The message with its quotations.
  var full: String {
    quotes.isEmpty ? message : message + " (“" + quotes.joined(separator: "”, “") + "”)"
  }
}
