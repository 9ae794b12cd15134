// SPDX-License-Identifier: Apache-2.0

internal import CBundledData
package import Deidentification
internal import Findings
internal import Glossaries
package import ModelAPI

/// Looks through everything that is about to leave the machine. Fails closed: a word that is on no
/// list keeps the request back.
package struct OutgoingCheck: Sendable {
  private let deidentifier: Deidentifier
  /// The prompts' own text, the same for every report, looked through once.
  private let system: (text: String, words: [String])

  /// Words of the prompts, of complaints and of the glossary's plain wording may be sent.
  ///
  /// - Parameter complaints: messages besides those of `ComplaintKind`.
  package init(
    prompts: PromptTemplates, rules: RulesEngine, complaints: [String] = []
  ) throws(DeidentificationError) {
    let file = bundled_deidentification()
    let table = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    var words = try DeidentificationWords(table: table)
    words.allow(prompts.ownWords)
    for message in ComplaintKind.allCases.map(\.message) + complaints { words.allow(message) }
    for entry in rules.lexicon.entries {
      words.allow([entry.plain, entry.several, entry.normal].joined(separator: " "))
    }
    for name in Self.phraseNames { words.allow(rules.book.phrase(name)) }
    deidentifier = Deidentifier(words: words)
    system = (prompts.system, Self.words(in: prompts.system, deidentifier))
  }

  /// The phrases of `glossaries/letter.yaml` that facts are made of.
  private static var phraseNames: [String] {
    let relations = Relation.allCases.map(\.rawValue) + ["none"]
    return Certainty.allCases.map { "sentence.\($0.rawValue)" } + ["sentence.certain.several"]
      + ["sentence.absent", "measure", "grade.bare", "grade.named", "grade.angle", "and", "or"]
      + relations.flatMap { ["relation.\($0)", "relation.\($0).several", "relation.\($0).noun"] }
      + Severity.allCases.flatMap { ["severity.\($0.name)", "degree.\($0.name)"] }
      + Zone.allCases.map { "zone.\($0.rawValue)" }
      + Change.allCases.map { "change.\($0.rawValue)" }
      + Direction.allCases.map { "direction.\($0.rawValue)" }
      + ["thecal_sac", "cord", "cauda_equina", "nerve_root"].flatMap {
        ["subject.\($0).compression", "subject.\($0).compression.several"]
      }
  }

  /// The words that keep a request back; empty is the only good answer.
  package func words(in request: ChatRequest) -> [String] {
    let own =
      request.system == system.text ? system.words : Self.words(in: request.system, deidentifier)
    return own + request.messages.flatMap { Self.words(in: $0.text, deidentifier) }
  }

  /// Names, dates and the like that a model made up: it was told none.
  package func inventions(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return deidentifier.check(text).compactMap { removal in
      let word = String(decoding: bytes[removal.utf8], as: UTF8.self)
      let isFirst = removal.utf8.lowerBound == 0
      return removal.kind != .unlisted || !isFirst && word.first?.isUppercase == true ? word : nil
    }
  }

  private static func words(in text: String, _ deidentifier: Deidentifier) -> [String] {
    deidentifier.check(text).map { removal in
      String(decoding: Array(text.utf8)[removal.utf8], as: UTF8.self)
    }
  }
}
