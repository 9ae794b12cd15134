// SPDX-License-Identifier: Apache-2.0

/// Takes out phrases that their parts already say.
///
/// "thecal sac compression" as one phrase would hide its parts, so that "thecal sac compression and
/// nerve root displacement" or "compression of the sac and the roots" could not share a word.
/// What a structure and its state mean side by side needs no phrase of its own.
struct Composition {
  private let lexicon: Lexicon

  /// - Parameter records: the whole glossary; entries' own phrases are left out of the lexicon.
  init(_ records: [GlossaryRecord]) {
    var builder = LexiconBuilder()
    lexicon = builder.lexicon(
      from: records.filter { $0.kind != .word || $0.fields[0] != "entry" }, withPlainWords: false)
  }

  func pruned(_ records: [GlossaryRecord]) -> [GlossaryRecord] {
    records.flatMap { record -> [GlossaryRecord] in
      guard record.kind == .word, record.fields[0] == "entry",
        let entry = lexicon.entry(record.fields[1])
      else { return [record] }
      let phrase = Phrase(compiled: record.fields[3])
      guard let phrases = phrase.expansions(limit: 400) else { return [record] }
      let kept = phrases.filter { !isComposed($0, entry) }
      if kept.count == phrases.count { return [record] }
      return kept.map { literal in
        var copy = record
        copy.fields[3] = literal
        return copy
      }
    }
  }

  private func isComposed(_ phrase: String, _ entry: Int) -> Bool {
    guard let senses = lexicon.senses(ofPhrase: phrase), senses.count >= 2 else { return false }
    var structures: [Int] = []
    var aspects = [""]
    var states: [[Int]] = []
    for alternatives in senses {
      var isUseful = false
      var found: [Int] = []
      for sense in alternatives {
        switch sense {
        case .structure(let id): (structures, isUseful) = (structures + [id], true)
        case .aspect(let name): (aspects, isUseful) = (aspects + [name], true)
        case .state(let id, _): (found, isUseful) = (found + [id], true)
        case .connector(.of), .connector(.at), .connector(.copula), .empty: isUseful = true
        default: break
        }
      }
      guard isUseful else { return false }
      if !found.isEmpty { states.append(found) }
    }
    guard structures.count == 1, states.count == 1 else { return false }
    return states[0].contains { state in
      aspects.contains { lexicon.term(structure: structures[0], aspect: $0, state: state) == entry }
    }
  }
}

extension Phrase {
  /// From the form of the compiled table.
  init(compiled: String) {
    slots = compiled.split(separator: " ").map { slot in
      slot.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.split(separator: "_").joined(separator: " ") }
    }
  }
}
