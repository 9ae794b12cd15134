// SPDX-License-Identifier: Apache-2.0

/// What is asked of a model, without saying which.
///
/// It must hold no name, identifier or date of a person; the deidentification pass sees to that
/// before a request is made.
package struct ChatRequest: Hashable, Sendable {
  package var system: String
  /// User and assistant by turns, the last one from the user.
  package var messages: [ChatMessage]
  package var format: AnswerFormat?
  /// Tight, since a model under a schema may write white space until it is stopped. Tokens.
  package var maximumTokens: Int
  /// The version of the prompt's template: part of the cache's address.
  package var promptVersion: String

  package init(
    system: String, messages: [ChatMessage], format: AnswerFormat? = nil, maximumTokens: Int,
    promptVersion: String
  ) {
    self.system = system
    self.messages = messages
    self.format = format
    self.maximumTokens = maximumTokens
    self.promptVersion = promptVersion
  }
}

package struct ChatMessage: Hashable, Sendable {
  package enum Role: String, Sendable {
    case user, assistant
  }

  package var role: Role
  package var text: String

  package init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }
}

/// The shape an answer must have.
package struct AnswerFormat: Hashable, Sendable {
  /// Letters, digits, `_` and `-`, 64 at most: what providers take.
  package var name: String
  package var schema: JSONSchema

  /// - Precondition: the name is one that providers take, and the schema's root is an object.
  package init(name: String, schema: JSONSchema) {
    let isName = name.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    precondition(isName && (1...64).contains(name.utf8.count), "a format's name is a plain word")
    guard case .object = schema else { preconditionFailure("a format's root is an object") }
    self.name = name
    self.schema = schema
  }
}
