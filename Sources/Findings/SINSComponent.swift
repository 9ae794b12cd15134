// SPDX-License-Identifier: Apache-2.0

package import Reports

/// One row of the score for one lesion: what the report states of it, with its words.
package struct SINSComponent: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case location, pain, quality, alignment, collapse, posterolateral

    package var label: String {
      switch self {
      case .location: "location"
      case .pain: "pain"
      case .quality: "lesion quality"
      case .alignment: "alignment"
      case .collapse: "vertebral body collapse"
      case .posterolateral: "posterolateral involvement"
      }
    }
  }

  package var kind: Kind
  /// The row of the published table; nil where the report does not say enough for one.
  package var value: String?
  package var score: Int?
  /// Why words that touch on it give no row: "collapse is stated without its degree".
  package var note: String?
  /// The words of the report, in bytes of its UTF-8.
  package var evidence: [SourceSpan] = []

  package var isStated: Bool { score != nil }
}
