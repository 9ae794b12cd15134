// SPDX-License-Identifier: Apache-2.0

internal import Drafts
internal import Verification

/// Finds the sentences of a draft that problems point at.
struct SentenceBlame {
  let draft: Draft
  let problems: [Problem]

  var sentences: [DraftSentence] {
    draft.parts.flatMap { part in part.sentences.filter { isBlamed($0, in: part) } }
  }

  private func isBlamed(_ sentence: DraftSentence, in part: DraftPart) -> Bool {
    problems.contains { problem in
      // The opening cites every finding and says none; only its own words can be wrong.
      if part.kind != .opening, let id = problem.finding, sentence.findings.contains(id) {
        return true
      }
      guard let words = problem.rewrite, !words.isEmpty else { return false }
      return sentence.text.contains(words)
    }
  }
}
