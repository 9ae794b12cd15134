// SPDX-License-Identifier: Apache-2.0

/// Look-alike terms, what touches what, attributes bound to the wrong finding.
extension MutationWorkshop {
  var termRules: [MutationRule] { entityRules + relationRules + rootRules + crossedRules }

  private static let lookAlikes: [(String, String, String)] = [
    ("bulge to protrusion", #"\bdisc bulge(s?)\b"#, "disc protrusion$1"),
    ("protrusion to extrusion", #"\bdisc protrusion(s?)\b"#, "disc extrusion$1"),
    ("protrusion to bulge", #"\bdisc protrusion(s?)\b"#, "disc bulge$1"),
    ("extrusion to protrusion", #"\bdisc extrusion(s?)\b"#, "disc protrusion$1"),
    ("loose piece to bulge", #"\bloose piece of disc\b"#, "disc bulge"),
    (
      "canal to nerve opening", #"\bnarrowing of the spinal canal\b"#,
      "narrowing of a nerve opening"
    ),
    (
      "nerve opening to canal", #"\bnarrowing of a nerve opening\b"#,
      "narrowing of the spinal canal"
    ),
    (
      "side recess to nerve opening", #"\bnarrowing of a side recess\b"#,
      "narrowing of a nerve opening"
    ),
    ("slip to crack", #"\b(forward |backward )?slip of a bone\b"#, "crack in the bone arch"),
    ("backward to forward", #"\bbackward slip\b"#, "forward slip"),
    ("forward to backward", #"\bforward slip\b"#, "backward slip"),
    ("crack to slip", #"\bcrack in the bone arch\b"#, "slip of a bone"),
    (
      "haemangioma to haematoma", #"\b(blood vessel growth in the bone|hemangioma|haemangioma)"#,
      "pool of blood in the bone"
    ),
    ("renal cyst to stone", #"\bkidney cyst\b"#, "kidney stone"),
    ("Tarlov to facet cyst", #"\b(cyst on a nerve root|Tarlov cyst)\b"#, "facet joint cyst"),
    ("facet to Tarlov cyst", #"\bfacet joint cyst\b"#, "cyst on a nerve root"),
    ("Schmorl to Modic", #"\bSchmorl('s)? node(s?)\b"#, "Modic change"),
    ("annular tear to ligament", #"\b(split in the outer ring of the disc)"#, "torn ligament"),
    ("spur to fracture", #"\bbone spur(s?)\b"#, "bone break$1"),
    ("scoliosis to kyphosis", #"\bsideways curve\b"#, "forward bend"),
    (
      "lordosis to kyphosis", #"\bloss of the normal inward curve\b"#,
      "a sideways curve of the spine"
    ),
    ("compression to burst", #"\b(old )?break that squashed the bone\b"#, "burst fracture"),
    ("ligament", #"\byellow ligament\b"#, "long back ligament"),
    ("joint wear to fluid", #"\bwear in the small joints\b"#, "fluid in the small joints"),
    ("drying to loss of height", #"\bdisc drying\b"#, "loss of disc height"),
    ("height to drying", #"\bloss of disc height\b"#, "disc drying"),
    ("spasm to tear", #"\bmuscle spasm\b"#, "a muscle tear"),
    ("edema to infection", #"\bswelling in the bone\b"#, "an infection in the bone"),
    ("bulging to herniated", #"\b(bulges|bulging|sticks out)\b"#, "is herniated"),
    ("herniated to bulging", #"\b(herniated disc|disc herniation|herniation)\b"#, "disc bulge"),
    ("laminectomy to fusion", #"\blaminectomy\b"#, "spinal fusion"),
  ]

  private var entityRules: [MutationRule] {
    Self.lookAlikes.map {
      swap("entity.confused", $0.0, $0.1, [$0.2], also: ["finding.added", "finding.omitted"])
    }
  }

  private var relationRules: [MutationRule] {
    let fault = "relation.changed"
    let raised = ["severity.raised"]
    return [
      swap(
        fault, "touched to pressed", #"\b(?:is|are) (?:mildly )?touched\b"#, ["is pressed on"],
        in: .positive, also: raised),
      swap(
        fault, "pressed to touched",
        #"\b(?:is|are) (?:mildly |severely |moderately )?pressed on\b"#, ["is touched"],
        in: .positive, also: ["severity.lowered"]),
      swap(
        fault, "touched to pushed aside", #"\b(?:is|are) touched\b"#, ["is pushed aside"],
        in: .positive),
      swap(
        fault, "sac to cord", #"\bnerve sac (?=is|are)"#, ["spinal cord "], in: .positive,
        also: ["entity.confused", "finding.added"]),
      swap(
        fault, "sac to root", #"\bnerve sac (?=is|are)"#, ["nerve root "], in: .positive,
        also: ["entity.confused", "finding.added"]),
      swap(
        fault, "roots to sac", #"\bnerve roots? (?=is|are)"#, ["nerve sac "], in: .positive,
        also: ["entity.confused", "finding.added"]),
      swap(
        fault, "cord to sac", #"\bspinal cord (?=is)"#, ["nerve sac "], in: .positive,
        also: ["entity.confused", "finding.added"]),
    ]
  }

  private var rootRules: [MutationRule] {
    let fault = "relation.changed"
    let raised = ["severity.raised"]
    return [
      swap(
        fault, "L5 root to L4", #"\b(left |right )?L5 (?=nerve)"#, ["$1L4 "],
        also: ["level.changed"]),
      swap(
        fault, "S1 root to L5", #"\b(left |right )?S1 (?=nerve)"#, ["$1L5 "],
        also: ["level.changed"]),
      swap(
        fault, "L4 root to L3", #"\b(left |right )?L4 (?=nerve)"#, ["$1L3 "],
        also: ["level.changed"]),
      swap(
        fault, "C6 root to C7", #"\b(left |right )?C6 (?=nerve)"#, ["$1C7 "],
        also: ["level.changed"]),
      swap(
        fault, "root named", #"\bThe nerve roots? (?=is|are)"#, ["The L3 nerve root "],
        in: .positive, unless: "L3", also: ["level.changed"]),
      swap(
        fault, "contact to crush",
        #"\b(touches|contacts|touching|in contact with|indents|indenting)\b"#, ["crushes"],
        also: raised),
      swap(
        fault, "press to touch", #"\b(presses on|compresses|squeezes|pushes on|presses against)\b"#,
        ["just touches"]),
      swap(
        fault, "dural sac to cord", #"\b(thecal sac|dural sac|sac around the nerves)\b"#,
        ["spinal cord"], in: .positive, also: ["entity.confused", "finding.added"]),
      swap(fault, "downward to upward", #"\bdownward\b"#, ["upward"]),
      swap(fault, "upward to downward", #"\bupward\b"#, ["downward"]),
      swap(fault, "contact to pressure", #"\bcontact with\b"#, ["pressure on"], also: raised),
    ]
  }

  private var crossedRules: [MutationRule] {
    let fault = "attributes.crossed"
    return [
      exchange(
        "degrees of two findings", #"(?:\bvery )?\b(?:mild|moderate|severe)\b"#,
        also: ["severity.raised", "severity.lowered"]),
      exchange(
        "sides of two findings", #"\b(?:on the left|on the right|on both sides)\b(?! just off)"#,
        also: ["side.changed"]),
      exchange(
        "levels of two findings", #"\bat [CTLS]\d{1,2}-[CTLS]\d{1,2}(?=\.)"#,
        also: ["level.changed"]),
      exchange("sizes of two findings", #"\b\d+(?:\.\d+)? (?:mm|cm)\b"#, also: ["number.changed"]),
      exchange(
        "degrees of pressure", #"\b(?:mildly|moderately|severely)\b"#,
        also: ["severity.raised", "severity.lowered"]),
      exchange("grades of two findings", #"\bgrade \d\b"#, also: ["number.changed"]),
      exchange("types of two findings", #"\btype \d\b"#, also: ["number.changed"]),
      exchange(
        "change of two findings", #"\bhas (?:not changed|got worse|got better)\b"#,
        also: ["change.altered"]),
      exchange(
        "hedges of two findings", #"\bthere (?:is probably|is|may be)\b(?! no)"#,
        also: ["certainty.raised", "certainty.lowered"]),
      swap(
        fault, "two sides in a sentence",
        #"\b(moderate|mild|severe) ([^.;]*?)\b(left|right)\b([^.;]*?)\b(moderate|mild|severe)\b"#,
        ["$5 $2$3$4$1"], also: ["severity.raised", "severity.lowered", "side.changed"]),
      crossedHeadings,
    ]
  }

  /// Two claims change what the pattern finds in them.
  private func exchange(_ kind: String, _ pattern: String, also: [String]) -> MutationRule {
    let pattern = MutationPattern(pattern)
    return MutationRule(fault: "attributes.crossed", also: also, kind: kind) { base in
      let places = base.claims.compactMap { index -> (index: Int, range: Range<String.Index>)? in
        let sentence = base.sentences[index]
        let found = pattern.matches(in: sentence.text)
        guard !sentence.isNegative, found.count == 1, let match = found.first else { return nil }
        return (index, match.range)
      }
      return zip(places, places.dropFirst()).compactMap { first, second in
        let values = (base.text[first.range], base.text[second.range])
        guard values.0.lowercased() != values.1.lowercased() else { return nil }
        guard !values.0.hasPrefix("very"), !values.1.hasPrefix("very") else { return nil }
        let edits = [
          Mutant.Edit(range: first.range, text: fit(values.1, to: values.0)),
          Mutant.Edit(range: second.range, text: fit(values.0, to: values.1)),
        ]
        guard isCrossing(base, (first.index, second.index), edits) else { return nil }
        return edits
      }
    }
  }

  private func fit(_ text: Substring, to old: Substring) -> String {
    old.first?.isUppercase == true ? String(text).capitalizedFirst : String(text).lowercasedFirst
  }

  /// The two claims say something new, not each the other's words.
  private func isCrossing(_ base: MutationBase, _ pair: (Int, Int), _ edits: [Mutant.Edit]) -> Bool
  {
    func after(_ index: Int, _ edit: Mutant.Edit) -> Set<String> {
      let old = base.sentences[index]
      let text = old.text[..<edit.range.lowerBound] + edit.text + old.text[edit.range.upperBound...]
      return reader.words(text).union(reader.words(old.heading))
    }
    let new = [after(pair.0, edits[0]), after(pair.1, edits[1])]
    let old = [base.sentences[pair.0].words, base.sentences[pair.1].words]
    guard !(new[0] == old[1] && new[1] == old[0]) else { return false }
    return !base.isRestated(pair.0) || !base.isRestated(pair.1)
  }

  /// Two headings change places, and with them all that stands under them.
  private var crossedHeadings: MutationRule {
    let pattern = MutationPattern(#"^At ([CTLS]\d{1,2}(?:-[CTLS]\d{1,2})?):$"#)
    return MutationRule(
      fault: "attributes.crossed", also: ["level.changed"], kind: "headings exchanged"
    ) { base in
      let lines = base.text.split(separator: "\n").compactMap { line in
        pattern.matches(in: line).first?.output[1].substring
      }
      return zip(lines, lines.dropFirst()).compactMap { first, second in
        let claims = [first, second].map { name in
          Set(
            base.claims.filter { base.sentences[$0].heading == "At " + name }.map {
              String(base.sentences[$0].text)
            })
        }
        guard first != second, claims[0] != claims[1] else { return nil }
        return [
          Mutant.Edit(range: first.startIndex..<first.endIndex, text: String(second)),
          Mutant.Edit(range: second.startIndex..<second.endIndex, text: String(first)),
        ]
      }
    }
  }
}
