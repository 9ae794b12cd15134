// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@Suite struct `Faults on the way` {
  private static let ok = FaultServer.Step.answer(status: 200, body: Sample.openAI())

  /// What a client makes of a script, and how many requests it sent.
  private func run(
    attempts: Int = 5, timeout: Duration = .seconds(60),
    _ script: @escaping @Sendable (Int) -> FaultServer.Step
  ) async throws -> (error: ModelError?, requests: Int) {
    let server = try FaultServer(script)
    defer { server.stop() }
    let client = try client(of: server, retry: quickRetry(attempts: attempts)) {
      $0.timeout = timeout
    }
    let error = await failure { () throws(ModelError) in
      try await client.answer(to: Sample.request, by: client.deadline())
    }
    return (error, server.received.count)
  }

  @Test(arguments: [
    ("a server error", FaultServer.Step.answer(status: 500, body: "{}")),
    ("a bad gateway", .answer(status: 502, body: "<html>")),
    ("overloaded", .answer(status: 503, headers: ["Retry-After: 0"], body: "")),
    ("overloaded, as Anthropic says it", .answer(status: 529, body: "")),
    ("too many requests", .answer(status: 429, headers: ["Retry-After: 0"], body: "")),
    ("too many, by milliseconds", .answer(status: 429, headers: ["retry-after-ms: 20"], body: "")),
    (
      "too many, by a date",
      .answer(status: 429, headers: ["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"], body: "")
    ),
    ("too many, by garbage", .answer(status: 429, headers: ["Retry-After: soon"], body: "")),
    ("a conflict", .answer(status: 409, body: "")),
    ("a reset in the head", .reset(after: "HTTP/1.1 200 OK\r\n")),
    ("a reset in the body", .reset(after: "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choi")),
    ("an early end", .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choi".utf8))),
    ("no answer at all", .raw([])),
    ("garbage", .raw(Array("\u{1}\u{2}garbage\n".utf8))),
    (
      "a broken gzip",
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd".utf8))
    ),
    (
      "a cut chunk",
      .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nabc".utf8))
    ),
    ("half a JSON", .answer(status: 200, body: #"{"choices":[{"message""#)),
    ("a web page", .answer(status: 200, body: "<html>hello</html>")),
    ("a flood", .flood(header: "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")),
    ("an announced flood", .flood(header: "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n")),
    ("a flood of headers", .flood(header: "HTTP/1.1 200 OK\r\nX-Long: ")),
    ("an error inside", .answer(status: 200, body: #"{"error":{"message":"x"}}"#)),
    ("cut off", .answer(status: 200, body: Sample.openAI(finish: "length"))),
    ("null content", .answer(status: 200, body: #"{"choices":[{"message":{"content":null}}]}"#)),
    ("asked to try again", .answer(status: 400, headers: ["x-should-retry: true"], body: "")),
  ])
  func `what passes is tried again`(_ name: String, _ step: FaultServer.Step) async throws {
    let (error, requests) = try await run { $0 == 1 ? step : Self.ok }
    #expect(error == nil)
    #expect(requests == 2)
  }

  @Test(arguments: [
    (
      "a redirect",
      FaultServer.Step.answer(status: 302, headers: ["Location: http://127.0.0.1:1/"], body: ""),
      ModelError.redirected(status: 302)
    ),
    ("a bad key", .answer(status: 401, body: ""), .unauthorized(status: 401)),
    (
      "a spent quota", .answer(status: 429, body: #"{"error":{"code":"insufficient_quota"}}"#),
      .quotaSpent
    ),
    (
      "a refusal",
      .answer(status: 200, body: #"{"choices":[{"message":{"content":null,"refusal":"no"}}]}"#),
      .refused
    ),
    (
      "too long", .answer(status: 400, body: #"{"error":{"code":"context_length_exceeded"}}"#),
      .contextTooLong
    ),
    (
      "a day's wait", .answer(status: 429, headers: ["Retry-After: 86400"], body: ""),
      .rateLimited(seconds: 86_400)
    ),
    (
      "an endless wait",
      .answer(status: 429, headers: ["Retry-After: 99999999999999999999"], body: ""),
      .rateLimited(seconds: 86_400)
    ),
    (
      "asked not to", .answer(status: 500, headers: ["x-should-retry: false"], body: ""),
      .serverFailed(status: 500)
    ),
  ])
  func `what does not pass is not`(
    _ name: String, _ step: FaultServer.Step, _ expected: ModelError
  ) async throws {
    let (error, requests) = try await run { _ in step }
    #expect(error == expected)
    #expect(requests == 1)
  }

  @Test func `answers of no use are asked for twice, not five times`() async throws {
    let (error, requests) = try await run { _ in
      .answer(status: 200, body: Sample.openAI("nonsense"))
    }
    #expect(error == .malformed(.content(JSONError(reason: .syntax, offset: 0))))
    #expect(requests == 2)
  }

  @Test func `a server that fails for good is asked five times`() async throws {
    let (error, requests) = try await run { _ in .answer(status: 500, body: "") }
    #expect(error == .serverFailed(status: 500))
    #expect(requests == 5)
  }

  @Test(arguments: [
    FaultServer.Step.silence(seconds: 5),
    .drip("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", pause: 0.2),
  ])
  func `one deadline for a report, retries or not`(_ step: FaultServer.Step) async throws {
    let (error, requests) = try await run(timeout: .milliseconds(400)) { _ in step }
    #expect(error == .deadline)
    #expect(requests == 1)
  }

  @Test func `a wait beyond the deadline is not begun`() async throws {
    let (error, requests) = try await run(timeout: .seconds(3)) { _ in
      .answer(status: 429, headers: ["Retry-After: 60"], body: "")
    }
    #expect(error == .rateLimited(seconds: 60))
    #expect(requests == 1)
  }

  @Test func `a refused connection is unreachable`() async throws {
    let server = try FaultServer { _ in Self.ok }
    server.stop()
    let client = try client(of: server, retry: quickRetry(attempts: 2))
    let error = await failure { () throws(ModelError) in
      try await client.answer(to: Sample.request, by: client.deadline())
    }
    #expect(error == .unreachable(.refused))
  }

  @Test func `a cancelled report ends at once`() async throws {
    let server = try FaultServer { _ in .silence(seconds: 5) }
    defer { server.stop() }
    let client = try client(of: server)
    let task = Task {
      await failure { () throws(ModelError) in
        try await client.answer(to: Sample.request, by: client.deadline())
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    let start = ContinuousClock.now
    #expect(await task.value == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(3))
  }
}
