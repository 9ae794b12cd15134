// SPDX-License-Identifier: Apache-2.0

/// Why a finding stands in the ledger: the words of the report and the rules of the glossary.
struct FindingExplanation {
  struct Step {
    /// "named by", "level", "certainty", …
    let label: String
    let text: String
  }

  let id: String
  let title: String
  var steps: [Step]
}
