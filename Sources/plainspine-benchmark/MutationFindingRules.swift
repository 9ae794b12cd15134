// SPDX-License-Identifier: Apache-2.0

/// Findings left out, added, denied; red flags and recommendations lost.
extension MutationWorkshop {
  var findingRules: [MutationRule] {
    omittedRules + addedRules + negationRules + verbNegationRules + alertRules
  }

  private var omittedRules: [MutationRule] {
    let fault = "finding.omitted"
    let alert =
      #"report asks|recommend|advis|cord|cauda|fractur|break|broke|infect|tumou?r|cancer|lesion|spot|growth|pus|urgent"#
    return [
      remove(fault, "sentence", #"^(?!.*("# + alert + #"))"#, in: .positive),
      remove(fault, "denial", #"^(?!.*("# + alert + #"))"#, in: .negative),
      swap(
        fault, "first item of a denial", #"\bthere is no ([^,.;]+), (?=[^.;]* or )"#,
        ["there is no "]),
      swap(
        fault, "last item of a denial",
        #"(\bthere is no [^.;“]+?),? or [^.,;]+?(?= at [CTLS]\d|\.$)"#, ["$1"]),
      swap(
        fault, "middle item of a denial", #"(^there is no [^.;“]+), ([^,.;“]+)(?= or [^.;]+\.$)"#,
        ["$1"], in: .negative),
      swap(
        fault, "second of two findings", #", and (there is|it has) [^.,;]+(?=\.$)"#, [""],
        in: .positive),
    ]
  }

  private var addedRules: [MutationRule] {
    let fault = "finding.added"
    let bank: [(String, String, String)] = [
      ("pinched nerve", "There is also a pinched nerve.", "nerve|root|pinch|radicul"),
      ("cyst", "There is a small facet joint cyst.", "cyst"),
      ("fracture", "There is a small break in the bone.", "fractur|break|broke|crack|collapse|#"),
      (
        "tumour", "There is a small tumor in the bone.",
        "tumou?r|mass|lesion|metast|neoplas|haemangioma|hemangioma|growth"
      ),
      ("scoliosis", "The spine also curves to the side.", "scoliosis|curv|lordo|kypho|align"),
      ("ligament", "The yellow ligament is thick.", "ligament|flav|liga"),
      ("bone spur", "There are bone spurs as well.", "spur|osteophy|spondylo|wear|degener|lipping"),
      ("slip", "One bone has slipped forward a little.", "slip|listhesis|align|step"),
      ("infection", "There is an infection of the disc.", "infect|discitis|spondylod|abscess"),
      (
        "haemangioma", "There is a hemangioma in one of the bones.",
        "haemangioma|hemangioma|angioma|lesion"
      ),
      ("kidney stone", "There is a stone in the left kidney.", "kidney|renal|stone|calcul"),
      ("fluid in a joint", "There is fluid in the small joints.", "fluid|effusion|facet"),
      (
        "loose piece", "A piece of the disc has broken off.",
        "sequest|fragment|loose|free|piece|migrat"
      ),
    ]
    return bank.map { insert(fault, $0.0, [$0.1], unless: $0.2) } + [
      append(
        fault, "clause: pinched nerve", [", and a nerve is pinched there"],
        unless: "nerve|root|pinch"),
      append(
        fault, "clause: tear", [", with a tear in the outer ring"],
        unless: "tear|annular|fissure|split|ring|torn"),
      append(fault, "clause: slip", [", and the bone has slipped"], unless: "slip|listhesis|align"),
      swap(
        fault, "item of a list", #"(\bthere is (?:a |an )?[^.,;“]+?)(?=\.$)"#,
        ["$1 and a small bone spur"],
        in: .positive, unless: "spur|osteophy|spondylo|lipping"),
    ]
  }

  private var negationRules: [MutationRule] {
    let fault = "negation.flipped"
    let absent = "finding.added"
    return [
      swap(
        fault, "there is no",
        #"\bthere (is|are) no (?!significant|longer|unusual|change)([^.,;]+?)(?= at [CTLS]\d|\.$)"#,
        ["there $1 $2"]),
      swap(fault, "no unusual", #"\bthere is no unusual"#, ["there is an unusual"]),
      swap(fault, "no significant", #"\bthere is no significant"#, ["there is significant"]),
      swap(
        fault, "no … is seen", #"^No ([^.;,]+) (is|are|was|were) (seen|found|visible)"#,
        ["$1 $2 $3"]),
      swap(
        fault, "there is",
        #"(^|, |; |and |but )there is (?!no\b|not|nothing)(?:a |an )?(?!past|probably|also)"#,
        ["$1there is no "], in: .positive, also: ["finding.omitted"]),
      swap(
        fault, "there are", #"(^|, |; |and |but )there are (?!no\b)"#, ["$1there are no "],
        in: .positive),
      swap(
        fault, "is pressed",
        #"\b(is|are) (mildly |severely |moderately )?(pressed|touched|squeezed|pushed|affected|narrowed|swollen)\b"#,
        ["$1 not $3"], in: .positive),
      swap(
        fault, "looks normal", #"\b(looks?) (normal|healthy)\b"#,
        ["$1 abnormal", "does not $1 $2"], also: [absent]),
      swap(fault, "keep their height", #"\bkeep (their)\b"#, ["do not keep $1", "have lost $1"]),
      swap(fault, "line up", #"\bline up (well|normally)\b"#, ["do not line up $1"]),
      swap(
        fault, "item of a list", #"(\bthere is no [^.;,]+) or ([^.,;]+?)(?=\.$)"#,
        ["$1, but there is $2"]),
    ]
  }

  private var verbNegationRules: [MutationRule] {
    let fault = "negation.flipped"
    return [
      swap(fault, "does not", #"\b(does|do|did) not (?!mean)"#, [""]),
      swap(fault, "is not", #"\b(is|are|was|were) not (?!clear|certain)"#, ["$1 "]),
      swap(fault, "without", #"\bwithout (?!contrast|dye|an end)"#, ["with "]),
      swap(fault, "no sign of", #"\bno (signs?|evidence) (of|that)"#, ["signs $2"]),
      swap(
        fault, "no + noun", #"\b(shows?|has|have|found|saw|with|causing) no (?=\w+)"#, ["$1 "],
        in: .negative),
      swap(
        fault, "presses",
        #"\b(it|disc|bulge|protrusion|herniation) (press|touch|push)es\b(?! only)"#,
        ["$1 does not $2"]),
      swap(
        fault, "squeezes",
        #"\b(it|disc|bulge|protrusion|herniation) (squeeze|narrow|indent|contact|protrude)s\b"#,
        ["$1 does not $2"]),
      summary(fault, "summary", #"does not show any of"#, "shows some of"),
    ]
  }

  private var alertRules: [MutationRule] {
    let fault = "alert.lost"
    let omitted = ["finding.omitted"]
    return [
      remove(
        fault, "recommendation",
        #"report asks|recommend|advis|suggests? (a|an|that|further|follow)|should be (checked|followed)|follow-?up"#
      ),
      remove(fault, "spinal cord", #"spinal cord|cauda"#, in: .positive, also: omitted),
      remove(
        fault, "fracture", #"fractur|\bbreaks?\b(?! off)|broken|crack in"#, in: .positive,
        also: omitted),
      remove(
        fault, "infection", #"infection|abscess|\bpus\b|discitis|germs"#, in: .positive,
        also: omitted),
      remove(
        fault, "tumour",
        #"tumou?r|cancer|lesion|growth on|unusual area|bone marrow|look of the bone|pelvic|ovary|mass\b"#,
        in: .positive, also: omitted),
      remove(fault, "bone pushed back", #"pushed back"#, in: .positive, also: omitted),
      swap(
        fault, "urgent",
        #"\b(urgently|urgent|as soon as possible|promptly) ?(?=[^.]*(refer|advis|recommend|review|assess|surg))"#,
        [""], also: ["advice.added"]),
      swap(
        fault, "what for", #" to (rule out|exclude|check for|look for|confirm) [^.”]+(?=[.”])"#,
        [""]),
      swap(
        fault, "which test",
        #"\b(bone isotope scan|isotope scan|contrast study|contrast MRI|ultrasound|US|CT|biopsy|bone scan)\b(?=[^.]*”)"#,
        ["X-ray"], also: ["context.altered"]),
      swap(
        fault, "asked becomes said", #"The report asks: “([^”]+)”"#,
        ["The report says nothing more"]),
    ]
  }
}
