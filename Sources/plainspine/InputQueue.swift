// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Input files handed out one by one, from any thread.
final class InputQueue: Sendable {
  private let rest: Mutex<ArraySlice<InputFile>>

  init(_ inputs: [InputFile]) { rest = Mutex(inputs[...]) }

  func next() -> InputFile? { rest.withLock { $0.popFirst() } }
}

/// Lines of standard input handed out one by one; only one thread waits for the next.
final class LineQueue: Sendable {
  private let lines = Mutex(LetterLines())

  func next() -> Result<LetterLines.Line, LetterLines.Problem>? {
    lines.withLock { $0.next() }
  }
}
