// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Finds the red flags of a ledger.
struct HoldFinder {
  let lexicon: Lexicon

  func holds(in ledger: Ledger) -> [Hold] { [] }
}
