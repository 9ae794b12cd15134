// SPDX-License-Identifier: Apache-2.0

internal import CBundledData
package import ModelAPI

/// The prompts of the model engine: those that ship inside the binary, or a clinic's own.
package struct PromptTemplates: Sendable {
  private let write: PromptTemplate
  private let repair: PromptTemplate

  /// - Parameter overrides: content by file name, as in `templates/prompts/`.
  package init(overrides: [String: String] = [:]) throws(PromptError) {
    let contents = Self.bundled().merging(overrides) { $1 }
    func template(_ name: String) throws(PromptError) -> PromptTemplate {
      guard let content = contents[name] else { throw .missing(name) }
      return try PromptTemplate(name: name, content: content)
    }
    write = try template("write.mustache")
    repair = try template("repair.mustache")
  }

  /// The files of `templates/prompts/` that the binary holds, by name.
  package static func bundled() -> [String: String] {
    var contents: [String: String] = [:]
    for index in 0..<bundled_prompt_count() {
      let file = bundled_prompt(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      contents[String(cString: file.name)] = String(decoding: bytes, as: UTF8.self)
    }
    return contents
  }

  /// What a model is told of its task, the same for every report.
  var system: String { write.system }

  /// What the prompts say by themselves, for the list of words that may be sent.
  var ownWords: String { write.system + "\n" + write.rendered([:]) + "\n" + repair.rendered([:]) }

  /// Asks for sentences of these facts.
  package func writing(_ facts: [LetterBrief.Fact], of brief: LetterBrief) -> ChatRequest {
    request(write.rendered(["places": places(facts, brief)]), facts.count, write.version)
  }

  /// A sentence that was not taken, or facts that none was written for.
  package struct Failure: Sendable {
    package let facts: [Int]
    /// As the model wrote it; nil where it wrote none, or where its words must not be sent.
    package let text: String?
    package let complaints: [Complaint]

    package init(facts: [Int], text: String?, complaints: [Complaint]) {
      self.facts = facts
      self.text = text
      self.complaints = complaints
    }
  }

  /// Asks again for what did not pass.
  ///
  /// - Parameter quoting: whether the model's own failed sentences are shown to it.
  package func repairing(
    _ failures: [Failure], _ facts: [LetterBrief.Fact], of brief: LetterBrief, quoting: Bool
  ) -> ChatRequest {
    let items = failures.map { failure -> [String: any Sendable] in
      let problems = failure.complaints.map { quoting ? $0.full : $0.message }
        .joined(separator: "; ")
      var item: [String: any Sendable] = [
        "facts": failure.facts.map(String.init).joined(separator: " and "), "problem": problems,
      ]
      if quoting, let text = failure.text { item["text"] = text }
      return item
    }
    let user = repair.rendered(["places": places(facts, brief), "failures": items])
    return request(user, facts.count, write.version + "+" + repair.version)
  }

  private func request(_ user: String, _ facts: Int, _ version: String) -> ChatRequest {
    ChatRequest(
      system: write.system, messages: [ChatMessage(.user, user)], format: AnswerForm.format,
      maximumTokens: 200 + 80 * facts, promptVersion: version)
  }

  private func places(
    _ facts: [LetterBrief.Fact], _ brief: LetterBrief
  ) -> [[String: any Sendable]] {
    brief.places.indices.compactMap { index in
      let items = facts.filter { $0.place == index }.map { fact -> [String: any Sendable] in
        ["number": fact.number, "text": fact.text]
      }
      guard !items.isEmpty else { return nil }
      return ["heading": brief.places[index].shown, "facts": items]
    }
  }
}
