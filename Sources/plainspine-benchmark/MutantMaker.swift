// SPDX-License-Identifier: Apache-2.0

/// Chooses among all that the rules can do, the same for the same seed.
struct MutantMaker {
  let bases: [MutationBase]
  let seed: UInt64
  /// At most so many mutants of a kind.
  let each: Int
  /// No report gives more of a kind, so that no report rules it.
  private let perBase = 2

  init(bases: [MutationBase], seed: UInt64, each: Int) {
    self.bases = bases
    self.seed = seed
    self.each = each
  }

  func mutants(by rule: MutationRule) -> [Mutant] {
    var random = MutationRandom(seed: seed, name: rule.fault + rule.kind)
    var mutants: [Mutant] = []
    for index in bases.indices.shuffled(using: &random) {
      guard mutants.count < each else { break }
      let base = bases[index]
      for edits in rule.candidates(base).shuffled(using: &random).prefix(perBase) {
        let kind = isQuoted(edits, in: base) ? rule.kind + " (in a quotation)" : rule.kind
        let mutant = Mutant(
          fault: rule.fault, also: rule.also, kind: kind, base: index, edits: edits)
        guard mutant.text(of: base) != base.text else { continue }
        mutants += variants(of: mutant, base)
      }
    }
    return Array(mutants.prefix(each))
  }

  /// Two faults of two classes in one rewrite, in places apart.
  func doubles(of mutants: [Mutant], count: Int) -> [(Mutant, Mutant)] {
    var random = MutationRandom(seed: seed, name: "doubles")
    let byBase = Dictionary(grouping: mutants.filter { !$0.isBorderline }, by: \.base)
    let keys = byBase.keys.sorted()
    var pairs: [(Mutant, Mutant)] = []
    for _ in 0..<(count * 4) where pairs.count < count {
      guard let key = keys.randomElement(using: &random), let own = byBase[key],
        let first = own.randomElement(using: &random),
        let second = own.randomElement(using: &random),
        first.fault != second.fault, !first.overlaps(second)
      else { continue }
      pairs.append((first, second))
    }
    return pairs
  }

  /// "What the scan did not show: There is a cyst" says two things at once: a denial is turned under
  /// another heading, and under its own apart.
  private func variants(of mutant: Mutant, _ base: MutationBase) -> [Mutant] {
    guard mutant.fault == "negation.flipped", let place = mutant.edits.first?.range.lowerBound,
      let heading = base.denyingHeading(above: place)
    else { return [mutant] }
    var (free, bound) = (mutant, mutant)
    free.edits.append(Mutant.Edit(range: heading, text: "Other points"))
    bound.kind = "~" + mutant.kind + " under “did not show”"
    return [free, bound]
  }

  private func isQuoted(_ edits: [Mutant.Edit], in base: MutationBase) -> Bool {
    edits.contains { edit in
      base.sentences.contains {
        $0.text.contains("“") && $0.range.lowerBound < edit.range.lowerBound
          && edit.range.upperBound < $0.range.upperBound
      }
    }
  }
}
