// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// Which findings lay words cannot tell apart, as the glossary says: `alike.` in `letter.yaml`.
///
/// "Sticks out" is a bulge or a protrusion; a cord that "looks normal" has normal signal.
struct Likeness: Sendable {
  private var same: [String: Set<String>] = [:]

  init(_ lexicon: Lexicon) {
    for entry in lexicon.entries {
      for id in [entry.term, entry.concept] {
        for (prefix, key) in [("alike.", id), ("alike.absent.", "absent." + id)]
        where same[key] == nil {
          let words = lexicon.letterPhrase(prefix + id)
          if !words.isEmpty { same[key] = Set(words.split(separator: " ").map(String.init)) }
        }
      }
    }
  }

  /// Whether the letter's finding may stand for the report's.
  func agree(report: Finding, letter: Finding) -> Bool {
    if report.concept == letter.concept {
      return Terms.agree(report.term, letter.term, concept: report.concept)
        || has(letter.term, report.term)
    }
    if has(letter.term, report.concept) || has(letter.concept, report.concept) { return true }
    guard report.polarity == .absent, letter.polarity == .absent else { return false }
    return has("absent." + letter.concept, report.concept)
  }

  /// Whether a sentence that names these concepts can speak of the finding.
  func names(_ names: Set<Named>, _ finding: Finding) -> Bool {
    names.contains { name in
      if name.concept == finding.concept {
        return Terms.agree(finding.term, name.term, concept: finding.concept)
          || has(name.term, finding.term)
      }
      return has(name.term, finding.concept) || has(name.concept, finding.concept)
        || (finding.polarity == .absent && has("absent." + name.concept, finding.concept))
    }
  }

  private func has(_ key: String, _ concept: String) -> Bool {
    same[key]?.contains(concept) ?? false
  }
}
