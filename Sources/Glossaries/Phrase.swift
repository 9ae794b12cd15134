// SPDX-License-Identifier: Apache-2.0

/// The small pattern language of glossary phrases.
///
/// `[x]` is optional, `(a|b)` is a choice; both may be nested. Anything else is literal.
/// A pattern is kept as a row of slots, each with its alternatives, so that
/// "(split|tear) in [the] (ring|wall)" is three slots and not eight phrases.
package struct Phrase: Equatable, Sendable {
  package enum Problem: Error, Equatable, Sendable {
    case unbalanced
    case tooMany(Int)
  }

  /// Alternatives of one slot, in words one space apart; an empty one makes the slot optional.
  package var slots: [[String]]

  /// More alternatives of one slot than anybody means.
  package static let slotLimit = 400

  /// - Throws: `Problem` where brackets do not match or a slot has too many alternatives.
  package init(pattern: String) throws(Problem) {
    slots = []
    for chunk in try Self.chunks(pattern) {
      let alternatives = try Self.expand(chunk)
      slots.append(alternatives)
    }
    if slots.allSatisfy({ $0.allSatisfy(\.isEmpty) }) { slots = [] }
  }

  /// Every literal phrase that it stands for, or nil if there are more than `limit`.
  package func expansions(limit: Int) -> [String]? {
    guard slots.reduce(1, { min($0 * $1.count, limit + 1) }) <= limit else { return nil }
    var phrases = [""]
    for slot in slots {
      phrases = phrases.flatMap { head in
        slot.map { $0.isEmpty ? head : head.isEmpty ? $0 : head + " " + $0 }
      }
    }
    return phrases.filter { !$0.isEmpty }
  }

  /// The form of the compiled table: slots set apart by spaces, alternatives by `|`, words by `_`.
  package var compiled: String {
    slots.map { slot in
      slot.map { $0.split(separator: " ").joined(separator: "_") }.joined(separator: "|")
    }.joined(separator: " ")
  }

  /// The parts of a pattern between spaces that stand outside all brackets.
  private static func chunks(_ pattern: String) throws(Problem) -> [String] {
    var chunks: [String] = []
    var current = ""
    var depth = 0
    for character in pattern {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      guard depth >= 0 else { throw .unbalanced }
      if character == " ", depth == 0 {
        if !current.isEmpty { chunks.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    guard depth == 0 else { throw .unbalanced }
    if !current.isEmpty { chunks.append(current) }
    return chunks
  }

  private static func expand(_ chunk: String) throws(Problem) -> [String] {
    var index = chunk.startIndex
    let phrases = try alternatives(chunk, &index, closing: nil)
    guard index == chunk.endIndex else { throw .unbalanced }
    guard phrases.count <= slotLimit else { throw .tooMany(phrases.count) }
    var seen: Set<String> = []
    return phrases.map { $0.split(separator: " ").joined(separator: " ") }
      .filter { seen.insert($0).inserted }
  }

  private static func alternatives(
    _ chunk: String, _ index: inout String.Index, closing: Character?
  ) throws(Problem) -> [String] {
    var all: [String] = []
    var current = [""]
    while index < chunk.endIndex {
      let character = chunk[index]
      if character == closing { break }
      index = chunk.index(after: index)
      switch character {
      case "|" where closing != nil:
        all += current
        current = [""]
      case "(", "[":
        let close: Character = character == "(" ? ")" : "]"
        var inner = try alternatives(chunk, &index, closing: close)
        guard index < chunk.endIndex, chunk[index] == close else { throw .unbalanced }
        index = chunk.index(after: index)
        if character == "[" { inner.append("") }
        current = current.flatMap { head in inner.map { head + $0 } }
        guard current.count <= slotLimit else { throw .tooMany(current.count) }
      case ")", "]":
        throw .unbalanced
      default:
        for position in current.indices { current[position].append(character) }
      }
    }
    return all + current
  }
}
