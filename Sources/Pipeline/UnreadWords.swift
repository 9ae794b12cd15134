// SPDX-License-Identifier: Apache-2.0

/// Words of a model's sentence that the reader did not understand and that may carry a claim.
struct UnreadWords {
  /// What the sentence may say: its facts, with their values.
  let facts: [String]

  /// Words around a finding that say nothing of it. A word that could tell of a cause, a feeling,
  /// a time, a degree or another finding must not stand here.
  private static let harmless = Set(
    """
    a about all also an and any appears are as at be been by can clearly did does each else \
    for found from had has have here if image images in into is it its itself looks mri mris \
    neither nor note noted notes of on one or other our part picture pictures please \
    radiologist report reported reports same saw scan scans see seen show showed showing \
    shown shows size so some spine that the their them there these they this those to too \
    was we were what where which while who with within you you're you've your
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Those of the given stretches that matter, in order, each once.
  func words(in stretches: [String]) -> [String] {
    let given = Set(facts.flatMap(Self.words))
    var seen: Set<String> = []
    return stretches.flatMap(Self.words).filter { word in
      !Self.harmless.contains(word) && !given.contains(word) && seen.insert(word).inserted
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().replacing("’", with: "'").split {
      !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-"
    }.map(String.init)
  }
}
