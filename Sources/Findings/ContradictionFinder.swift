// SPDX-License-Identifier: Apache-2.0

/// Reports what a report says in two ways; never resolves it.
struct ContradictionFinder {
  func contradictions(in ledger: Ledger) -> [Contradiction] { [] }
}
