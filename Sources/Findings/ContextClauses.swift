// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Finds the parts of a sentence that are context: recommendations, comparisons, technique.
struct ContextClauses {
  let lexicon: Lexicon
  let text: SourceText
  /// "You had myelopathy in the past": a letter's history takes in what it names.
  var isLetter = false

  struct Clause {
    var kind: ContextKind
    var span: SourceSpan
    var items: Range<Int>
  }

  func clauses(in items: [Item], _ sentence: Sentence) -> [Clause] {
    var clauses: [Clause] = []
    // What is said of the scan in general gives way to what is compared, asked for, limited.
    let found = items.indices.filter { items[$0].context != nil }
    let inOrder =
      found.filter { items[$0].context == .recommendation }
      + found.filter { items[$0].context != .recommendation && items[$0].context != .examination }
      + found.filter { items[$0].context == .examination }
    for index in inOrder {
      guard let kind = items[index].context,
        !clauses.contains(where: { $0.items.contains(index) })
      else { continue }
      let range = range(of: kind, around: index, items)
      clauses.append(
        Clause(
          kind: kind,
          span: items[range.lowerBound].span.union(items[range.upperBound - 1].span), items: range))
    }
    return clauses
  }

  /// "LSS MRI:", "MRI of the lumbar spine - March 24, 2018": a line that names the examination.
  func title(_ items: [Item], _ sentence: Sentence) -> Clause? {
    guard sentence.startsLine, items.count <= 20, let last = items.indices.last,
      !items.contains(where: { $0.context == .recommendation })
    else { return nil }
    var named = false
    for item in items where item.isWord {
      let word = text[item.span].lowercased()
      guard item.entry == nil, item.states.isEmpty else { return nil }
      if Self.modalities.contains(where: {
        word == $0 || word.hasPrefix($0 + " ") || word.hasSuffix(" " + $0)
      }) {
        named = true
        continue
      }
      guard item.entry == nil, item.states.isEmpty, item.cues.isEmpty, item.severity == nil,
        item.region != nil || item.isEmpty || item.number != nil || item.context != nil
          || item.connector != nil || item.isOrdinary || !item.isAnchor && item.isModifier == false
          || item.structure != nil && items.count <= 8
          || item.structure.map({
            lexicon.structures[$0].id == "spine" || lexicon.structures[$0].id == "study"
          }) == true
      else { return nil }
    }
    guard named else { return nil }
    let span = items[0].span.union(items[last].span)
    return Clause(kind: .examination, span: span, items: 0..<items.count)
  }

  private static let modalities = ["mri", "mr", "ct", "magnetic resonance imaging"]

  /// A recommendation takes the rest of its sentence; other context takes its clause.
  private func range(of kind: ContextKind, around index: Int, _ items: [Item]) -> Range<Int> {
    // "You had an operation in 2019 for …, caused by …": a letter's background, all of it.
    if isLetter, kind == .history { return 0..<items.count }
    var lower = index
    while lower > 0, !breaks(items[lower - 1], kind) { lower -= 1 }
    var upper = index + 1
    while upper < items.count, kind == .recommendation || !breaks(items[upper], kind) { upper += 1 }
    return lower..<upper
  }

  private func breaks(_ item: Item, _ kind: ContextKind) -> Bool {
    if item.isComma || item.isStrongBreak || item.mark == UInt8(ascii: ":")
      || item.mark == UInt8(ascii: "?")
    {
      return true
    }
    // Findings beside a comparison or a limit stay findings.
    return item.isAnchor && kind != .examination && !(isLetter && kind == .history)
  }
}
