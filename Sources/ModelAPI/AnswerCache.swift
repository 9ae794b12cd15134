// SPDX-License-Identifier: Apache-2.0

/// Where answers are kept, so that a rerun costs nothing.
package struct AnswerCache: Sendable {
  package var find: @Sendable (CacheKey) -> CachedAnswer?
  package var store: @Sendable (CacheKey, CachedAnswer) -> Void
  /// For an answer that turned out to be of no use.
  package var forget: @Sendable (CacheKey) -> Void

  package init(
    find: @escaping @Sendable (CacheKey) -> CachedAnswer?,
    store: @escaping @Sendable (CacheKey, CachedAnswer) -> Void,
    forget: @escaping @Sendable (CacheKey) -> Void
  ) {
    self.find = find
    self.store = store
    self.forget = forget
  }

  /// Keeps nothing.
  package static let none = AnswerCache(
    find: { _ in nil }, store: { _, _ in }, forget: { _ in })

  /// Keeps one file an answer in a folder, which is made when first needed.
  package static func folder(_ path: String) -> AnswerCache {
    let folder = CacheFolder(path: path)
    return AnswerCache(
      find: { folder.find($0) }, store: { folder.store($0, $1) }, forget: { folder.forget($0) })
  }
}

package struct CachedAnswer: Hashable, Sendable {
  package var text: String
  /// What the answer cost when it was made.
  package var usage: TokenUsage

  package init(text: String, usage: TokenUsage) {
    self.text = text
    self.usage = usage
  }
}

extension CachedAnswer {
  private static let format = "plainspine.answer/1"

  var json: JSONValue {
    [
      "schema": .string(Self.format), "input": .integer(usage.input),
      "output": .integer(usage.output), "text": .string(text),
    ]
  }

  init?(_ json: JSONValue) {
    guard json["schema"]?.string == Self.format, let text = json["text"]?.string,
      let input = json["input"]?.integer, let output = json["output"]?.integer
    else { return nil }
    self.init(text: text, usage: TokenUsage(input: input, output: output))
  }
}
