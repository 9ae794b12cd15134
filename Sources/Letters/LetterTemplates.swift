// SPDX-License-Identifier: Apache-2.0

import Mustache

/// The templates of letters: those that ship inside the binary, and a clinic's own in their place.
package struct LetterTemplates: Sendable {
  private var library: MustacheLibrary
  private var sentences: [String: FixedSentences] = [:]
  /// Goes into the page as it is. It is no template: to read it as one would take longer than
  /// to read all others.
  let style: String

  /// - Parameters:
  ///   - overrides: content by file name, as in `templates/`: `letter.html`, or `sentences.de.txt`
  ///     for a further language.
  ///   - formats: those that will be rendered; templates of others are not even read, since reading
  ///     all takes longer than writing a letter.
  package init(
    overrides: [String: String] = [:], formats: Set<LetterFormat> = Set(LetterFormat.allCases)
  ) throws(LetterError) {
    Escaping.register()
    library = MustacheLibrary()
    var contents = BundledTemplates.contents()
    for name in overrides.keys.sorted() {
      guard contents[name] != nil || Self.language(of: name) != nil else {
        throw .unknownTemplate(name)
      }
      contents[name] = overrides[name]
    }
    style = contents.removeValue(forKey: Self.styleName) ?? ""
    for (name, content) in contents.sorted(by: { $0.key < $1.key }) {
      try add(name, content, formats: formats)
    }
  }

  /// Languages that have fixed sentences.
  package var languages: [String] { sentences.keys.sorted() }

  func sentences(in language: String) throws(LetterError) -> FixedSentences {
    guard let found = sentences[language] else {
      throw .unknownLanguage(language, known: languages)
    }
    return found
  }

  func render(_ data: TemplateData, as name: String) -> String {
    library.render(data, withTemplate: name) ?? ""
  }

  private mutating func add(
    _ name: String, _ content: String, formats: Set<LetterFormat>
  ) throws(LetterError) {
    if let language = Self.language(of: name) {
      sentences[language] = try FixedSentences(file: name, content: content)
      return
    }
    let ending = name.split(separator: ".").last ?? ""
    guard let format = LetterFormat(fileExtension: ending) else { throw .unknownTemplate(name) }
    guard formats.contains(format) else { return }
    do {
      // The library escapes for HTML unless a template says otherwise; saying it here means that
      // no template can forget. It takes no line of the template, so that places stay right.
      try library.register(Escaping.pragma(format) + content, named: name)
    } catch let error as MustacheTemplate.ParserError {
      throw .badTemplate(
        name: name, line: error.context.lineNumber, column: error.context.columnNumber,
        problem: "\(error.error)")
    } catch {
      throw .badTemplate(name: name, line: 1, column: 1, problem: "\(error)")
    }
  }

  private static let styleName = "style.css"

  /// "en" of `sentences.en.txt`.
  private static func language(of name: String) -> String? {
    let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0] == "sentences", pieces[2] == "txt", !pieces[1].isEmpty
    else { return nil }
    return String(pieces[1])
  }
}
