// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Finds the parts of a sentence that explain a term in general and claim nothing of the patient:
/// "(a kind of bone change)", "which is the covering around the nerves", "A disc bulge means …".
struct Explanations {
  let lexicon: Lexicon
  let items: [Item]

  func ranges() -> [Range<Int>] { [] }
}
