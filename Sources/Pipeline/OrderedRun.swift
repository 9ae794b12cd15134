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
    let free = DispatchSemaphore(value: limit)
    let room = DispatchSemaphore(value: window)
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
      // A semaphore must not end lower than it began.
      free.signal()
      room.signal()
      continuation.finish()
    }
    for await task in tasks {
      do {
        try await finish(task.value)
        room.signal()
      } catch {
        continuation.finish()
        room.signal()
        throw error
      }
    }
  }
}
