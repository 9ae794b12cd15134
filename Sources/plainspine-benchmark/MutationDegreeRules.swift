// SPDX-License-Identifier: Apache-2.0

/// Degrees, certainty, numbers, change over time.
extension MutationWorkshop {
  var degreeRules: [MutationRule] {
    severityRules + loweredRules + certaintyRules + doubtRules + numberRules + changeRules
  }

  private var severityRules: [MutationRule] {
    let raised = "severity.raised"
    let lowered = "severity.lowered"
    let plain =
      #"(\bthere (?:is|are) (?:a |an )?)(?!no\b|not|very|mild|moderate|severe|small|slight|large|new|past|probably|nothing)(?=(?:disc|narrowing|wear|bone spur|split|herniated|thickening)\b)"#
    return [
      swap(
        raised, "mild to moderate",
        #"(?:\bvery )?\b(?:mild|slight|small(?! joint| gap| pocket| vessel| bony)|minor)\b"#,
        ["moderate"], in: .positive),
      swap(
        raised, "mild to severe", #"(?:\bvery )?\b(?:mild|slight|minor)\b"#, ["severe"],
        in: .positive),
      swap(
        raised, "small to large", #"\bsmall\b(?! joint| gap| pocket| vessel| bony| blood)"#,
        ["large"], in: .positive),
      swap(raised, "~very mild to mild", #"\bvery (mild|slight|small)\b"#, ["$1"], in: .positive),
      swap(raised, "moderate to severe", #"\bmoderate(ly)?\b"#, ["severe$1"], in: .positive),
      swap(
        raised, "mildly to severely", #"\b(?:mildly|slightly|lightly)\b"#,
        ["severely", "moderately"], in: .positive),
      swap(raised, "degree added", plain, ["$1severe "], in: .positive),
      swap(
        raised, "degree added: pressed", #"\b(is|are) pressed on\b"#, ["$1 severely pressed on"],
        in: .positive),
      swap(
        lowered, "mildness dropped", #"(?:\bvery )?\b(?:mild|mildly|slight|slightly) "#, [""],
        in: .positive, also: [raised]),
    ]
  }

  private var loweredRules: [MutationRule] {
    let raised = "severity.raised"
    let lowered = "severity.lowered"
    let plain =
      #"(\bthere (?:is|are) (?:a |an )?)(?!no\b|not|very|mild|moderate|severe|small|slight|large|new|past|probably|nothing)(?=(?:disc|narrowing|wear|bone spur|split|herniated|thickening)\b)"#
    return [
      swap(lowered, "severe to moderate", #"\b(severe)(ly)?\b"#, ["moderate$2"], in: .positive),
      swap(lowered, "severe to mild", #"\bsevere(ly)?\b"#, ["mild$1"], in: .positive),
      swap(
        lowered, "moderate to mild", #"\bmoderate(ly)?\b"#, ["mild$1", "very mild$1"], in: .positive
      ),
      swap(lowered, "~mild to very mild", #"(?<x>a )mild\b"#, ["a very mild"], in: .positive),
      swap(
        lowered, "degree dropped",
        #"\b(?:severe|severely|moderate|moderately|large|marked|markedly) "#, [""], in: .positive),
      swap(lowered, "degree added: mild", plain, ["$1mild "], in: .positive, also: [raised]),
      swap(
        lowered, "degree added: slightly pressed", #"\b(is|are) pressed on\b"#,
        ["$1 slightly pressed on"], in: .positive, also: [raised]),
      swap(lowered, "large to small", #"\b(?:large|big|marked)\b"#, ["small"], in: .positive),
    ]
  }

  private var certaintyRules: [MutationRule] {
    let raised = "certainty.raised"
    return [
      swap(raised, "may be to is", #"\bthere (?:may|might|could) be\b"#, ["there is"]),
      swap(
        raised, "may be to probably", #"\bthere (?:may|might|could) be\b"#, ["there is probably"]),
      swap(
        raised, "probably to is", #"\b(is|are) (probably|likely|most likely|possibly|perhaps) "#,
        ["$1 "]),
      swap(
        raised, "cannot rule out to is", #"\bthe scan cannot (rule out|exclude)\b"#, ["there is"]),
      swap(
        raised, "~cannot rule out to may be", #"\bthe scan cannot (rule out|exclude)\b"#,
        ["there may be"]),
      swap(raised, "suspects to is", #"\bthe report suspects\b"#, ["there is"]),
      swap(raised, "~fits with to is", #"\bthe scan fits with\b"#, ["there is"]),
      swap(
        raised, "may to does", #"\b(?:may|might|could) (touch|press|irritate|contact|affect|be) ?"#,
        ["will $1 "]),
      swap(
        raised, "possible dropped",
        #"\b(?:a )?(?:possible|probable|potential|suspected|questionable) "#, ["a "]),
      swap(raised, "unlikely to likely", #"\b(?:unlikely|not likely)\b"#, ["likely"]),
    ]
  }

  private var doubtRules: [MutationRule] {
    let lowered = "certainty.lowered"
    let denied = ["negation.flipped"]
    return [
      swap(
        lowered, "is to may be", #"(^|, |; |and )there (?:is|are) (?!no\b|not|probably|nothing)"#,
        ["$1there may be "], in: .positive),
      swap(
        lowered, "is to is probably", #"\bthere (is|are) (?!no\b|not|probably|nothing)"#,
        ["there $1 probably "], in: .positive),
      swap(
        lowered, "is to cannot rule out", #"\bthere (is|are) (?!no\b|not|probably|nothing)"#,
        ["the scan cannot rule out "], in: .positive),
      swap(
        lowered, "no to probably no", #"\bthere is no (?!significant|longer)"#,
        ["there is probably no "]),
      swap(
        lowered, "significant dropped",
        #"\bno (?:significant|definite|high-grade|large|clear|major|severe) "#, ["no "]),
      swap(
        lowered, "cannot rule out to no", #"\bthe scan cannot (rule out|exclude)\b"#,
        ["there is no"], also: denied),
      swap(
        lowered, "may be to no", #"\bthere (?:may|might|could) be\b"#, ["there is no"], also: denied
      ),
      swap(lowered, "probably to may", #"\bthere (?:is|are) probably\b"#, ["there may be"]),
      swap(lowered, "fits with to may be", #"\bthe scan fits with\b"#, ["there may be"]),
      swap(
        lowered, "pressed to may be pressed",
        #"\b(?:is|are) (mildly |severely )?(pressed on|touched)"#, ["may be $1$2"], in: .positive),
    ]
  }

  private var numberRules: [MutationRule] {
    let fault = "number.changed"
    let size = #"(\d+(?:\.\d+)?)(?= ?(?:mm|cm|millimet|centimet|%|percent))"#
    return [
      count("number doubled", size) { $0 * 2 },
      count("one more", size) { $0 < 20 ? $0 + 1 : $0 },
      count("~one more of twenty or more", size) { $0 < 20 ? $0 : $0 + 1 },
      count("ten times", size) { $0 * 10 },
      count("half", size) { $0 / 2 },
      swap(fault, "mm to cm", #"(\d) ?mm\b"#, ["$1 cm"]),
      swap(fault, "cm to mm", #"(\d) ?cm\b"#, ["$1 mm"]),
      swap(fault, "millimetres to centimetres", #"\bmilli(met(er|re)s?)\b"#, ["centi$1"]),
      swap(fault, "size dropped", #", \d[^,;]*? in size(?=[.,])"#, [""]),
      swap(
        fault, "size dropped, in words",
        #" \(?(?:about |of )?\d+(?:\.\d+)? ?(?:mm|cm|millimet\w+|centimet\w+)\)?(?=[.,])"#, [""]),
      count("grade raised", #"\b(?:grade|type|stage) (\d)\b"#) { $0 < 4 ? $0 + 1 : $0 - 1 },
      swap(fault, "grade dropped", #",? (?:grade|type) \d(?=[.,])"#, [""]),
      swap(
        fault, "grade added", #"(slip of a bone|disc wear)(?=\.)"#, ["$1, grade 2"], in: .positive,
        unless: #"\b(grade|gr|gr\.) ?[\dI]|pfirrmann"#),
      swap(
        fault, "size added",
        #"((?:bulge|protrusion|cyst|extrusion|spur|node|growth)(?: in the bone| in the middle| all around)?)(?=\.)"#,
        ["$1, 7 mm in size"], in: .positive, unless: #"\d ?[mc]m\b"#),
      swap(
        fault, "sides of a size", #"(\d+(?:\.\d+)?) ?([mc]m)? x (\d+(?:\.\d+)?) ?([mc]m)"#,
        ["$1 $4"]),
      swap(fault, "five vertebrae to six", #"\bfive (?=lumbar|bones)"#, ["six "]),
      swap(fault, "fraction", #"\b(half|a third|a quarter|two thirds)\b(?= of)"#, ["a fifth"]),
    ]
  }

  /// Computes another number in place of the group that the pattern finds.
  private func count(
    _ kind: String, _ pattern: String, _ compute: @escaping (Double) -> Double
  ) -> MutationRule {
    let pattern = MutationPattern(pattern)
    return MutationRule(fault: "number.changed", kind: kind) { base in
      base.claims.flatMap { index in
        let sentence = base.sentences[index]
        return pattern.matches(in: sentence.text).compactMap { match -> MutationRule.Edits? in
          guard let range = match.output[1].range, let value = Double(sentence.text[range]) else {
            return nil
          }
          let new = (compute(value) * 10).rounded() / 10
          let text = new == new.rounded() ? "\(Int(new))" : "\(new)"
          let edit = Mutant.Edit(range: range, text: text)
          return changes(base, index, edit) ? [edit] : nil
        }
      }
    }
  }

  private var changeRules: [MutationRule] {
    let fault = "change.altered"
    let past =
      #"\b(unchanged|stable|new|increase|decrease|progress|worse|better|again|previous|prior|compar|since|interval|earlier|follow|old|last|before|re-?evaluat)"#
    return [
      swap(fault, "not changed to worse", #"\bhas not changed\b"#, ["has got worse"]),
      swap(fault, "not changed to better", #"\bhas not changed\b"#, ["has got better"]),
      swap(fault, "worse to not changed", #"\bhas got (worse|better)\b"#, ["has not changed"]),
      swap(fault, "worse to better", #"\bhas got worse\b"#, ["has got better"]),
      swap(fault, "better to worse", #"\bhas got better\b"#, ["has got worse"]),
      swap(fault, "change dropped", #", which has (not changed|got worse|got better)(?=\.)"#, [""]),
      swap(fault, "new dropped", #"\bnew (?=\w)"#, [""], in: .positive),
      swap(
        fault, "new to unchanged", #"\bnew ([^.,]+)(?=\.)"#, ["$1, which has not changed"],
        in: .positive),
      swap(
        fault, "unchanged", #"\b(unchanged|stable|the same as before|the same)\b"#, ["larger"],
        in: .positive),
      swap(fault, "larger", #"\b(larger|bigger|increased|grown)\b"#, ["smaller"], in: .positive),
      swap(fault, "smaller", #"\b(smaller|decreased|shrunk)\b"#, ["larger"], in: .positive),
      swap(fault, "similar", #"\bsimilar to (the )?previous"#, ["worse than the previous"]),
      append(
        fault, "worse added", [", which has got worse", ", and this has grown"], unless: past),
      append(fault, "better added", [", which has got better"], unless: past),
      append(
        fault, "unchanged added", [", which has not changed", ", the same as before"], unless: past,
        also: ["comparison.altered"]),
      swap(
        fault, "new added",
        #"\bthere is (a |an )?(?!no\b|new|past|probably)(?=(disc|narrowing|split|herniated|wear)\b)"#,
        ["there is new "], in: .positive, unless: past),
    ]
  }
}
