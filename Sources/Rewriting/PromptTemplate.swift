// SPDX-License-Identifier: Apache-2.0

internal import Mustache

/// A prompt as a file holds it: a version, what the model is told of its task, what it is asked.
///
/// Comment lines `{{! version: … }}`, `{{! system }}` and `{{! user }}` set the parts apart.
struct PromptTemplate: Sendable {
  /// Part of the cache's address, so that an edit asks anew.
  let version: String
  /// Empty where the file has no such part.
  let system: String
  private let user: MustacheTemplate

  init(name: String, content: String) throws(PromptError) {
    var version = ""
    var parts: [String: [Substring]] = [:]
    var part = ""
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("{{!"), line.hasSuffix("}}") else {
        parts[part, default: []].append(line)
        continue
      }
      let words = line.dropFirst(3).dropLast(2).split(separator: " ")
      switch words.first {
      case "version:" where words.count == 2: version = String(words[1])
      case "system" where words.count == 1: part = "system"
      case "user" where words.count == 1: part = "user"
      default: continue
      }
    }
    guard !version.isEmpty else { throw .noVersion(name) }
    guard let user = parts["user"] else { throw .noUserPart(name) }
    self.version = version
    system = Self.text(parts["system"] ?? [])
    do {
      // Nothing is escaped: a prompt is plain text.
      self.user = try MustacheTemplate(
        string: "{{% CONTENT_TYPE: TEXT}}" + user.joined(separator: "\n"))
    } catch {
      throw .notMustache(name)
    }
  }

  func rendered(_ data: [String: any Sendable]) -> String {
    Self.text(user.render(data).split(separator: "\n", omittingEmptySubsequences: false))
  }

  private static func text(_ lines: [Substring]) -> String {
    var lines = lines[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

/// What is wrong with a prompt's file.
package enum PromptError: Error, Hashable, Sendable {
  case missing(String)
  case noVersion(String)
  case noUserPart(String)
  case notMustache(String)
}

extension PromptError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let name): "\(name): no such prompt"
    case .noVersion(let name): "\(name): lacks a line {{! version: name/number }}"
    case .noUserPart(let name): "\(name): lacks a line {{! user }} and what follows it"
    case .notMustache(let name): "\(name): a {{value}} or {{#section}} is not closed"
    }
  }
}
