// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Time and chance, so that tests can hold both.
package struct Timing: Sendable {
  package var now: @Sendable () -> ContinuousClock.Instant
  /// Returns early when the task is cancelled.
  package var sleep: @Sendable (_ until: ContinuousClock.Instant) async -> Void
  /// From 0 up to, but not including, 1.
  package var random: @Sendable () -> Double
  /// Seconds since 1970, to read a date that a server sent.
  package var wallClock: @Sendable () -> Int

  package init(
    now: @escaping @Sendable () -> ContinuousClock.Instant,
    sleep: @escaping @Sendable (_ until: ContinuousClock.Instant) async -> Void,
    random: @escaping @Sendable () -> Double,
    wallClock: @escaping @Sendable () -> Int
  ) {
    self.now = now
    self.sleep = sleep
    self.random = random
    self.wallClock = wallClock
  }

  package static let system = Timing(
    now: { ContinuousClock.now },
    sleep: { instant in try? await Task.sleep(until: instant, clock: .continuous) },
    random: { Double.random(in: 0..<1) },
    wallClock: { Int(time(nil)) })
}
