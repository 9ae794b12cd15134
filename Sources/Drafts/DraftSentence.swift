// SPDX-License-Identifier: Apache-2.0

/// Where a sentence of a letter comes from. A sentence that cites nothing cannot be made.
package enum Citation: Equatable, Sendable {
  /// Ids of the report's findings; never empty.
  case findings([String])
  /// Terms of glossary entries that it explains; never empty.
  case glossary([String])
  /// A sentence of the letter's template, by its name.
  case template(String)
}

/// Who wrote a sentence.
package enum Origin: String, Sendable {
  case model, rules, template
}

/// A sentence of a letter with what it stands for.
package struct DraftSentence: Equatable, Sendable {
  package let text: String
  package let citation: Citation
  package let origin: Origin

  /// - Returns: nil for a citation without ids, or a text without words.
  package init?(_ text: String, citing citation: Citation, origin: Origin) {
    switch citation {
    case .findings(let ids) where ids.isEmpty: return nil
    case .glossary(let terms) where terms.isEmpty: return nil
    default: break
    }
    guard text.contains(where: \.isLetter) else { return nil }
    self.text = text
    self.citation = citation
    self.origin = origin
  }

  /// The findings that it says.
  package var findings: [String] {
    if case .findings(let ids) = citation { ids } else { [] }
  }

  /// The glossary entries that it explains.
  package var glossary: [String] {
    if case .glossary(let terms) = citation { terms } else { [] }
  }
}
