// SPDX-License-Identifier: Apache-2.0

package import Glossaries
package import Reports

/// What is no finding but must not be altered: technique, comparison, history, a recommendation.
package struct ContextItem: Sendable, Equatable {
  package var kind: ContextKind
  package var span: SourceSpan

  package init(kind: ContextKind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
