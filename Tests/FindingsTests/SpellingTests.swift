// SPDX-License-Identifier: Apache-2.0

import Findings
import Reports
import Testing

/// A guess at a misspelt word may find the right word or none, never its look-alike.
@Suite struct `Guessing at misspellings` {
  static let lookAlikes = [
    "protrusion", "extrusion", "spondylolysis", "spondylolisthesis", "anterolisthesis",
    "retrolisthesis", "haemangioma", "haematoma", "lipoma", "lymphoma", "sequestration",
    "desiccation", "syringomyelia", "hydromyelia", "myelomalacia", "myelopathy", "kyphosis",
    "scoliosis", "lordosis", "metastasis", "discitis", "sacroiliitis", "lumbarisation",
    "sacralisation", "laminectomy", "laminotomy", "vertebroplasty", "kyphoplasty", "meningioma",
    "osteomyelitis", "arachnoiditis", "ossification", "calcification",
  ]

  private func terms(in text: String) -> Set<String> {
    Set(LedgerReader(lexicon: lexicon).read(name: "test", text: text).findings.map(\.term))
  }

  /// One letter left out, doubled, changed, or swapped with its neighbour.
  private func variants(of word: String) -> [String] {
    let letters = Array(word)
    var variants: [String] = []
    for index in letters.indices {
      var less = letters
      less.remove(at: index)
      var twice = letters
      twice.insert(letters[index], at: index)
      variants += [String(less), String(twice)]
      for other in "aeioltns" {
        var changed = letters
        changed[index] = other
        variants.append(String(changed))
      }
      guard index + 1 < letters.count else { continue }
      var swapped = letters
      swapped.swapAt(index, index + 1)
      variants.append(String(swapped))
    }
    return variants
  }

  @Test(arguments: lookAlikes) func `never takes a look-alike`(_ word: String) {
    let right = terms(in: "The \(word) is seen.")
    for variant in variants(of: word) {
      let found = terms(in: "The \(variant) is seen.")
      #expect(found.isEmpty || found == right, "\(variant)")
    }
  }

  @Test(arguments: [
    ("Disc protruion at L4-L5.", "disc.protrusion"),
    ("Bulge compresing the thecal sac.", "thecal_sac.compression"),
    ("Ligmentum flavum hypertropy.", "ligamentum_flavum.hypertrophy"),
    ("Dissicating disc material.", "disc.desiccation"),
  ])
  func `finds what was meant`(_ text: String, _ concept: String) {
    let ledger = LedgerReader(lexicon: lexicon).read(name: "test", text: text)
    #expect(ledger.findings.contains { $0.concept == concept })
  }
}
