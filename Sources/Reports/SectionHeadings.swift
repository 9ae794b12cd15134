// SPDX-License-Identifier: Apache-2.0

/// Which words head which section. The words come from the glossary's data.
package struct SectionHeadings: Sendable {
  /// Lower-case headings without a colon, words one space apart.
  private let kinds: [String: SectionKind]
  private let longest: Int

  package init(_ kinds: [String: SectionKind]) {
    self.kinds = kinds
    self.longest = kinds.keys.map(\.utf8.count).max() ?? 0
  }

  package func kind(of heading: String) -> SectionKind? {
    heading.utf8.count > longest ? nil : kinds[heading]
  }
}
