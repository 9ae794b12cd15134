// SPDX-License-Identifier: Apache-2.0

internal import Reports

/// Puts records together into a lexicon; later records win where ids are the same.
package struct LexiconBuilder {
  var entries: [Entry] = []
  var entryIndex: [String: Int] = [:]
  var structures: [Structure] = []
  var structureIndex: [String: Int] = [:]
  var states: [StructureState] = []
  var stateIndex: [String: Int] = [:]
  var cues: [Cue] = []
  var cueIndex: [String: Int] = [:]
  var gradeScales: [GradeScale] = []
  var gradeIndex: [String: Int] = [:]
  var headings: [String: SectionKind] = [:]
  var holds: [HoldRule] = []
  var prevalence = Prevalence()
  var letterPhrases: [String: String] = [:]
  var rules: [Lexicon.RuleKey: Int] = [:]
  var words = WordTable()
  var trie = PhraseTrie()
  var aliases: [UInt32: UInt32] = [:]
  var spellingTargets: Set<UInt32> = []
  private var neverGuessed: Set<UInt32> = []
  /// What is odd in the records: unknown ids, phrases with two meanings.
  package private(set) var problems: [GlossaryError] = []

  package init() {}

  package mutating func lexicon(
    from records: [GlossaryRecord], withPlainWords: Bool = true
  ) -> Lexicon {
    for word in ["the", "a", "an", "your", "this", "its", "their"] {
      _ = words.insert(Array(word.utf8))
    }
    // Tables first, since words and rules point into them.
    for record in records where record.kind == .entry { addEntry(record) }
    for record in records
    where record.kind != .entry && record.kind != .word
      && record.kind != .rule && record.kind != .misspelling
    { addTable(record) }
    for record in records where record.kind == .rule { addRule(record) }
    for record in records where record.kind == .word { addWord(record) }
    for record in records where record.kind == .misspelling { addMisspelling(record) }
    if withPlainWords { for entry in entries.indices { addPlainWords(entry) } }
    spellingTargets.subtract(neverGuessed)
    return Lexicon(self)
  }

  /// The image of the words and phrases of these records, to be shipped.
  static func image(of records: [GlossaryRecord]) -> [UInt8] {
    var builder = LexiconBuilder()
    _ = builder.lexicon(from: records)
    return LexiconImage.encode(
      LexiconImage.Parts(
        words: builder.words, trie: builder.trie,
        spellingTargets: builder.spellingTargets.sorted()))
  }

  /// A lexicon of records whose words and phrases stand ready in an image.
  mutating func lexicon(from records: [GlossaryRecord], image: LexiconImage.Parts) -> Lexicon {
    for record in records where record.kind == .entry { addEntry(record) }
    for record in records
    where record.kind != .entry && record.kind != .word
      && record.kind != .rule && record.kind != .misspelling
    { addTable(record) }
    for record in records where record.kind == .rule { addRule(record) }
    words = image.words
    trie = image.trie
    spellingTargets = Set(image.spellingTargets)
    for record in records where record.kind == .misspelling { addMisspelling(record) }
    return Lexicon(self)
  }

  private mutating func problem(_ record: GlossaryRecord, _ message: String) {
    let origin = record.origin
    problems.append(
      GlossaryError(
        file: origin?.file ?? "glossary", line: origin?.line ?? 0, column: origin?.column ?? 0,
        message: message))
  }

  private mutating func addEntry(_ record: GlossaryRecord) {
    let f = record.fields
    let entry = Entry(
      term: f[0], concept: f[1], place: Place(rawValue: f[2]) ?? .any, plain: f[3], article: f[4],
      several: f[5], normal: f[6], explain: f[7], grade: f[8], source: f[9],
      direction: Direction(rawValue: f[10]), side: Side(rawValue: f[11]))
    if let index = entryIndex[entry.term] {
      entries[index] = entry
    } else {
      entryIndex[entry.term] = entries.count
      entries.append(entry)
    }
  }

  private mutating func addTable(_ record: GlossaryRecord) {
    let f = record.fields
    switch record.kind {
    case .structure:
      guard structureIndex[f[0]] == nil else { return }
      structureIndex[f[0]] = structures.count
      structures.append(Structure(id: f[0], place: Place(rawValue: f[1]) ?? .any, level: f[2]))
    case .state:
      guard stateIndex[f[0]] == nil else { return }
      if !f[2].isEmpty, entryIndex[f[2]] == nil { problem(record, "no entry '\(f[2])'") }
      stateIndex[f[0]] = states.count
      states.append(
        StructureState(
          id: f[0], relation: Relation(rawValue: f[1]), alone: entryIndex[f[2]],
          isNormal: f[3] == "normal"))
    case .cue:
      cueIndex[f[0]] = cues.count
      cues.append(
        Cue(
          name: f[0], kind: Cue.Kind(rawValue: f[1]) ?? .assertion,
          certainty: Certainty(rawValue: f[2]), reach: Cue.Reach(rawValue: f[3]) ?? .forward))
    case .grade:
      gradeIndex[f[0]] = gradeScales.count
      gradeScales.append(
        GradeScale(id: f[0], value: GradeScale.Value(rawValue: f[1]) ?? .number, concept: f[2]))
    case .heading:
      headings[f[1]] = SectionKind(rawValue: f[0]) ?? .other
    case .hold:
      holds.append(Self.hold(f))
    case .letter:
      letterPhrases[f[0]] = f[1]
    case .prevalence:
      prevalence.add(f[0], age: Int(f[1]) ?? 0, percent: Int(f[2]) ?? 0)
    default:
      break
    }
  }

  private static func hold(_ fields: [String]) -> HoldRule {
    let f = fields + Array(repeating: "", count: max(0, 10 - fields.count))
    func list(_ field: String) -> [String] { field.split(separator: " ").map(String.init) }
    return HoldRule(
      reason: f[0], concepts: list(f[1]), spared: list(f[6]), severity: Severity(name: f[2]),
      grades: list(f[3]),
      changes: list(f[4]).compactMap(Change.init), region: Region(rawValue: f[5]),
      companions: list(f[7]), companionSeverity: Severity(name: f[8]), sections: list(f[9]))
  }

  private mutating func addRule(_ record: GlossaryRecord) {
    let f = record.fields
    guard let structure = structureIndex[f[0]] else {
      return problem(record, "no structure '\(f[0])'")
    }
    guard let state = stateIndex[f[2]] else { return problem(record, "no state '\(f[2])'") }
    guard let entry = entryIndex[f[3]] else { return problem(record, "no entry '\(f[3])'") }
    rules[Lexicon.RuleKey(structure: structure, aspect: f[1], state: state)] = entry
  }

  private mutating func addMisspelling(_ record: GlossaryRecord) {
    let wrong = words.insert(WordForm.normalized(Array(record.fields[0].utf8)))
    aliases[wrong] = words.insert(WordForm.normalized(Array(record.fields[1].utf8)))
  }

  private mutating func addPlainWords(_ index: Int) {
    let normal = entries[index].normal.utf8.filter {
      $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",")
    }
    let ids = self.ids(of: normal)
    if !ids.isEmpty { trie.insert(ids, .normalStatement(index)) }
  }

  /// Articles inside a phrase are passed over in texts, so a phrase may not insist on them:
  /// "end of the cord" is meant by "end of your cord" too.
  private mutating func withoutArticles(_ slots: [[[UInt32]]]) -> [[[UInt32]]] {
    let articles = Set(["the", "a", "an", "your"].map { words.insert(Array($0.utf8)) })
    return slots.enumerated().compactMap { index, slot in
      let isInside = index > 0 && index + 1 < slots.count
      if isInside, slot.allSatisfy({ $0.count == 1 && articles.contains($0[0]) }) { return nil }
      return slot.map { words in
        words.count > 2 ? words.filter { !articles.contains($0) } : words
      }
    }
  }

  private mutating func addWord(_ record: GlossaryRecord) {
    let f = record.fields
    guard let sense = sense(kind: f[0], value: f[1]) else {
      return problem(record, "'\(f[1])' is no \(f[0]) of this glossary")
    }
    let slots = withoutArticles(f[3].utf8.split(separator: 0x20).map { slot in
      slot.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
        alternative in
        alternative.isEmpty
          ? [] : self.ids(of: alternative.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
      }
    })
    guard !slots.isEmpty else { return problem(record, "a phrase without words") }
    if slots.allSatisfy({ $0.count == 1 }) {
      let before = trie.insert(slots.flatMap { $0[0] }, sense)
      if let other = before.first, other != sense, conflicts(other, sense) {
        problem(record, "'\(f[3])' has another meaning already")
      }
    } else {
      trie.insert(slots: slots, sense)
    }
    let words = slots.lazy.flatMap { $0.lazy.flatMap { $0 } }
    switch f[0] {
    case "entry", "structure", "aspect", "state", "severity", "zone", "change", "region",
      "extent", "connector":
      spellingTargets.formUnion(words)
    case "context" where f[1] == "recommendation":
      // Only what is asked for: a guess inside "no recurrence" once lost a denial.
      spellingTargets.formUnion(words)
    case "cue" where cueIndex[f[1]].map({ cues[$0].kind == .qualifier }) == true:
      spellingTargets.formUnion(words)
    case "cue", "side", "number", "ordinal":
      // A wrong guess at these would turn the meaning round.
      if slots.count == 1 {
        neverGuessed.formUnion(slots[0].filter { $0.count == 1 }.flatMap { $0 })
      }
    default:
      break
    }
  }

  /// A word may be weightless or ordinary beside its meaning; two meanings of weight clash.
  private func conflicts(_ one: Sense, _ other: Sense) -> Bool {
    switch (one, other) {
    case (.entry, .entry), (.structure, .structure), (.entry, .structure), (.structure, .entry):
      true
    default: false
    }
  }

  private mutating func ids(of phrase: String) -> [UInt32] { ids(of: Array(phrase.utf8)) }

  private mutating func ids(of bytes: [UInt8]) -> [UInt32] {
    var ids: [UInt32] = []
    for token in Tokenizer.tokens(in: SourceSpan(0, bytes.count), of: bytes) {
      let raw = bytes[token.span.lower..<token.span.upper]
      if token.kind == .punctuation, raw.first == UInt8(ascii: "-") { continue }
      ids.append(words.insert(WordForm.normalized(raw)))
    }
    return ids
  }
}
