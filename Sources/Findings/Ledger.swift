// SPDX-License-Identifier: Apache-2.0

package import Glossaries
package import Reports

/// What a report says, finding by finding, and what of it was not understood.
package struct Ledger: Sendable {
  package var report: Report
  package var regions: [Region]
  package var findings: [Finding]
  package var context: [ContextItem]
  package var coverage: Coverage
  package var uncovered: [SourceSpan]
  package var holds: [Hold]
  package var contradictions: [Contradiction]
  /// Explanations of terms, advice, causes: what only letters contain.
  package var remarks: [Remark]
  /// What every sentence names, for a judge who compares two texts.
  package var notes: [SentenceNote] = []
  /// Concepts that sections without findings name: what was asked, what is known from before.
  package var backgroundConcepts: Set<String> = []
  /// Every level that the text names, in whatever section.
  package var named = LevelSet()

  package func text(of span: SourceSpan) -> String { report.text[span] }
}

/// Words of the sections that state findings, and how many of them nothing claims.
package struct Coverage: Sendable, Equatable, Encodable {
  package var words: Int
  package var uncovered: Int
}

/// A red flag and what set it off.
package struct Hold: Sendable, Equatable {
  package var reason: String
  /// The id of the finding; nil where a phrase or the report itself is the reason.
  package var finding: String?
  package var span: SourceSpan?

  package init(reason: String, finding: String?, span: SourceSpan?) {
    self.reason = reason
    self.finding = finding
    self.span = span
  }
}

/// Two statements of one report that cannot both be true.
package struct Contradiction: Sendable, Equatable, Encodable {
  package var findings: [String]
  package var message: String
}

/// A stretch of text that states no finding but matters to a judge of letters.
package struct Remark: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// "A disc bulge means …"
    case explanation
    /// A claim that a letter must not make: "cause.added", "advice.added".
    case claim(String)
    /// A medical word of no entry.
    case medicalWord
  }

  package var kind: Kind
  package var span: SourceSpan
}
