// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@testable import struct ModelAPI.GateState

@Suite struct `The gate's rules` {
  private let start = ContinuousClock.now
  private var later: ContinuousClock.Instant { start + .seconds(600) }

  @Test func `no more than the limit are in flight`() {
    var gate = GateState(maximum: 2)
    #expect(gate.admit(by: later, now: start) == .go)
    #expect(gate.admit(by: later, now: start) == .go)
    #expect(gate.admit(by: later, now: start) == .wait)
    gate.leave(.success, now: start)
    #expect(gate.admit(by: later, now: start) == .go)
  }

  @Test func `told to wait, all wait, and half as many go on`() {
    var gate = GateState(maximum: 8)
    _ = gate.admit(by: later, now: start)
    gate.leave(.limited(.seconds(10)), now: start)
    #expect(gate.limit == 4)
    #expect(gate.admit(by: later, now: start + .seconds(9)) == .wait)
    let soon = start + .seconds(5)
    #expect(gate.admit(by: soon, now: start) == .refuse(.rateLimited(seconds: 10)))
    #expect(gate.admit(by: later, now: start + .seconds(10)) == .go)
  }

  @Test func `twenty successes allow one more, up to the maximum`() {
    var gate = GateState(maximum: 3)
    _ = gate.admit(by: later, now: start)
    gate.leave(.limited(.zero), now: start)
    #expect(gate.limit == 1)
    for count in 1...60 {
      _ = gate.admit(by: later, now: start)
      gate.leave(.success, now: start)
      #expect(gate.limit == min(3, 1 + count / 20))
    }
  }

  @Test func `eight failed connections open the circuit for half a minute`() {
    var gate = GateState(maximum: 4)
    for _ in 1...8 {
      #expect(gate.admit(by: later, now: start) == .go)
      gate.leave(.connectionFailed, now: start)
    }
    #expect(gate.admit(by: later, now: start + .seconds(29)) == .refuse(.circuitOpen))
    // Then one goes first.
    #expect(gate.admit(by: later, now: start + .seconds(31)) == .go)
    #expect(gate.admit(by: later, now: start + .seconds(31)) == .wait)
    gate.leave(.connectionFailed, now: start + .seconds(32))
    #expect(gate.admit(by: later, now: start + .seconds(33)) == .refuse(.circuitOpen))
  }

  @Test func `a success in between closes the count`() {
    var gate = GateState(maximum: 4)
    for round in 1...20 {
      _ = gate.admit(by: later, now: start)
      gate.leave(round % 8 == 0 ? .success : .connectionFailed, now: start)
    }
    #expect(gate.admit(by: later, now: start) == .go)
  }

  @Test func `three bad keys are enough`() {
    var gate = GateState(maximum: 4)
    for _ in 1...3 {
      _ = gate.admit(by: later, now: start)
      gate.leave(.hopeless, now: start)
    }
    #expect(gate.admit(by: later, now: start) == .refuse(.circuitOpen))
  }
}

@Suite struct `Many reports at once` {
  @Test func `never more in flight than the concurrency`() async throws {
    let server = try FaultServer { _ in
      .drip("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", pause: 0.001)
    }
    defer { server.stop() }
    let client = try client(of: server, retry: quickRetry(attempts: 1)) { $0.concurrency = 3 }
    await withTaskGroup { group in
      for _ in 0..<20 {
        group.addTask {
          _ = await failure { () throws(ModelError) in
            try await client.answer(to: Sample.request, by: client.deadline())
          }
        }
      }
    }
    #expect(server.received.count == 20)
    #expect(server.mostInFlight <= 3)
  }

  @Test func `one told to wait keeps the others from asking`() async throws {
    let server = try FaultServer { number in
      number == 1
        ? .answer(status: 429, headers: ["retry-after-ms: 300"], body: "")
        : .answer(status: 200, body: Sample.openAI())
    }
    defer { server.stop() }
    let client = try client(of: server) { $0.concurrency = 1 }
    let times = Log<ContinuousClock.Instant>()
    let start = ContinuousClock.now
    await withTaskGroup { group in
      for _ in 0..<5 {
        group.addTask {
          let error = await failure { () throws(ModelError) in
            try await client.answer(to: Sample.request, by: client.deadline())
          }
          #expect(error == nil)
          times.add(.now)
        }
      }
    }
    #expect(server.received.count == 6)
    #expect(times.items.allSatisfy { $0 - start >= .milliseconds(290) })
  }

  @Test func `a server that is gone is not asked for every report`() async throws {
    let server = try FaultServer { _ in .silence(seconds: 0) }
    server.stop()
    let events = Log<ModelEvent>()
    let client = try client(
      of: server, retry: quickRetry(attempts: 3), change: { $0.concurrency = 2 },
      observe: { events.add($0) })
    var errors: [ModelError?] = []
    for _ in 0..<50 {
      errors.append(
        await failure { () throws(ModelError) in
          try await client.answer(to: Sample.request, by: client.deadline())
        })
    }
    let sent = events.items.count { if case .sent = $0 { true } else { false } }
    #expect(sent == GateState.connectionFailureLimit)
    #expect(errors.last == .circuitOpen)
  }
}
