// SPDX-License-Identifier: Apache-2.0

/// How hard a text is to read.
package enum Readability {
  /// Counts and scores of a plain text: paragraphs are unwrapped, headings and list items count
  /// as sentences.
  package static func analyze(
    _ text: String, options: ReadabilityOptions = ReadabilityOptions()
  ) -> ReadabilityReport {
    var text = text
    return text.withUTF8 { analyze(utf8: $0, options: options) }
  }

  /// The same for text in UTF-8.
  ///
  /// - Parameter usesICUOnly: leaves the ASCII path unused, for tests and benchmarks.
  package static func analyze(
    utf8 text: UnsafeBufferPointer<UInt8>, options: ReadabilityOptions = ReadabilityOptions(),
    usesICUOnly: Bool = false
  ) -> ReadabilityReport {
    let analyzer = TextAnalyzer(options: options, usesICUOnly: usesICUOnly)
    analyzer.consume(text)
    return ReadabilityReport(counts: analyzer.finish(), language: options.language)
  }

  /// Counts and scores of sentences that are known to be sentences: each counts as one, whatever
  /// stands in it.
  package static func analyze(
    sentences: [String], options: ReadabilityOptions = ReadabilityOptions()
  ) -> ReadabilityReport {
    // Room for the longest: a wording is weighed by the dozen, and memory costs time.
    let longest = sentences.map(\.utf8.count).max() ?? 0
    let analyzer = TextAnalyzer(options: options, capacity: max(256, longest))
    for var sentence in sentences {
      sentence.withUTF8 { analyzer.consumeSentence($0) }
    }
    return ReadabilityReport(counts: analyzer.finish(), language: options.language)
  }
}
