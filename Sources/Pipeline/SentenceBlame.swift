// SPDX-License-Identifier: Apache-2.0

internal import Drafts
internal import Verification

/// Finds the sentences of a draft that problems point at.
struct SentenceBlame {
  let draft: Draft
  let problems: [Problem]

  var sentences: [DraftSentence] {
    draft.sentences.filter { sentence in
      problems.contains { problem in
        if let id = problem.finding, sentence.findings.contains(id) { return true }
        guard let words = problem.rewrite, !words.isEmpty else { return false }
        return sentence.text.contains(words)
      }
    }
  }
}
