// SPDX-License-Identifier: Apache-2.0

/// A radiology report in sections and sentences, over its untouched text.
package struct Report: Sendable {
  /// What its file is called; never part of what is judged.
  package let name: String
  package let text: SourceText
  package let sections: [Section]
  package let sentences: [Sentence]

  /// Reads a report's structure.
  ///
  /// A text without headings is one section of findings.
  package init(name: String, text: String, headings: SectionHeadings) {
    self.name = name
    self.text = SourceText(text)
    self.sections = SectionSplitter(headings: headings).sections(of: self.text)
    self.sentences = SentenceSplitter().sentences(of: self.text, in: sections)
  }
}
