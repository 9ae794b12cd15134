// SPDX-License-Identifier: Apache-2.0

/// Rewrites that say the same in another way: the judge must stay silent.
extension MutationWorkshop {
  var cleanRules: [MutationRule] {
    wordingRules + termWordRules + levelWordRules + orderRules + explanationRules
  }

  private var wordingRules: [MutationRule] {
    let none = ""
    return [
      everywhere("mm in words", #"(\d) ?mm\b(?!²)"#, "$1 millimeters"),
      everywhere("cm in words", #"(\d) ?cm\b"#, "$1 centimetres"),
      everywhere("both sides", #"\bon both sides\b"#, "on the left and right"),
      swap(
        none, "no sign of",
        #"\bthere is no (?!sign|evidence|significant|unusual|change|longer|finding)"#,
        ["there is no sign of "]),
      swap(
        none, "no evidence of",
        #"\bthere is no (?!sign|evidence|significant|unusual|change|longer|finding)"#,
        ["there is no evidence of "]),
      swap(
        none, "no sign is seen",
        #"^There is no (?!sign|evidence|significant|unusual|change|longer|finding)([^.,“]+)(?=\.$)"#,
        ["No sign of $1 is seen"]),
      swap(
        none, "the scan shows", #"^There (?:is|are) (?!no\b|not|probably|nothing)"#,
        ["The scan shows "], in: .positive),
      swap(
        none, "we see", #"^There (?:is|are) (?!no\b|not|probably|nothing)"#, ["You have "],
        in: .positive),
      swap(
        none, "unchanged", #", which has not changed(?=\.)"#,
        [", unchanged", ", and this is stable", ". It has not changed"]),
      swap(
        none, "size in its own sentence", #", (\d+(?:\.\d+)? [mc]m) in size(?=\.)"#,
        [". It is $1 in size", " measuring $1"]),
      swap(none, "slight", #"\b(a )?mild\b(?= disc| narrowing| wear)"#, ["$1slight"]),
      swap(none, "may", #"\bthere may be\b"#, ["there might be", "there is possibly"]),
    ]
  }

  private var termWordRules: [MutationRule] {
    let none = ""
    return [
      swap(none, "squeezed", #"\b(is|are) pressed on\b"#, ["$1 compressed"]),
      swap(none, "herniated", #"\bherniated disc\b"#, ["slipped disc", "disc herniation"]),
      swap(
        none, "annular tear", #"\bsplit in the outer ring of the disc\b"#,
        ["tear in the outer ring of the disc", "annular tear"]),
      swap(
        none, "stenosis", #"\bnarrowing of the spinal canal\b"#,
        ["spinal canal stenosis", "narrowing of your spinal canal"]),
      swap(
        none, "nerve tunnel", #"\bnarrowing of a nerve opening\b"#,
        ["foraminal narrowing", "narrowing of the opening where the nerve leaves"]),
      swap(
        none, "arthritis", #"\bwear in the small joints\b"#,
        ["facet arthropathy", "arthritis of the small joints"]),
    ]
  }

  private var levelWordRules: [MutationRule] {
    let words = [
      ("L1-L2", "the first and second lumbar bones"),
      ("L2-L3", "the second and third lumbar bones"),
      ("L3-L4", "the third and fourth lumbar bones"),
      ("L4-L5", "the fourth and fifth lumbar bones"),
      ("L5-S1", "the fifth lumbar bone and the sacrum"),
      ("C5-C6", "the fifth and sixth neck bones"),
      ("C4-C5", "the fourth and fifth neck bones"), ("C6-C7", "the sixth and seventh neck bones"),
      ("C3-C4", "the third and fourth neck bones"),
    ]
    return words.flatMap { level, phrase in
      [
        everywhere("heading in words", #"\bAt \#(level)(?=:)"#, "Between " + phrase),
        swap("", "level in words", #"\bat \#(level)(?=\.)"#, ["between " + phrase]),
      ]
    } + [
      everywhere("short levels", #"\b([CTL])(\d)-[CTL](\d)\b"#, "$1$2-$3"),
      everywhere("level with a slash", #"\b([CTLS]\d)-([CTLS]\d)\b"#, "$1/$2"),
      swap("", "disc at", #"\bat (L\d-[LS]\d)(?=\.)"#, ["at the $1 level"]),
    ]
  }

  private var explanationRules: [MutationRule] {
    let bank = [
      "A disc is a soft cushion between two bones of the spine.",
      "The spine is made of bones called vertebrae.",
      "An MRI makes pictures with a strong magnet and no X-rays.",
      "The spinal canal is the tunnel that the nerves run through.",
      "Nerves carry signals between the brain and the body.",
      "A bulge means that a disc reaches past its usual edge.",
      "Stenosis is the medical word for narrowing.",
    ]
    return [
      insert("", "explanation added", bank),
      insert(
        "", "aside added",
        [
          "(The bones are counted from the top down.)",
          "(Doctors name each disc by the bones above and below it.)",
        ]),
      MutationRule(fault: "", kind: "opening added") { base in
        [
          "Here is what your scan shows.\n\n",
          "This letter explains your MRI report in plain words.\n\n",
        ].map {
          [Mutant.Edit(range: base.text.startIndex..<base.text.startIndex, text: $0)]
        }
      },
      MutationRule(fault: "", kind: "closing added") { base in
        [
          "\n\nYour doctor can answer your questions.",
          "\n\nThis letter was made from the report of your scan.",
        ].map {
          [Mutant.Edit(range: base.text.endIndex..<base.text.endIndex, text: $0)]
        }
      },
    ]
  }

  /// Puts the template in all places at once.
  private func everywhere(_ kind: String, _ pattern: String, _ template: String) -> MutationRule {
    let pattern = MutationPattern(pattern)
    return MutationRule(fault: "", kind: kind) { base in
      let quoted = base.sentences.filter { $0.text.contains("“") }.map(\.range)
      let edits = pattern.matches(in: base.text[...]).filter { match in
        !quoted.contains { $0.contains(match.range.lowerBound) }
      }.map { Mutant.Edit(range: $0.range, text: MutationPattern.fill(template, from: $0)) }
      return edits.isEmpty ? [] : [edits]
    }
  }
}
