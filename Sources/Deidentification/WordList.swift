// SPDX-License-Identifier: Apache-2.0

/// The lists that recognition works with; each is data that a clinic may edit.
package enum WordList: String, CaseIterable, Sendable {
  case firstNames = "first_names"
  case surnames
  /// "de", "van", "bin": small words inside a name.
  case particles
  /// Before a name: "Dr", "Mrs".
  case titles
  /// After a name: "MD", "FRCR".
  case credentials
  /// Phrases that a name follows: "signed by".
  case nameCues = "name_cues"
  case months
  case institutions
  case streets
  case cities
  /// Two-letter codes and names that stand between a city and a postal code.
  case states
  case eponyms
  /// What an eponym stands before: "node", "fracture".
  case eponymNouns = "eponym_nouns"
  case clinical
  case common
  case labelsName = "labels.name"
  case labelsDate = "labels.date"
  case labelsPlace = "labels.place"
  case labelsPhone = "labels.phone"
  case labelsFax = "labels.fax"
  case labelsEmail = "labels.email"
  case labelsSSN = "labels.ssn"
  case labelsRecord = "labels.mrn"
  case labelsPlan = "labels.plan"
  case labelsAccount = "labels.account"
  case labelsLicence = "labels.licence"
  case labelsVehicle = "labels.vehicle"
  case labelsDevice = "labels.device"
  case labelsIdentifier = "labels.id"
  /// Labels whose value is kept: they end the value of the label before.
  case labelsOther = "labels.other"

  /// What a label's value is.
  var labelKind: Removal.Kind? {
    switch self {
    case .labelsName: .name
    case .labelsDate: .date
    case .labelsPlace: .place
    case .labelsPhone: .phone
    case .labelsFax: .fax
    case .labelsEmail: .email
    case .labelsSSN: .socialSecurity
    case .labelsRecord: .record
    case .labelsPlan: .healthPlan
    case .labelsAccount: .account
    case .labelsLicence: .licence
    case .labelsVehicle: .vehicle
    case .labelsDevice: .device
    case .labelsIdentifier: .identifier
    default: nil
    }
  }
}
