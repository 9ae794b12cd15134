// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import Reports

/// `plainspine.letter/1`.
extension Letter: Encodable {
  private enum Key: String, CodingKey {
    case schema, id, report, status, engine, sentences, ledger, verification, readability, holds
    case uncovered
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("plainspine.letter/1", forKey: .schema)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encode(ledger.report.name, forKey: .report)
    try container.encode(status, forKey: .status)
    try container.encode(engine, forKey: .engine)
    try container.encode(
      parts.flatMap { part in part.sentences.map { SentenceJSON(sentence: $0, part: part) } },
      forKey: .sentences)
    try container.encode(ledger, forKey: .ledger)
    try container.encode(verdict, forKey: .verification)
    try container.encode(readability, forKey: .readability)
    try container.encode(
      ledger.holds.map {
        HoldJSON(reason: $0.reason, finding: $0.finding, text: $0.span.map(ledger.text(of:)))
      }, forKey: .holds)
    try container.encode(
      ledger.uncovered.map { SpanJSON(text: ledger.text(of: $0), utf8: $0) }, forKey: .uncovered)
  }
}

/// A sentence with what it cites and where it stands.
private struct SentenceJSON: Encodable {
  let sentence: DraftSentence
  let part: LetterPart

  private enum Key: String, CodingKey {
    case text, findings, glossary, template, origin, part, heading
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sentence.text, forKey: .text)
    try container.encode(sentence.findings, forKey: .findings)
    try container.encode(sentence.glossary, forKey: .glossary)
    if case .template(let name) = sentence.citation {
      try container.encode(name, forKey: .template)
    }
    try container.encode(sentence.origin.rawValue, forKey: .origin)
    try container.encode(part.kind, forKey: .part)
    try container.encode(part.heading, forKey: .heading)
  }
}
