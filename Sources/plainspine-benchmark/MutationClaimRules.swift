// SPDX-License-Identifier: Apache-2.0

/// Causes, advice, comparisons and context that the report has not.
extension MutationWorkshop {
  var claimRules: [MutationRule] {
    causeRules + originRules + adviceRules + outlookRules + comparisonRules + contextRules
      + surgeryRules
  }

  private var causeRules: [MutationRule] {
    let fault = "cause.added"
    return [
      append(
        fault, "clause: symptom explained",
        [
          ", which is why your leg hurts", ", which explains your pain",
          ", and this is the source of your back pain",
          ", which is causing the numbness in your foot", ", so it is no wonder that it hurts",
        ]),
      append(
        fault, "clause: due to",
        [
          ", brought on by heavy lifting", ", due to your age", ", because of poor posture",
          ", caused by years of sitting", ", as a result of the accident",
        ], unless: "trauma|fall|accident|injur|age|postur"),
      insert(
        fault, "sentence: explains pain",
        [
          "This explains the pain in your leg.", "That is where your pain comes from.",
          "It is the reason for your symptoms.", "This is what makes your back ache.",
        ]),
      insert(
        fault, "sentence: symptom to come",
        [
          "You may feel tingling in your toes because of it.",
          "It can make your legs feel weak when you walk.",
          "Your headaches are linked to this.",
        ]),
    ]
  }

  private var originRules: [MutationRule] {
    let fault = "cause.added"
    return [
      insert(
        fault, "sentence: origin",
        [
          "This comes from wear over many years of hard work.", "It was probably caused by a fall.",
          "Smoking has made this happen.", "You were born with this.",
        ], unless: "congenital|developmental|fall|trauma|smok|born"),
      insert(
        fault, "sentence: meaning",
        [
          "This is a sign of osteoporosis.",
          "It suggests that you have arthritis in your whole body.",
          "Together these changes point to a disease of the nerves.",
        ], unless: "osteopor|arthrit|disease|spondylo", also: ["finding.added"]),
    ]
  }

  private var adviceRules: [MutationRule] {
    let fault = "advice.added"
    return [
      insert(
        fault, "treatment",
        [
          "You will need surgery.", "An injection into the joint would help.",
          "You should take painkillers for this.",
          "Physical therapy is the best treatment for this.",
          "Try to rest and avoid heavy lifting.",
        ], unless: "surg|operat|inject|physio|therap"),
      insert(
        fault, "urgency",
        [
          "Please see a spine surgeon as soon as possible.",
          "Go to the emergency room if this gets worse.",
          "You should not wait to have this treated.",
        ], unless: "surg|urgent|emergen|refer"),
      insert(
        fault, "reassurance",
        [
          "There is nothing to worry about.", "This is common at your age and harmless.",
          "Luckily, this is not serious.",
          "This is good news.", "You do not need any treatment.",
        ]),
    ]
  }

  private var outlookRules: [MutationRule] {
    let fault = "advice.added"
    return [
      insert(
        fault, "prognosis",
        [
          "This usually heals within six weeks.", "It will get worse over the years.",
          "With time the disc will shrink on its own.", "You may end up in a wheelchair.",
        ]),
      insert(
        fault, "follow-up",
        [
          "You should have another MRI in six months.", "A blood test is needed.",
          "Ask for a second opinion.", "An X-ray of your hips should follow.",
        ], unless: "follow|repeat|further|recommend|advis|correl|suggest|another|blood"),
      append(
        fault, "clause: reassurance",
        [
          ", but this is harmless", ", which is normal for your age",
          ", and this needs no treatment", ", which is nothing serious",
        ]),
      append(
        fault, "clause: treatment",
        [
          ", and it should be operated on", ", so you should avoid sports",
          ", for which exercise is helpful",
        ], unless: "surg|operat"),
    ]
  }

  private var comparisonRules: [MutationRule] {
    let fault = "comparison.altered"
    let past =
      #"compar|previous|prior|earlier|since|interval|follow|again|new\b|unchanged|stable|re-?evaluat|20\d\d|before|old\b|last|progress|increase|decrease"#
    return [
      insert(
        fault, "comparison added",
        [
          "This was compared with your last scan.",
          "The earlier scan from 2021 was looked at as well.",
          "The doctor compared these pictures with your MRI from last year.",
        ], unless: past),
      insert(
        fault, "seen before",
        [
          "This was already there on your last scan.", "It could be seen on an earlier scan too.",
        ], unless: past, also: ["change.altered"]),
      append(
        fault, "clause: compared",
        [
          ", compared with your scan from two years ago", ", as on the scan from March 2020",
          ", when compared with your earlier MRI",
        ], unless: past),
      insert(
        fault, "none to compare",
        [
          "There was no earlier scan to compare with.", "No older pictures were at hand.",
        ], unless: past),
      remove(
        fault, "only comparison dropped",
        #"report compares|(earlier|previous|prior|last) (scan|MRI|study|exam)|compared|has (not changed|got)|\bnew\b|unchanged|stable"#,
        onlyOne: true, also: ["finding.omitted", "change.altered"]),
      swap(fault, "year changed", #"\b20(\d)(\d)\b"#, ["19$1$2"], also: ["number.changed"]),
      swap(
        fault, "previous to next", #"\b(?:previous|earlier|last|prior) (study|scan|MRI|exam\w*)\b"#,
        ["first-ever $1"]),
    ]
  }

  private var contextRules: [MutationRule] {
    let fault = "context.altered"
    return [
      insert(
        fault, "surgery invented",
        [
          "You have had an operation on your back in the past.",
          "The screws from your operation are in place.",
          "The disc was operated on before.",
        ], unless: "surg|operat|ectomy|fusion|screw|implant|plasty", also: ["finding.added"]),
      insert(
        fault, "contrast invented",
        [
          "Dye was put into your vein for the scan.", "The scan was done with contrast dye.",
          "Pictures were taken before and after contrast.",
        ], unless: "contrast|gado|enhanc|dye|C\\+|post-?inj"),
      insert(
        fault, "limit invented",
        [
          "The pictures are blurred because you moved.", "Not all of the pictures could be used.",
          "The scan could not be finished.",
        ], unless: "motion|move|artefact|artifact|limit|degrad|quality|blur"),
      insert(
        fault, "history invented",
        [
          "You came because of pain after a car crash.", "You told your doctor about a fever.",
          "You have a history of cancer.", "You were sent because your legs are weak.",
        ], unless: "histor|indicat|pain|cancer|trauma|fever|weak|clinical|accident"),
      insert(
        fault, "technique invented",
        [
          "This was a CT scan.", "An X-ray of your spine was taken as well.",
          "You were standing up for the scan.",
        ], unless: "\\bCT\\b|tomogra|x-?ray|radiogra|standing|upright"),
    ]
  }

  private var surgeryRules: [MutationRule] {
    let fault = "context.altered"
    return [
      swap(
        fault, "past to needed", #"\bthere is a past (laminectomy|[a-z ]*surgery|[a-z ]+)(?=[.,])"#,
        ["you need a $1"]),
      swap(
        fault, "sign of past surgery", #"\b(?:is|are) (?:a )?signs? of past surgery\b"#,
        ["is a sign that surgery is needed"]),
      swap(
        fault, "metal parts to be put in",
        #"\bthere (?:is|are) (metal parts from surgery|a spinal fusion|a spacer)\b"#,
        ["there is a plan for $1"]),
      swap(
        fault, "without contrast", #"\bwithout (contrast|dye|an injection)"#, ["with $1"],
        also: ["negation.flipped"]),
      swap(
        fault, "with contrast", #"\b(?:with|after) (contrast|dye|an injection)"#, ["without $1"],
        also: ["negation.flipped"]),
      swap(
        fault, "history of another side",
        #"\b(pain|numbness|tingling|weakness) in (your|the) (left|right) "#, ["$1 in $2 other "],
        also: ["side.changed"]),
      swap(
        fault, "history: other symptom",
        #"\b(low back pain|lower back pain|back pain|neck pain|leg pain|sciatica)\b"#, ["fever"]),
    ]
  }
}
