// SPDX-License-Identifier: Apache-2.0

/// A part of a report under one heading, or before the first one.
package struct Section: Sendable {
  package let kind: SectionKind
  /// The heading without its colon; nil where none is written.
  package let heading: SourceSpan?
  package let body: SourceSpan

  package init(kind: SectionKind, heading: SourceSpan?, body: SourceSpan) {
    self.kind = kind
    self.heading = heading
    self.body = body
  }
}
