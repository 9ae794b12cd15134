// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// Collects every Pfirrmann and Modic grade of a report with its level.
///
/// A table of grades must be complete, so it is read from the words once more: a finding keeps one
/// grade, and "Pfirrmann IV at L4-5 and V at L5-S1" states two.
struct StatedGrades {
  let lexicon: Lexicon
  let ledger: Ledger

  private static let scales: Set<String> = ["pfirrmann", "modic"]

  func all() -> [StatedGrade] {
    let cutter = GradeParts(lexicon: lexicon, text: ledger.report.text, scales: Self.scales)
    var grades: [StatedGrade] = []
    var block = -1
    var heading: [SpinalLevel] = []
    for sentence in ledger.report.sentences
    where sentence.section.statesFindings || sentence.section == .other {
      let parts = cutter.parts(of: sentence.span)
      if sentence.block != block { (block, heading) = (sentence.block, []) }
      let opening = parts.prefix(2).flatMap(\.levels)
      if !opening.isEmpty { heading = opening }
      grades += self.grades(of: parts, in: sentence, under: heading)
    }
    return grades
  }

  private func grades(
    of parts: [GradePart], in sentence: Sentence, under heading: [SpinalLevel]
  ) -> [StatedGrade] {
    let mentions = parts.indices.filter { parts[$0].scale != nil }
    var free = 0
    var grades: [StatedGrade] = []
    for (number, start) in mentions.enumerated() {
      let end = number + 1 < mentions.count ? mentions[number + 1] : parts.count
      let run = Array(parts[start + 1..<end])
      let before = Array(parts[min(free, start)..<start])
      for pair in GradeRun(run: run, before: before, goesOn: end < parts.count).pairs() {
        let levels = pair.levels.isEmpty ? inForce(sentence, heading) : pair.levels
        let places = levels.isEmpty ? [SpinalLevel?.none] : levels.map(Optional.some)
        for level in places {
          grades.append(
            StatedGrade(
              scale: parts[start].scale ?? "", value: pair.value, level: level,
              sentence: sentence.span.lower, span: parts[start].span))
        }
      }
      free = start + 1 + ((run.lastIndex { $0.value != nil } ?? -1) + 1)
    }
    return grades
  }

  /// The levels that the reader gave the sentence, else those of the heading above it.
  private func inForce(_ sentence: Sentence, _ heading: [SpinalLevel]) -> [SpinalLevel] {
    let own = ledger.findings.filter { $0.sentence == sentence.span.lower && !$0.levels.isEmpty }
    let graded = own.filter { $0.concept.hasPrefix("disc.") || $0.concept.hasPrefix("endplate.") }
    return (graded.first ?? own.first)?.levels ?? heading
  }
}
