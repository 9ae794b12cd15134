// SPDX-License-Identifier: Apache-2.0

/// A format in which people read letters.
package enum LetterFormat: String, CaseIterable, Sendable {
  case html, text, markdown

  /// How its files end, and its templates' names.
  package var fileExtension: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    case .markdown: "md"
    }
  }

  /// The template of a letter that waits for approval.
  var letter: String { "letter." + fileExtension }

  /// The template of the clinician's page alone.
  var clinician: String { self == .html ? "page.html" : "clinician." + fileExtension }

  init?(fileExtension: Substring) {
    guard let format = Self.allCases.first(where: { $0.fileExtension == fileExtension }) else {
      return nil
    }
    self = format
  }
}
