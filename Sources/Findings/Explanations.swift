// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Finds the parts of a letter's sentence that explain a term in general and claim nothing of the
/// patient: "(a kind of bone change)", "which is the covering around the nerves",
/// "A disc bulge means …".
///
/// Reports do not explain, so only rewrites are read this way. What names a level, a side, a degree
/// or a number is about the patient and never an explanation.
struct Explanations {
  let lexicon: Lexicon
  let text: SourceText
  let items: [Item]
  /// Concepts that the sentence before has found.
  var known: Set<String> = []

  func ranges() -> [Range<Int>] {
    if let whole = definition() { return [whole] }
    return brackets() + relativeClauses() + appositions() + restatements()
  }

  /// "A sacralisation, that is, the bone has joined the sacrum": the same in other words.
  private func restatements() -> [Range<Int>] {
    for index in items.indices.dropFirst() where items[index - 1].isComma {
      let words = text[items[index].span].lowercased()
      let isPair =
        words == "that" && index + 1 < items.count
        && text[items[index + 1].span].lowercased() == "is"
      let next = isPair ? index + 2 : index + 1
      guard words == "that is" || isPair, next < items.count, items[next].isComma else { continue }
      var end = next + 1
      while end < items.count, !items[end].isStrongBreak, !items[end].isComma { end += 1 }
      let range = index..<end
      if !items[range].contains(where: {
        !$0.measurements.isEmpty || $0.grade != nil || $0.level != nil
      }) {
        return [range]
      }
    }
    return []
  }

  /// "…, the tip of the cord.", "the isthmus, a thin bridge of bone": another name of a part.
  private func appositions() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in items.indices where items[index].isComma && index > 0 && index + 2 < items.count {
      guard items[index - 1].structure != nil, items[index - 1].entry == nil,
        items[index - 1].states.isEmpty,
        ["a", "an", "the"].contains(text[items[index + 1].span].lowercased())
      else { continue }
      var end = index + 1
      while end < items.count, !items[end].isComma, !items[end].isStrongBreak { end += 1 }
      let inner = items[index + 1..<end]
      let isName = !inner.contains {
        isSpecific($0) || $0.connector == .copula || $0.connector == .shows || $0.isConjunction
          || $0.connector == .with || isAssertion($0) || hasDegree($0)
      }
      // A row of parts is no explanation: "the joint, the width of the canal, the cord, or …".
      let isListed =
        items.filter(\.isComma).count > 2 || items[index...].contains(where: \.isConjunction)
      let endsThere = end == items.count || items[end].isComma || items[end].isStrongBreak
      guard isName, endsThere, !isListed,
        inner.contains(where: { $0.connector == .of }) || end >= items.count - 1
      else { continue }
      ranges.append(index + 1..<end)
    }
    return ranges
  }

  // MARK: Whole sentences

  /// "A nerve root is the first part of …", "Disc drying means that …", "This means that …".
  private func definition() -> Range<Int>? {
    guard !items.isEmpty, !items.contains(where: isSpecific) else { return nil }
    for index in items.indices.prefix(14) {
      let item = items[index]
      if item.isStrongBreak || item.isComma && index < 2 { return nil }
      guard item.isDefinition || isDefiningCopula(index), !opensRelative(index) else { continue }
      // "This is the site of an operation": says what was found.
      if !item.isDefinition, items[..<index].contains(where: { $0.pointer == .thing }),
        items[index...].contains(where: {
          $0.entry.map { !known.contains(lexicon.entries[$0].concept) } ?? false
        })
      {
        return nil
      }
      let subject = items[..<index]
      guard subject.contains(where: { $0.isAnchor || $0.pointer == .thing }) || index == 0 else {
        return nil
      }
      // "The scan shows spasm, meaning …": only what follows explains.
      guard !subject.contains(where: { $0.connector == .shows || $0.connector == .copula }) else {
        return nil
      }
      if names(index) { return nil }
      guard !subject.contains(where: { isDenial($0) }) else { return nil }
      return items.startIndex..<items.endIndex
    }
    return nil
  }

  /// "This is called spondylolisthesis": names a finding of this patient.
  private func names(_ index: Int) -> Bool {
    guard text[items[index].span].lowercased().hasSuffix("called") else { return false }
    return items[index...].contains { $0.entry != nil }
  }

  /// "…, which are …": an aside; the sentence goes on behind it.
  private func opensRelative(_ index: Int) -> Bool {
    let words = text[items[index].span].lowercased()
    return index > 0 && (words.hasPrefix("which") || words.hasPrefix("that "))
  }

  /// "is a", "are the", "is when", "is called", "is made of".
  private func isDefiningCopula(_ index: Int) -> Bool {
    guard items[index].connector == .copula, index > 0, index + 1 < items.count else {
      return false
    }
    let next = text[items[index + 1].span].lowercased()
    return Self.definers.contains { next == $0 || next.hasPrefix($0 + " ") }
      && !["just starting", "just beginning"].contains { next.hasPrefix($0) }
  }

  private static let definers = [
    "a", "an", "the", "when", "where", "one", "called", "made", "what", "like", "also", "just",
    "simply",
    "small", "soft", "tough", "part", "wear", "tissue", "changes", "growths", "spots", "cracks",
    "firm", "areas", "pieces", "cushions", "bits", "pads", "ropes", "bands",
  ]

  /// Whether it can only be said of this patient.
  private func isSpecific(_ item: Item) -> Bool {
    item.level != nil || (item.side != nil && item.side != .bilateral) || !item.measurements.isEmpty
      || item.grade != nil || item.change != nil || !item.roots.isEmpty || item.pointer == .level
  }

  private func isDenial(_ item: Item) -> Bool {
    item.cues.contains {
      lexicon.cues[$0].kind == .assertion && lexicon.cues[$0].certainty == .excluded
    }
  }

  // MARK: Brackets

  /// "(disc material that has come out)"; not "(no stenosis)", "(moderate)", "(L4-L5)".
  private func brackets() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for index in items.indices {
      if items[index].mark == UInt8(ascii: "(") { open = index }
      guard items[index].mark == UInt8(ascii: ")"), let start = open else { continue }
      open = nil
      let inner = items[start + 1..<index]
      if repeatsState(inner, before: start) {
        ranges.append(start..<index + 1)
        continue
      }
      if inner.contains(where: { $0.entry != nil }),
        !items.indices.contains(where: {
          !(start...index).contains($0) && (items[$0].entry != nil || !items[$0].states.isEmpty)
        })
      {
        // "Most likely tissue from the operation (granulation tissue)": names what was found.
        continue
      }
      guard !inner.isEmpty, !isApposition(inner), !inner.contains(where: isSpecific),
        !inner.contains(where: hasDegree),
        !inner.contains(where: { !$0.cues.isEmpty && isAssertion($0) })
      else { continue }
      ranges.append(start..<index + 1)
    }
    return ranges
  }

  /// "(height, shape, and signal)", "(a global protrusion)": names what stands before it.
  private func isApposition(_ inner: ArraySlice<Item>) -> Bool {
    let plain = inner.allSatisfy {
      $0.isAnchor || $0.isModifier || $0.isEmpty || $0.isConjunction || $0.isComma
        || $0.isPunctuation
    }
    guard plain else { return false }
    if inner.allSatisfy({ $0.entry == nil && $0.states.isEmpty }) {
      return inner.contains { $0.aspect != nil } || inner.filter { $0.structure != nil }.count == 1
    }
    return inner.contains { $0.entry != nil || $0.states.contains { $0.form == .noun } }
  }

  /// "swelling (edema)": the same state in another word.
  private func repeatsState(_ inner: ArraySlice<Item>, before start: Int) -> Bool {
    guard start > 0, let gloss = inner.first, inner.count == 1 else { return false }
    if let entry = gloss.entry, let known = items[start - 1].entry,
      lexicon.entries[entry].concept == lexicon.entries[known].concept
    {
      return true
    }
    let known = Set(items[start - 1].states.map(\.state))
    return gloss.states.contains { known.contains($0.state) }
  }

  private func hasDegree(_ item: Item) -> Bool {
    item.severity != nil && item.states.isEmpty && item.entry == nil
  }

  private func isAssertion(_ item: Item) -> Bool {
    item.cues.contains { lexicon.cues[$0].kind == .assertion }
  }

  // MARK: Relative clauses

  /// ", which is a growth made of blood vessels": to the end of the clause.
  private func relativeClauses() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in items.indices where items[index].isDefinition && index > 0 {
      guard startsExplanation(index), !names(index) else { continue }
      var end = index + 1
      while end < items.count, !items[end].isStrongBreak,
        !(items[end].isComma && opensClause(end + 1))
      { end += 1 }
      let range = index..<end
      if !items[range].contains(where: isSpecific) { ranges.append(range) }
    }
    return ranges
  }

  private func startsExplanation(_ index: Int) -> Bool {
    let words = text[items[index].span].lowercased()
    guard words == "which is" || words == "which are" else { return true }
    guard index + 1 < items.count else { return false }
    // "which is a sign that they are worn": says what the sign is of.
    if items[(index + 1)...].prefix(3).contains(where: {
      text[$0.span].lowercased().split(separator: " ").contains("sign")
    }) {
      return false
    }
    let next = text[items[index + 1].span].lowercased()
    return Self.definers.contains { next == $0 || next.hasPrefix($0 + " ") }
  }

  private func opensClause(_ index: Int) -> Bool {
    guard index < items.count else { return false }
    switch items[index].connector {
    case .and, .or, .nor, .with, .cause, .but, .shows, .copula: return true
    default: return items[index].states.contains { $0.form == .active }
    }
  }
}
