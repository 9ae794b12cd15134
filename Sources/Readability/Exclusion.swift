// SPDX-License-Identifier: Apache-2.0

/// A stretch of text that the formulas leave out, and why.
package struct Exclusion: Sendable, Equatable, Encodable {
  package enum Kind: String, Sendable, CaseIterable, Encodable {
    case table, caption, code, url, address, listMarker, frontMatter, hidden
    case navigation

    /// For people.
    package var name: String {
      switch self {
      case .url: "web address"
      case .address: "postal address"
      case .listMarker: "list marker"
      case .frontMatter: "front matter"
      case .hidden: "hidden text"
      default: rawValue
      }
    }

    /// For people.
    package var why: String {
      switch self {
      case .table: "cells of a table are not sentences"
      case .caption: "a caption is not running text"
      case .code: "code is not prose"
      case .url: "a web address counts as one word of one syllable; its letters do not"
      case .address: "a postal address is not a sentence"
      case .listMarker: "the number or letter of a list item is not a word"
      case .frontMatter: "settings at the head of the file are not shown to readers"
      case .hidden: "not shown to readers"
      case .navigation: "links to other pages are not sentences"
      }
    }
  }

  package let kind: Kind
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  enum CodingKeys: String, CodingKey { case kind, utf8, why }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode([range.lowerBound, range.upperBound], forKey: .utf8)
    try container.encode(kind.why, forKey: .why)
  }
}
