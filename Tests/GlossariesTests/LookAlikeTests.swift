// SPDX-License-Identifier: Apache-2.0

import Findings
import FoundationEssentials
import Glossaries
import Reports
import Testing

/// Every one-word term of the glossary against every other: a slip of one letter may be read as the
/// word that was meant or as none, never as another finding, a level, a side or a denial.
@Suite struct `Look-alikes of every term` {
  /// The one-word terms as the shipped files write them, with the entries that they name.
  private static let terms: [String: Set<String>] = {
    let folder = packageRoot + "/glossaries"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") && $0 != "deidentification.yaml" }.sorted()
      .compactMap { name in
        (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map { (name, $0) }
      }
    var terms: [String: Set<String>] = [:]
    for record in Glossary.compile(files).0 where record.kind == .word {
      let fields = record.fields
      guard fields[0] == "entry", fields[3].utf8.count >= 5,
        fields[3].utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      else { continue }
      terms[fields[3], default: []].insert(fields[1])
    }
    return terms
  }()

  private let reader = LedgerReader(lexicon: Glossary.lexicon())

  private func concepts(in word: String) -> Set<String> {
    Set(reader.read(name: "test", text: "The \(word) is seen.").findings.map(\.concept))
  }

  /// One letter left out, doubled, swapped with the next, or taken from another term.
  private func slips(of word: String) -> [String] {
    let letters = Array(word)
    var slips: Set<String> = []
    for index in letters.indices {
      var less = letters
      less.remove(at: index)
      slips.insert(String(less))
      for other in "aeiorst" {
        var changed = letters
        changed[index] = other
        slips.insert(String(changed))
      }
      guard index + 1 < letters.count else { continue }
      var swapped = letters
      swapped.swapAt(index, index + 1)
      slips.insert(String(swapped))
    }
    return slips.subtracting([word]).sorted()
  }

  @Test func `are never taken for one another`() {
    #expect(Self.terms.count > 100)
    var wrong: [String] = []
    for word in Self.terms.keys.sorted() {
      let right = concepts(in: word)
      for slip in slips(of: word) where Self.terms[slip] == nil {
        let found = concepts(in: slip)
        if !found.isSubset(of: right) { wrong.append("\(word) as \(slip): \(found.sorted())") }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: ["left", "right", "no", "not", "without", "three", "seven"])
  func `are no levels, sides, numbers or denials`(_ word: String) {
    let plain = reader.read(name: "test", text: "Disc bulge.").findings
    for slip in slips(of: word) {
      let found = reader.read(name: "test", text: "Disc bulge \(slip).").findings
      // A slip of a side may itself be another word; it must not set side, level or polarity.
      #expect(found.map(\.polarity) == plain.map(\.polarity), "\(slip)")
      #expect(found.allSatisfy { $0.side == nil && $0.measurements.isEmpty }, "\(slip)")
    }
  }
}
