// SPDX-License-Identifier: Apache-2.0

internal import Dispatch

/// Works on many inputs at once and hands the results on in the order of the inputs.
package struct OrderedRun: Sendable {
  /// Inputs in work at once.
  private let limit: Int
  /// Inputs begun and not handed on: results that wait for a slower one before them.
  private let window: Int

  package init(limit: Int) {
    self.limit = max(1, limit)
    window = self.limit * 4 + 16
  }

  /// - Parameters:
  ///   - next: gives the inputs, nil at their end; may block, and is called from a thread of its
  ///     own, so that a slow source holds no result up.
  ///   - work: what is done with each.
  ///   - finish: takes the results in order; it is never called twice at a time. An error that it
  ///     throws ends the run.
  package func run<Input: Sendable, Output: Sendable>(
    _ next: @escaping @Sendable () -> Input?,
    work: @escaping @Sendable (Input) async -> Output,
    finish: (Output) async throws -> Void
  ) async throws {
    // Counted up from 0: a semaphore must not end below the value that it was made with.
    let free = DispatchSemaphore(value: 0)
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<limit { free.signal() }
    for _ in 0..<window { room.signal() }
    let (tasks, continuation) = AsyncStream.makeStream(of: Task<Output, Never>.self)
    DispatchQueue(label: "plainspine.inputs").async {
      while true {
        room.wait()
        free.wait()
        guard let input = next() else { break }
        let task = Task {
          defer { free.signal() }
          return await work(input)
        }
        guard case .enqueued = continuation.yield(task) else {
          task.cancel()
          break
        }
      }
      continuation.finish()
    }
    // However it ends, a thread that waits for room goes on, and sees that nobody listens.
    defer {
      continuation.finish()
      room.signal()
    }
    for await task in tasks {
      try await finish(task.value)
      room.signal()
    }
  }
}
