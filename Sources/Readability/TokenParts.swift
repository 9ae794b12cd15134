// SPDX-License-Identifier: Apache-2.0

/// The parts of a token between its hyphens, slashes and other marks.
struct TokenParts: Sequence, IteratorProtocol {
  private let token: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ token: UnsafeBufferPointer<UInt8>) { self.token = token }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while at < token.count, !TokenShape.isWordByte(token[at]) { at += 1 }
    guard at < token.count else { return nil }
    let from = at
    while at < token.count, TokenShape.isWordByte(token[at]) { at += 1 }
    return UnsafeBufferPointer(rebasing: token[from..<at])
  }
}
