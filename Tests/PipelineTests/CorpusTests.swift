// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import FoundationEssentials
import Glossaries
import Letters
import Pipeline
import Reports
import Rewriting
import Testing
import Verification

let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(3).joined(separator: "/")

/// The reports beside the package, where they are at hand.
func corpus() -> [(name: String, text: String)] {
  ["lumbar-notes", "parrot-spine-mri"].flatMap { folder -> [(String, String)] in
    let path = packageRoot + "/../shared/corpus/reports/" + folder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
    return names.sorted().compactMap { name in
      (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)).map { (name, $0) }
    }
  }
}

let pipeline = LetterPipeline(lexicon: Glossary.lexicon())

@Suite struct `Every report of the corpus` {
  @Test(.enabled(if: !corpus().isEmpty, "skipped: ../shared/corpus/reports is not here"))
  func `gives a letter in every format, verified, with nothing dropped`() throws {
    let templates = try LetterTemplates()
    for (name, text) in corpus() {
      let outcome = pipeline.outcome(name: name, text: text)
      #expect(
        outcome.verified.verdict.verdict == .preserved
          || !outcome.verified.draft.ledger.holds.isEmpty, "\(name)")
      let letter = try Letter(
        outcome.verified,
        engine: LetterEngine(name: "rules", glossary: "built-in", version: "test"),
        templates: templates)
      for format in LetterFormat.allCases {
        #expect(!letter.rendered(as: format, with: templates).isEmpty, "\(name)")
      }
      #expect(try !JSONEncoder().encode(letter).isEmpty, "\(name)")
    }
  }

  @Test(.enabled(if: !corpus().isEmpty, "skipped: ../shared/corpus/reports is not here"))
  func `has each finding cited by a sentence of its draft`() {
    for (name, text) in corpus() {
      let ledger = pipeline.reader.read(name: name, text: text)
      let cited = Set(pipeline.rules.draft(for: ledger).sentences.flatMap(\.findings))
      #expect(Set(ledger.findings.map(\.id)).subtracting(cited) == [], "\(name)")
    }
  }

  @Test(.enabled(if: !corpus().isEmpty, "skipped: ../shared/corpus/reports is not here"))
  func `has each word of its findings claimed or shown as uncovered`() {
    for (name, text) in corpus() {
      let ledger = pipeline.reader.read(name: name, text: text)
      let shown = ledger.uncovered.reduce(0) { sum, span in
        sum
          + Tokenizer.tokens(in: span, of: ledger.report.text.utf8).count {
            $0.kind != .punctuation
          }
      }
      #expect(shown >= ledger.coverage.uncovered, "\(name)")
    }
  }
}
