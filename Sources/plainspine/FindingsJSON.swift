// SPDX-License-Identifier: Apache-2.0

internal import Findings

/// A ledger as `findings` prints it: the contract's keys, and the score's components beside them.
///
/// The score stands only here: a letter carries a bare ledger.
struct FindingsJSON: Encodable {
  let ledger: Ledger
  let sins: [SINSAssessment]

  private enum Key: String, CodingKey { case sins }

  func encode(to encoder: any Encoder) throws {
    try ledger.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sins, forKey: .sins)
  }
}
