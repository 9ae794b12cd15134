// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// The numbers from 0 up to a count, handed out one by one.
final class NumberQueue: Sendable {
  private let count: Int
  private let last = Mutex(-1)

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    last.withLock { last in
      guard last + 1 < count else { return nil }
      last += 1
      return last
    }
  }
}
