// SPDX-License-Identifier: Apache-2.0

/// What is wrong with the templates or settings of letters; never holds a word of a report.
package enum LetterError: Error, Equatable, Sendable {
  /// A file of a name that no letter asks for: most likely misspelt.
  case unknownTemplate(String)
  case badTemplate(name: String, line: Int, column: Int, problem: String)
  case badSentences(name: String, line: Int, problem: String)
  /// A file of sentences lacks one that letters need.
  case missingSentence(file: String, name: String)
  case unknownLanguage(String, known: [String])
}

extension LetterError: CustomStringConvertible {
  /// One line, with file and place where there is one.
  package var description: String {
    switch self {
    case .unknownTemplate(let name):
      "\(name): no template has this name"
    case .badTemplate(let name, let line, let column, let problem):
      "\(name):\(line):\(column): \(problem)"
    case .badSentences(let name, let line, let problem):
      "\(name):\(line): \(problem)"
    case .missingSentence(let file, let name):
      "\(file): lacks a line “\(name): …”"
    case .unknownLanguage(let language, let known):
      "no sentences for language “\(language)”; there are: \(known.joined(separator: ", "))"
    }
  }
}
