// SPDX-License-Identifier: Apache-2.0

/// A stretch of text that no sentence crosses: a paragraph, a heading, an item of a list.
struct Block {
  var from: Int
  var to: Int
  var kind: BlockKind
  var isASCII = true
}

/// What a block is in its document.
package enum BlockKind: String, Sendable, Encodable {
  case paragraph, heading, listItem
}
