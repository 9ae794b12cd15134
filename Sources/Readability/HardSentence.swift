// SPDX-License-Identifier: Apache-2.0

/// A sentence that is hard to read, and why.
package struct HardSentence: Sendable {
  package let text: String
  /// Bytes of the text, from the first token to the last.
  package let from: Int
  package let to: Int
  /// Flesch-Kincaid grade of the sentence by itself.
  package let grade: Double
  let totals: SentenceTotals

  /// Below this, a grade says more about one word than about the sentence.
  static let fewestWords = 5

  static func grade(_ sentence: SentenceTotals) -> Double {
    Formulas.fleschKincaidGrade(
      TextCounts(words: sentence.words, sentences: 1, syllables: sentence.syllables))
  }

  /// Why the sentence is hard, the gravest first; never empty.
  package var reasons: [String] {
    var reasons: [String] = []
    if totals.words > 20 { reasons.append("long: \(totals.words) words") }
    let share = Double(totals.polysyllables) / Double(totals.words)
    if totals.polysyllables >= 2 && share > 0.12 {
      reasons.append("\(totals.polysyllables) words of three or more syllables")
    }
    if totals.clauses >= 2 { reasons.append("\(totals.clauses) clauses inside it") }
    if totals.passives > 0 { reasons.append("passive") }
    if totals.figures >= 3 { reasons.append("\(totals.figures) figures") }
    return reasons.isEmpty ? ["long words"] : reasons
  }

  /// The sentence on one line.
  static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > Byte.space {
        line.append(byte)
      } else if line.last != Byte.space {
        line.append(Byte.space)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
