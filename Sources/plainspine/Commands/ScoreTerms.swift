// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Readability

/// Plain wording for the texts of one run.
final class ScoreTerms {
  private let make: (_ text: [UInt8]?) -> PlainTerms
  private let isForOne: Bool
  private lazy var all = make(nil)

  /// Longer texts have so many words that leaving terms out saves nothing.
  private static let shortText = 1 << 16

  /// - Parameters:
  ///   - options: whether the shipped glossary is used, and which others.
  ///   - isForOne: only one text is to be scored, so the terms that it has are enough.
  init(_ options: GlossaryOptions, language: TextLanguage, isForOne: Bool) throws {
    self.isForOne = isForOne
    guard language == .english else {
      make = { _ in PlainTerms() }
      return
    }
    let (records, problems) = Glossary.compile(try options.paths().flatMap(GlossaryFiles.read))
    guard problems.isEmpty else {
      for problem in problems { Console.complain(problem.description) }
      throw ExitStatus.badConfiguration
    }
    let usesShipped = !options.onlyGivenGlossaries
    make = { ScorePlainWords.terms(shipped: usesShipped, adding: records, of: $0) }
  }

  /// - Parameter text: all of the text, if it is at hand.
  func terms(for text: [UInt8]?) -> PlainTerms {
    guard isForOne, let text, text.count <= Self.shortText else { return all }
    return make(text)
  }
}
