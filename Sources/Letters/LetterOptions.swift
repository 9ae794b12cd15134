// SPDX-License-Identifier: Apache-2.0

/// What a clinic sets for its letters: `letter.{clinic,contact,signature,language}`.
package struct LetterOptions: Equatable, Sendable {
  /// Name of the clinic, at the head of the letter.
  package var clinic: String?
  /// Where questions may go: a telephone number, an address.
  package var contact: String?
  /// Who signs, such as "Dr. A. Example, Radiology".
  package var signature: String?
  /// Which file of fixed sentences is used, and the language that the page declares.
  package var language: String

  package init(
    clinic: String? = nil, contact: String? = nil, signature: String? = nil,
    language: String = "en"
  ) {
    self.clinic = clinic
    self.contact = contact
    self.signature = signature
    self.language = language
  }
}
