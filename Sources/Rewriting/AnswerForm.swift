// SPDX-License-Identifier: Apache-2.0

package import ModelAPI

/// The shape of a model's answer: sentences, each with the numbers of the facts that it says.
package enum AnswerForm {
  package static let format = AnswerFormat(
    name: "letter_sentences",
    schema: .object([
      .init(
        "sentences",
        .array(
          .object([
            .init("facts", .array(.integer), "Numbers of the facts that this sentence says."),
            .init("text", .string, "One plain sentence."),
          ])))
    ]))

  /// More sentences than facts help nobody; a model that goes on and on is cut here.
  private static let mostSentences = 200

  /// The sentences of an answer that fits the format.
  package static func sentences(_ json: JSONValue) -> [ModelSentence] {
    (json["sentences"]?.array ?? []).prefix(mostSentences).compactMap { item in
      guard let text = item["text"]?.string, let facts = item["facts"]?.array else { return nil }
      return ModelSentence(facts: facts.compactMap(\.integer), text: text)
    }
  }
}
