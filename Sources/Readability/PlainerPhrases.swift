// SPDX-License-Identifier: Apache-2.0

/// Everyday wording for phrases of leaflets, letters and reports.
package enum PlainerPhrases {
  /// A table with these phrases, to which a glossary is added; what is added later wins.
  ///
  /// - Parameter text: the text to be scored, if it is short: see `PlainTerms`.
  package static func terms(of text: [UInt8]? = nil) -> PlainTerms {
    let terms = PlainTerms(hasGeneralWords: true, of: text)
    for (phrase, wording) in general { terms.add(phrase, wording) }
    return terms
  }

  /// Patterns as `PlainTerms.add` reads them.
  private static let general: [(String, String)] = [
    ("in order to", "to"), ("due to the fact", "because"), ("in the event of", "if there is"),
    ("a majority of", "most"), ("the majority of", "most"), ("a large number of", "many"),
    ("a significant number of", "many"), ("in the absence of", "without"),
    ("in accordance with", "by"), ("in addition to", "besides"), ("in conjunction with", "with"),
    ("in proximity to", "near"), ("with regard|respect to", "about"), ("prior to", "before"),
    ("subsequent to", "after"), ("on a regular|daily basis", "each day"),
    ("at the present time", "now"), ("for the purpose of", "for"), ("in the vicinity of", "near"),
    ("is able to", "can"), ("are able to", "can"), ("has the ability to", "can"),
    ("health care provider|professional", "doctor or nurse"),
    ("healthcare provider|professional", "doctor or nurse"),
    ("primary care physician", "family doctor"),
    ("adverse reaction|reactions|event|events", "side effects"),
    ("over-the-counter medication|medications", "drugstore medicine"),
    ("range of motion", "how far it moves"),
    ("cardiovascular disease", "heart disease"), ("renal failure", "kidney failure"),
    ("myocardial infarction", "heart attack"), ("cerebrovascular accident", "stroke"),
    ("differential diagnosis", "other possible causes"),
    ("anti-inflammatory medication|medications", "drugs that ease swelling"),
    ("spinal cord compression", "pressure on the cord"),
    ("spinal|central|vertebral canal stenosis", "narrowing of the spinal canal"),
    ("foraminal stenosis", "narrowing where the nerve leaves"),
    ("degenerative disc|disk disease", "worn disc"),
    ("degenerative changes", "signs of wear"),
    ("intervertebral disc|disk", "disc"), ("intervertebral discs|disks", "discs"),
    ("lumbar radiculopathy", "pinched nerve in the low back"),
    ("cervical radiculopathy", "pinched nerve in the neck"),
    ("thoracic vertebra|vertebrae", "mid-back bone"),
    ("cervical vertebra|vertebrae", "neck bone"),
    ("lumbar vertebra|vertebrae", "low back bone"),
    ("vertebral body", "spine bone"), ("vertebral bodies", "spine bones"),
  ]
}
