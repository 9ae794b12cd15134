// SPDX-License-Identifier: Apache-2.0

/// A piece of text that tells, or may tell, who someone is.
package struct Removal: Hashable, Sendable {
  /// The classes of the Safe Harbor method, 45 CFR 164.514(b)(2)(i), as far as text can hold them.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case name
    /// Smaller than a state: street, city, postal code, institution.
    case place
    /// All elements but the year.
    case date
    /// Over 89 years.
    case age
    case phone
    case fax
    case email
    case socialSecurity = "ssn"
    case record = "mrn"
    case healthPlan = "plan"
    case account
    case licence
    case vehicle
    case device
    case url
    case address = "ip"
    /// Any other identifying number or code.
    case identifier = "id"
    /// Not recognized, and not on the list of words that may be sent.
    case unlisted
  }

  package var kind: Kind
  /// Half-open byte range into the UTF-8 of the untouched text.
  package var utf8: Range<Int>

  package init(_ kind: Kind, _ utf8: Range<Int>) {
    self.kind = kind
    self.utf8 = utf8
  }
}
