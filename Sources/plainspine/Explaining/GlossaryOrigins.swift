// SPDX-License-Identifier: Apache-2.0

internal import Glossaries

/// Finds the line of a glossary file that gives words a meaning, or a structure and a state a term.
///
/// The table inside the program keeps no lines, so the files themselves must be at hand.
struct GlossaryOrigins {
  private var words: [String: [(slots: [[[String]]], origin: GlossaryRecord.Origin)]] = [:]
  private var rules: [String: GlossaryRecord.Origin] = [:]
  private var entries: [String: GlossaryRecord.Origin] = [:]

  /// - Parameter records: as compiled from files; later ones win, as in the lexicon.
  init(_ records: [GlossaryRecord]) {
    for record in records {
      guard let origin = record.origin, origin.line > 0 else { continue }
      switch record.kind {
      case .word:
        let key = "\(record.fields[0]) \(record.fields[1])"
        words[key, default: []].append((Self.slots(record.fields[3]), origin))
      case .rule: rules[record.fields.prefix(3).joined(separator: " ")] = origin
      case .entry: entries[record.fields[0]] = origin
      default: break
      }
    }
  }

  /// "disc.yaml:13", for a rule of this structure, aspect and state.
  func rule(_ structure: String, _ aspect: String, _ state: String) -> String? {
    rules["\(structure) \(aspect) \(state)"].map(Self.name)
  }

  func entry(_ term: String) -> String? { entries[term].map(Self.name) }

  /// Where these words have this meaning; kinds of several forms are tried in turn.
  func phrase(_ phrase: String, kinds: [String], value: String) -> String? {
    let wanted = Self.words(phrase)
    for kind in kinds {
      for candidate in words["\(kind) \(value)"] ?? [] {
        if Self.matches(wanted[...], candidate.slots[...]) { return Self.name(candidate.origin) }
      }
    }
    return nil
  }

  private static func name(_ origin: GlossaryRecord.Origin) -> String {
    let file = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
    return "\(file):\(origin.line)"
  }

  /// The slots of the compiled form: alternatives of words.
  private static func slots(_ compiled: String) -> [[[String]]] {
    compiled.split(separator: " ").map { slot in
      slot.split(separator: "|", omittingEmptySubsequences: false).map {
        words(String($0.map { $0 == "_" ? " " : $0 }))
      }
    }
  }

  /// Small letters, without hyphens and articles; plurals and spellings are met by likeness.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
      .filter { !["the", "a", "an", "its", "your", "this", "their"].contains($0) }
  }

  private static func matches(_ words: ArraySlice<String>, _ slots: ArraySlice<[[String]]>) -> Bool
  {
    guard let slot = slots.first else { return words.isEmpty }
    return slot.contains { alternative in
      words.count >= alternative.count
        && zip(words, alternative).allSatisfy { isLike($0, $1) }
        && matches(words.dropFirst(alternative.count), slots.dropFirst())
    }
  }

  /// The same word, in the plural or in the other spelling of "oedema" and "haemangioma".
  private static func isLike(_ one: String, _ other: String) -> Bool {
    if one == other || one == other + "s" || one == other + "es" { return true }
    if one.hasSuffix("ies"), one.dropLast(3) + "y" == other { return true }
    let plain = { (word: String) in
      word.replacing("oedem", with: "edem").replacing("haem", with: "hem")
        .replacing("tumour", with: "tumor").replacing("disk", with: "disc")
    }
    return plain(one) == plain(other) || plain(one) == plain(other) + "s"
  }
}
