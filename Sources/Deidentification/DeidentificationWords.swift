// SPDX-License-Identifier: Apache-2.0

/// The words that recognition works with, as plain values.
package struct DeidentificationWords: Sendable {
  private var lists: [WordList: Set<String>]
  /// Phrases by their first word, longest first; words in lower case.
  let labels: [String: [Label]]
  let nameCues: [String: [[String]]]

  /// A header's label in words, and what its value is; nil for one whose value is kept.
  struct Label: Hashable, Sendable {
    var words: [String]
    var kind: Removal.Kind?
  }

  /// - Parameter lists: the entries by the list's name; a nested list's name has a dot,
  ///   as in `labels.name`.
  package init(lists: [String: [String]]) throws(DeidentificationError) {
    var sets: [WordList: Set<String>] = [:]
    for (name, entries) in lists {
      guard let list = WordList(rawValue: name) else { throw .unknownList(name) }
      sets[list] = Set(entries.map { $0.lowercased() })
    }
    for list in WordList.allCases where sets[list]?.isEmpty ?? true {
      throw .missingList(list.rawValue)
    }
    for (list, entries) in sets where list.labelKind != nil || list == .labelsOther {
      sets[.common, default: []].formUnion(entries.flatMap(Self.split))
    }
    self.lists = sets
    var labels: [String: [Label]] = [:]
    for (list, entries) in sets where list.labelKind != nil || list == .labelsOther {
      for entry in entries {
        let words = Self.split(entry)
        guard let first = words.first else { continue }
        labels[first, default: []].append(Label(words: words, kind: list.labelKind))
      }
    }
    self.labels = labels.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.nameCues = Dictionary(grouping: (sets[.nameCues] ?? []).map(Self.split)) {
      $0.first ?? ""
    }.mapValues { $0.sorted { $0.count > $1.count } }
  }

  private static func split(_ entry: String) -> [String] {
    TokenizedText(entry).tokens.filter { $0.kind != .gap && $0.text != "." }.map(\.folded)
  }

  func contains(_ list: WordList, _ word: String) -> Bool { lists[list]?.contains(word) == true }

  /// Adds words that may be sent: a glossary's wording, a prompt's text.
  package mutating func allow(_ text: String) {
    for token in TokenizedText(text).tokens where token.isTextual {
      lists[.common]?.insert(token.folded)
    }
  }
}

// MARK: - Questions

extension DeidentificationWords {
  /// A word of reports or of plain English, whatever else it may be.
  func isOrdinary(_ word: String) -> Bool {
    if contains(.clinical, word) || contains(.common, word) || contains(.eponymNouns, word) {
      return true
    }
    // A plural or a verb's form of such a word.
    for (ending, root) in Self.endings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count)) + root
      if stem.utf8.count > 2, contains(.clinical, stem) || contains(.common, stem) { return true }
    }
    return false
  }

  private static let endings = [
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"),
    ("ly", ""),
  ]

  func isEponym(_ word: String) -> Bool {
    if contains(.eponyms, word) { return true }
    if word.hasSuffix("s"), contains(.eponyms, String(word.dropLast())) { return true }
    // Typists' spellings: "Scheurmann", "Shmorl".
    guard word.utf8.count >= 5 else { return false }
    let limit = word.utf8.count >= 8 ? 2 : 1
    return lists[.eponyms]?.contains {
      $0.utf8.count >= 5 && $0.first == word.first
        && EditDistance.isWithin(limit, Array($0.utf8), Array(word.utf8))
    } == true
  }

  func isListedName(_ word: String) -> Bool {
    contains(.firstNames, word) || contains(.surnames, word)
  }
}

/// Levenshtein's distance, as far as it matters.
enum EditDistance {
  static func isWithin(_ limit: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (byte == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
      if row.allSatisfy({ $0 > limit }) { return false }
    }
    return row[right.count] <= limit
  }
}
