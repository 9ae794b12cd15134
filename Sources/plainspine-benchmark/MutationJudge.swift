// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Verification

/// Puts mutants before the verifier, counts, and prints the tables.
struct MutationJudge {
  let bases: [MutationBases.Judged]
  let verifier: Verifier
  /// How many escapes and alarms of a kind are printed.
  let show: Int

  private var classes: [String: MutationTally] = [:]
  private var kinds: [String: MutationTally] = [:]
  private var borderline: [String: MutationTally] = [:]
  private var clean: [String: MutationTally] = [:]
  private var doubles = MutationTally()
  private var both = 0
  private var shown: [String: [String]] = [:]

  init(bases: [MutationBases.Judged], verifier: Verifier, show: Int) {
    self.bases = bases
    self.verifier = verifier
    self.show = show
  }

  private func problems(_ text: String, of index: Int) -> [String] {
    verifier.verify(report: bases[index].ledger, rewrite: text).problems.map(\.class.rawValue)
  }

  mutating func judge(_ faults: [Mutant]) {
    for mutant in faults {
      let found = problems(mutant.text(of: bases[mutant.base].base), of: mutant.base)
      let isNamed = found.prefix(2).contains { $0 == mutant.fault || mutant.also.contains($0) }
      let kind = mutant.fault + ": " + mutant.kind
      if mutant.isBorderline {
        count(&borderline[kind, default: MutationTally()], !found.isEmpty, isNamed)
        continue
      }
      count(&classes[mutant.fault, default: MutationTally()], !found.isEmpty, isNamed)
      count(&kinds[kind, default: MutationTally()], !found.isEmpty, isNamed)
      if found.isEmpty { note(mutant, kind, "") }
    }
  }

  mutating func judge(clean mutants: [Mutant]) {
    for mutant in mutants {
      let text = mutant.text(of: bases[mutant.base].base)
      let verdict = verifier.verify(report: bases[mutant.base].ledger, rewrite: text)
      count(&clean[mutant.kind, default: MutationTally()], !verdict.problems.isEmpty, false)
      if let problem = verdict.problems.first {
        note(
          mutant, "clean: " + mutant.kind, "\n      \(problem.class.rawValue): \(problem.message)")
      } else if shown["silent: " + mutant.kind] == nil {
        note(mutant, "silent: " + mutant.kind, "")
      }
    }
  }

  mutating func judge(doubles pairs: [(Mutant, Mutant)]) {
    for (first, second) in pairs {
      var double = first
      double.edits += second.edits
      let found = problems(double.text(of: bases[first.base].base), of: first.base)
      let named = [first, second].filter { fault in
        found.contains { $0 == fault.fault || fault.also.contains($0) }
      }
      count(&doubles, !found.isEmpty, !named.isEmpty)
      both += named.count == 2 ? 1 : 0
    }
  }

  private func count(_ tally: inout MutationTally, _ isDetected: Bool, _ isNamed: Bool) {
    tally.total += 1
    tally.detected += isDetected ? 1 : 0
    tally.named += isNamed ? 1 : 0
  }

  private mutating func note(_ mutant: Mutant, _ kind: String, _ why: String) {
    guard shown[kind, default: []].count < show else { return }
    let base = bases[mutant.base].base
    let (before, after) = mutant.lines(of: base)
    shown[kind, default: []].append(
      "    \(base.name)\n      - \(before.prefix(400))\n      + \(after.prefix(400))\(why)")
  }

  func report() {
    print(
      "\nfault".padded(22) + "detected".padded(12, right: true)
        + "    rate    95 %            class named first or second")
    for (name, tally) in classes.sorted(by: { $0.key < $1.key }) {
      print(name.padded(21) + tally.shown + "  " + tally.namedShown)
    }
    let all = sum(classes)
    print("all single".padded(21) + all.shown + "  " + all.namedShown)
    print(
      "doubles".padded(21) + doubles.shown
        + "  one named \(doubles.namedShown), both named \(both)/\(doubles.total)")
    print("\napart: steps that words hardly tell".padded(70) + "detected".padded(12, right: true))
    for (name, tally) in borderline.sorted(by: { $0.key < $1.key }) {
      print(name.padded(69) + tally.shown)
    }
    print("\nnothing changed".padded(34) + "false alarms")
    for (name, tally) in clean.sorted(by: { $0.key < $1.key }) {
      print(name.padded(33) + tally.shown)
    }
    print("all".padded(33) + sum(clean).shown)
    reportKinds()
  }

  private func reportKinds() {
    guard show > 0 else { return }
    print("\nescapes and alarms by kind")
    for (name, tally) in kinds.sorted(by: { $0.key < $1.key }) where tally.detected < tally.total {
      print("\(name): \(tally.total - tally.detected) of \(tally.total) escape")
      for line in shown[name] ?? [] { print(line) }
    }
    for (name, tally) in clean.sorted(by: { $0.key < $1.key }) where tally.detected > 0 {
      print("clean: \(name): \(tally.detected) of \(tally.total) flagged")
      for line in shown["clean: " + name] ?? [] { print(line) }
    }
    print("\nsilent, one of each transformation")
    for name in clean.keys.sorted() {
      print(name)
      print((shown["silent: " + name] ?? []).joined())
    }
    print("\nmutants by kind")
    for (name, tally) in kinds.sorted(by: { $0.key < $1.key }) {
      print("\(name): \(tally.detected) of \(tally.total), \(tally.named) named")
    }
  }

  private func sum(_ tallies: [String: MutationTally]) -> MutationTally {
    tallies.values.reduce(into: MutationTally()) {
      $0.total += $1.total
      $0.detected += $1.detected
      $0.named += $1.named
    }
  }
}
