// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The numbers from 0 up to a count, from any thread.
final class Counter: Sendable {
  private let count: Int
  private let value = Mutex(0)

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    value.withLock { value in
      guard value < count else { return nil }
      defer { value += 1 }
      return value
    }
  }
}
