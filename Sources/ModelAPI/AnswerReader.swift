// SPDX-License-Identifier: Apache-2.0

extension AnswerFormat {
  /// Reads an answer's text as JSON of this format.
  ///
  /// A code fence around it is taken off: models add one where a server does not hold them to the
  /// schema, and it changes nothing of what they say.
  package func read(_ text: String) throws(ModelError) -> JSONValue {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: Self.withoutFence(text))
    } catch {
      throw .malformed(.content(error))
    }
    if let problem = schema.problem(in: value) { throw .malformed(.schema(problem)) }
    return value
  }

  private static func withoutFence(_ text: String) -> String {
    let content = text.trimmed
    guard content.hasPrefix("```"), content.hasSuffix("```"), content.utf8.count > 6,
      let lineEnd = content.firstIndex(where: \.isNewline)
    else { return content }
    let inside = content[content.index(after: lineEnd)...].dropLast(3)
    return inside.trimmed
  }
}
