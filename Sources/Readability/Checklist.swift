// SPDX-License-Identifier: Apache-2.0

/// What the answers to checklist items rest on.
struct ChecklistEvidence {
  let counts: TextCounts
  let structure: ReadabilityDetails.Structure
  let voice: ReadabilityDetails.Voice
  let figures: Int
  let hardWords: [HardWord]
  let unexplained: [String: Int]
}

/// Those items of the CDC Clear Communication Index and of PEMAT-P that a program can judge; the
/// others are listed for a person.
///
/// CDC: https://www.cdc.gov/ccindex/ (items in our words); PEMAT: AHRQ publication 14-0002-EF.
enum Checklist {
  static func items(_ evidence: ChecklistEvidence) -> [ChecklistItem] {
    guard evidence.counts.words > 0 else { return [] }
    return cdc(evidence) + pemat(evidence)
  }

  private static func cdc(_ evidence: ChecklistEvidence) -> [ChecklistItem] {
    let judge = Judge(source: .cdcIndex, evidence: evidence)
    return [
      judge.person(1, "one main message"),
      judge.person(2, "main message at the top"),
      judge.person(3, "main message stands out"),
      judge.person(4, "a picture supports the main message"),
      judge.person(5, "a call to action"),
      judge.activeVoice(6),
      judge.commonWords(7),
      judge.lists(8),
      judge.headings(9),
      judge.person(10, "most important information first"),
      judge.person(11, "says what is known and not known"),
      judge.person(12, "says why a behaviour matters"),
      judge.person(13, "behaviour recommended"),
      judge.person(14, "says how to do it"),
      judge.person(15, "numbers the readers use"),
      judge.person(16, "explains what numbers mean"),
      judge.calculations(17),
      judge.person(18, "explains the risk"),
      judge.person(19, "says benefits and risks"),
      judge.person(20, "risk in words and numbers"),
    ]
  }

  private static func pemat(_ evidence: ChecklistEvidence) -> [ChecklistItem] {
    let judge = Judge(source: .pemat, evidence: evidence)
    return [
      judge.person(1, "purpose is evident"),
      judge.person(2, "nothing that distracts from the purpose"),
      judge.commonWords(3),
      judge.definedTerms(4),
      judge.activeVoice(5),
      judge.person(6, "numbers are clear"),
      judge.calculations(7),
      judge.chunks(8),
      judge.headings(9),
      judge.person(10, "logical sequence"),
      judge.person(11, "a summary"),
      judge.lists(12),
      judge.person(13, "visual aids and actions (items 13 to 26)"),
    ]
  }
}

/// Answers single items of one checklist.
private struct Judge {
  let source: ChecklistItem.Source
  let evidence: ChecklistEvidence

  func person(_ number: Int, _ question: String) -> ChecklistItem {
    item(number, question, .person, "")
  }

  func activeVoice(_ number: Int) -> ChecklistItem {
    let share = evidence.voice.passiveShare
    return item(
      number, "active voice", share <= 0.1 ? .yes : .no,
      "\(Decimals.text(100 * share, places: 0)) % of the sentences are passive; 10 % at most")
  }

  func commonWords(_ number: Int) -> ChecklistItem {
    let share = 100 * Double(evidence.counts.unfamiliarWords) / Double(evidence.counts.words)
    return item(
      number, "words that readers use", share <= 15 ? .yes : .no,
      "\(Decimals.text(share, places: 0)) % of the words are unfamiliar in grade 4; 15 % at most")
  }

  func definedTerms(_ number: Int) -> ChecklistItem {
    let names = evidence.unexplained.keys.sorted()
    return item(
      number, "medical terms are defined", names.isEmpty ? .person : .no,
      names.isEmpty ? "" : "never spelled out: \(names.prefix(8).joined(separator: ", "))")
  }

  func lists(_ number: Int) -> ChecklistItem {
    let count = evidence.structure.listItems
    return item(number, "lists make it easy to scan", count > 0 ? .yes : .no, "\(count) list items")
  }

  func headings(_ number: Int) -> ChecklistItem {
    let count = evidence.structure.headings
    let isShort = evidence.counts.words < 150 && count == 0
    return item(
      number, "chunks with headings", isShort ? .notApplicable : count > 0 ? .yes : .no,
      "\(count) headings over \(evidence.structure.paragraphs) paragraphs")
  }

  func chunks(_ number: Int) -> ChecklistItem {
    let blocks = evidence.structure.paragraphs + evidence.structure.listItems
    let perBlock = Double(evidence.counts.sentences) / Double(max(1, blocks))
    return item(
      number, "short sections", perBlock <= 5 ? .yes : .no,
      "\(Decimals.text(perBlock, places: 1)) sentences a paragraph; 5 at most")
  }

  func calculations(_ number: Int) -> ChecklistItem {
    item(
      number, "no need to calculate", evidence.figures == 0 ? .yes : .person,
      "\(evidence.figures) figures")
  }

  private func item(
    _ number: Int, _ question: String, _ answer: ChecklistItem.Answer, _ evidence: String
  ) -> ChecklistItem {
    ChecklistItem(
      source: source, number: number, question: question, answer: answer, evidence: evidence)
  }
}
