// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import ModelAPI
import Testing

@Suite struct `The transport` {
  private func get(_ url: String, certificates: String? = nil) async -> TransportError? {
    guard let url = EndpointURL(url) else { return .other(code: 3) }
    var request = HTTPRequest(method: .get, url: url, timeout: .seconds(10))
    request.certificateFile = certificates
    do {
      _ = try await CurlTransport(maximumConnections: 1).send(request)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a key does not follow a redirect`() async throws {
    let other = try FaultServer { _ in .answer(status: 200, body: Sample.openAI()) }
    let server = try FaultServer { _ in
      .answer(status: 307, headers: ["Location: http://127.0.0.1:\(other.port)/"], body: "")
    }
    defer {
      other.stop()
      server.stop()
    }
    let client = try client(of: server)
    let error = await failure { () throws(ModelError) in
      try await client.answer(to: Sample.request, by: client.deadline())
    }
    #expect(error == .redirected(status: 307))
    #expect(other.received.isEmpty)
  }

  @Test func `an unknown host is said to be one`() async {
    #expect(await get("https://no-such-host.invalid/") == .unknownHost)
  }

  @Test func `a body is bounded after decompression`() async throws {
    let server = try FaultServer { _ in .flood(header: "HTTP/1.1 200 OK\r\n\r\n") }
    defer { server.stop() }
    #expect(await get("http://127.0.0.1:\(server.port)") == .tooLarge(limit: 4 << 20))
  }

  @Test func `what is under way ends when the transport does`() async throws {
    let server = try FaultServer { _ in .silence(seconds: 2) }
    defer { server.stop() }
    let url = try #require(EndpointURL("http://127.0.0.1:\(server.port)"))
    let request = HTTPRequest(method: .get, url: url, timeout: .seconds(10))
    for _ in 0..<50 {
      let transport = try CurlTransport(maximumConnections: 4)
      let task = Task { try await transport.send(request) }
      await Task.yield()
      task.cancel()
      _ = await task.result
    }
  }

  @Test func `a hundred at once all come back`() async throws {
    let server = try FaultServer { .answer(status: 200, body: "\($0)") }
    defer { server.stop() }
    let transport = try CurlTransport(maximumConnections: 8)
    let url = try #require(EndpointURL("http://127.0.0.1:\(server.port)"))
    let bodies = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<100 {
        group.addTask {
          let request = HTTPRequest(method: .get, url: url, timeout: .seconds(20))
          guard let response = try? await transport.send(request) else { return nil }
          return String(decoding: response.body, as: UTF8.self)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(bodies) == Set((1...100).map { "\($0)" }))
  }

  @Test func `a certificate is verified, always`() async throws {
    let folder =
      FileManager.default.temporaryDirectory.path
      + "/tls-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (key, certificate) = (folder + "/key.pem", folder + "/certificate.pem")
    let made = ChildProcess([
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
      "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out",
      certificate,
    ])
    guard let made, await made.wait() == 0 else {
      print("skipped: no openssl program, so no server with a certificate of its own")
      return
    }
    let port = try ChildProcess.freePort()
    let server = try #require(
      ChildProcess([
        "openssl", "s_server", "-quiet", "-accept", "127.0.0.1:\(port)", "-key", key, "-cert",
        certificate, "-www",
      ]))
    defer { server.stop() }
    #expect(await ChildProcess.listens(on: port))
    #expect(await get("https://localhost:\(port)/") == .insecure)
    #expect(await get("https://localhost:\(port)/", certificates: certificate) == nil)
    // The right authority, but another host's name.
    #expect(await get("https://127.0.0.1:\(port)/", certificates: certificate) == .insecure)
  }
}
