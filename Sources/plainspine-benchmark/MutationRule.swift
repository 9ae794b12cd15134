// SPDX-License-Identifier: Apache-2.0

/// One way to make a rewrite wrong (or, in the clean set, otherwise right).
struct MutationRule {
  typealias Edits = [Mutant.Edit]

  var fault: String
  var also: [String] = []
  var kind: String
  /// All that can be done to a base, each an own mutant.
  var candidates: (MutationBase) -> [Edits]
}

/// In which sentences a rule acts.
enum MutationScope {
  case any, positive, negative

  func holds(_ sentence: MutationSentence) -> Bool {
    switch self {
    case .any: true
    case .positive: !sentence.isNegative
    case .negative: sentence.isNegative
    }
  }
}

/// Makes rules; those that change nothing of the meaning give no mutant.
struct MutationWorkshop {
  let reader: MutationReader

  /// Puts each template in place of what the pattern finds, one place at a time.
  func swap(
    _ fault: String, _ kind: String, _ pattern: String, _ templates: [String],
    in scope: MutationScope = .any, unless: String? = nil, also: [String] = []
  ) -> MutationRule {
    let pattern = MutationPattern(pattern)
    let bar = unless.map(MutationPattern.init)
    let isClean = fault.isEmpty
    return MutationRule(fault: fault, also: also, kind: kind) { base in
      guard !isBarred(base, by: bar) else { return [] }
      return base.claims.filter { scope.holds(base.sentences[$0]) }.flatMap { index in
        let sentence = base.sentences[index]
        return pattern.matches(in: sentence.text).flatMap { match -> [MutationRule.Edits] in
          guard !isAside(match.range, in: sentence) else { return [] }
          return templates.compactMap { template in
            let edit = Mutant.Edit(
              range: match.range, text: MutationPattern.fill(template, from: match))
            return isClean || changes(base, index, edit) ? [edit] : nil
          }
        }
      }
    }
  }

  /// Adds a sentence after a claim that is positive.
  func insert(
    _ fault: String, _ kind: String, _ sentences: [String], unless: String? = nil,
    also: [String] = []
  ) -> MutationRule {
    let bar = unless.map(MutationPattern.init)
    return MutationRule(fault: fault, also: also, kind: kind) { base in
      guard !isBarred(base, by: bar) else { return [] }
      return base.claims.filter { !base.sentences[$0].isNegative }.enumerated().map {
        count, index in
        let end = base.sentences[index].range.upperBound
        let sentence = sentences[(count + base.text.utf8.count) % sentences.count]
        return [Mutant.Edit(range: end..<end, text: (base.isLetter ? "\n" : " ") + sentence)]
      }
    }
  }

  /// Alters the sentence that opens a letter with where the changes are.
  func summary(_ fault: String, _ kind: String, _ pattern: String, _ text: String) -> MutationRule {
    let pattern = MutationPattern(pattern)
    return MutationRule(fault: fault, kind: kind) { base in
      base.text.split(separator: "\n").filter { $0.hasPrefix("Your scan ") }.compactMap { line in
        guard text.isEmpty || !line.contains(text) else { return nil }
        return pattern.matches(in: line).first.map { [Mutant.Edit(range: $0.range, text: text)] }
      }
    }
  }

  /// Adds a clause at the end of a claim that names a finding.
  func append(
    _ fault: String, _ kind: String, _ clauses: [String], in scope: MutationScope = .positive,
    unless: String? = nil, also: [String] = []
  ) -> MutationRule {
    let bar = unless.map(MutationPattern.init)
    let finding = MutationPattern(
      "disc|narrow|bulg|protru|herni|press|touch|wear|spasm|cyst|split|tear|slip|node|squeez|loss of"
    )
    return MutationRule(fault: fault, also: also, kind: kind) { base in
      guard !isBarred(base, by: bar) else { return [] }
      let claims = base.claims.filter {
        let sentence = base.sentences[$0]
        return scope.holds(sentence) && sentence.text.last == "." && !sentence.text.contains("“")
          && finding.isFound(in: sentence.text)
      }
      return claims.enumerated().map { count, index in
        let end = base.sentences[index].range.upperBound
        let clause = clauses[(count + base.text.utf8.count) % clauses.count]
        return [Mutant.Edit(range: base.text.index(before: end)..<end, text: clause + ".")]
      }
    }
  }

  /// Leaves out a sentence that the pattern finds, and what explains it.
  func remove(
    _ fault: String, _ kind: String, _ pattern: String, in scope: MutationScope = .any,
    onlyOne: Bool = false, also: [String] = []
  ) -> MutationRule {
    let pattern = MutationPattern(pattern)
    return MutationRule(fault: fault, also: also, kind: kind) { base in
      let found = base.claims.filter { pattern.isFound(in: base.sentences[$0].text) }
      guard !onlyOne || found.count == 1 else { return [] }
      return found.compactMap { index in
        let sentence = base.sentences[index]
        guard scope.holds(sentence), !isQuotedElsewhere(base, index),
          pattern.isFound(in: sentence.text), !base.isRestated(index),
          !isImplied(base, index)
        else { return nil }
        return removal(of: index, in: base).map { [$0] }
      }
    }
  }

  func removal(of index: Int, in base: MutationBase) -> Mutant.Edit? {
    let sentence = base.sentences[index]
    var last = index
    while last + 1 < base.sentences.count, base.sentences[last + 1].part == sentence.part,
      base.sentences[last + 1].isGeneral
    { last += 1 }
    if last + 1 < base.sentences.count, base.sentences[last + 1].part == sentence.part,
      base.sentences[last + 1].isDependent, !base.isLetter
    {
      return nil
    }
    var start = sentence.range.lowerBound
    guard start > base.text.startIndex else { return nil }
    let before = base.text.index(before: start)
    guard base.text[before].isWhitespace else { return nil }
    if base.text[before] == " ", index > 0, base.sentences[index - 1].part == sentence.part {
      guard base.sentences[index - 1].range.upperBound == before else { return nil }
    }
    start = before
    return Mutant.Edit(range: start..<base.sentences[last].range.upperBound, text: "")
  }

  /// The edit alters what the letter says: the sentence stood once, or says now what none does.
  func changes(_ base: MutationBase, _ index: Int, _ edit: Mutant.Edit) -> Bool {
    let old = base.sentences[index]
    var text = String(old.text[old.range.lowerBound..<edit.range.lowerBound])
    text += edit.text + old.text[edit.range.upperBound...]
    guard text != String(old.text) else { return false }
    let new = reader.words(text).union(reader.words(old.heading))
    if new.isSubset(of: old.words), isQuotedElsewhere(base, index) { return false }
    guard base.isRestated(index) else { return true }
    guard !new.isSubset(of: old.words) else { return false }
    return !base.covers(new, isNegative: reader.isNegative(text), without: index)
  }

  /// The report's own words stand in another sentence, and may say what this one no longer does.
  private func isQuotedElsewhere(_ base: MutationBase, _ index: Int) -> Bool {
    base.claims.contains { $0 != index && base.sentences[$0].text.hasPrefix("The report says") }
  }

  /// A broader denial stands, as of a herniation for a protrusion.
  private func isImplied(_ base: MutationBase, _ index: Int) -> Bool {
    let sentence = base.sentences[index]
    guard sentence.isNegative else { return false }
    let narrow: Set<String> = ["protrusion", "extrusion", "bulge", "herniated"]
    guard !sentence.words.isDisjoint(with: narrow) else { return false }
    return base.claims.contains {
      $0 != index && base.sentences[$0].isNegative
        && !base.sentences[$0].words.isDisjoint(with: ["herniated", "herniation"])
    }
  }

  private func isBarred(_ base: MutationBase, by bar: MutationPattern?) -> Bool {
    guard let bar else { return false }
    return bar.isFound(in: base.report) || bar.isFound(in: base.text)
  }

  /// Inside brackets, where terms are explained.
  private func isAside(_ range: Range<String.Index>, in sentence: MutationSentence) -> Bool {
    let before = sentence.text[..<range.lowerBound]
    guard let open = before.lastIndex(of: "(") else { return false }
    return !before[open...].contains(")")
  }
}
