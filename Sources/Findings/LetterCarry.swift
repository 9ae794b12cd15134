// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// What a letter's sentences leave for the next ones: the level spoken of, the part of the body
/// that "it" stands for, and what a heading says of the list below it.
///
/// Letters are prose: "The disc between … is worn. It is dried out." A report's own rules stay apart.
struct LetterCarry {
  enum Assertion { case normal, denied }

  /// The level last named in this line.
  var flow: LevelExpression?
  /// The levels of the label at the start of the line: "C3-C4, C4-C5: …".
  var label: LevelExpression?
  /// The level of the heading above.
  var head: LevelExpression?
  /// Levels in the order of the text, each once.
  private(set) var recent: [LevelExpression.Part] = []
  /// What "it" stands for.
  var subjects: [Int] = []
  /// What the heading above says of everything in its list: "Normal:", "What was not seen?".
  var assertion: Assertion?
  /// "New", "Still there".
  var change: Change?
  /// What the last sentence found, which the next may explain.
  var concepts: Set<String> = []
  private var block = -1
  private var afterHeading = false
  private var isQuestion = false

  var inForce: LevelExpression? { label ?? flow ?? head }

  mutating func open(_ sentence: Sentence, refersBack: Bool) {
    if sentence.startsLine {
      label = nil
      if !refersBack { flow = nil }
      if isQuestion { (assertion, change, isQuestion) = (nil, nil, false) }
      if sentence.block != block, !sentence.isListItem, !afterHeading {
        (head, assertion, change) = (nil, nil, nil)
      }
    }
    block = sentence.block
    afterHeading = false
  }

  /// A line or question that only announces what follows.
  mutating func openHeading(
    level: LevelExpression?, assertion: Assertion?, change: Change?, isQuestion: Bool
  ) {
    (self.assertion, self.change) = (assertion, change)
    self.isQuestion = isQuestion
    if isQuestion { flow = level ?? flow } else { head = level }
    afterHeading = true
  }

  mutating func note(_ level: LevelExpression) {
    for part in level.parts {
      recent.removeAll { $0 == part }
      recent.append(part)
    }
    if recent.count > 16 { recent.removeFirst() }
  }

  /// The last discs named: "at all three levels", "both discs".
  func last(_ count: Int?) -> LevelExpression? {
    let discs = recent.filter { if case .vertebra = $0 { false } else { true } }
    let parts = count.map { Array(discs.suffix($0)) } ?? discs
    return parts.isEmpty ? nil : LevelExpression(parts)
  }
}
