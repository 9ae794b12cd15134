// SPDX-License-Identifier: Apache-2.0

/// One sentence of a rewrite, and what its words alone show.
struct MutationSentence {
  /// Where it stands in the rewrite, without white space around it.
  var range: Range<String.Index>
  var text: Substring
  /// The heading it stands under, and the label of its line ("- L4-L5: …").
  var heading: String
  /// The paragraph it stands in.
  var part: Int
  /// It explains a word, opens or closes the letter, or asks: it claims nothing of this patient.
  var isGeneral: Bool
  /// It says that something is not there.
  var isNegative: Bool
  /// It refers to what stands before it.
  var isDependent: Bool
  /// Its words that carry meaning, with those of its heading.
  var words: Set<String>
}
