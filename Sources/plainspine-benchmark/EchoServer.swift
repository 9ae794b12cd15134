// SPDX-License-Identifier: Apache-2.0

internal import ModelAPI
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A chat server on loopback that answers each request after a set time by saying its facts word
/// for word. Connections stay open, one thread each.
final class EchoServer: Sendable {
  private struct State {
    var answers = 0
    var busy = 0.0
    var atOnce = 0
    var mostAtOnce = 0
  }

  struct NoSocket: Error {}

  let port: Int
  private let listener: Int32
  private let delay: Duration
  private let state = Mutex(State())

  init(delay: Duration) throws {
    self.delay = delay
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        descriptor >= 0 && bind(descriptor, pointer, length) == 0 && listen(descriptor, 128) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isBound else { throw NoSocket() }
    listener = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
    startThread { server in
      while true {
        let connection = accept(server.listener, nil, nil)
        guard connection >= 0 else { return }
        var yes: Int32 = 1
        setsockopt(
          connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        server.startThread { $0.serve(connection) }
      }
    }
  }

  var answers: Int { state.withLock { $0.answers } }
  var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }
  /// The time that the server had each request, added up.
  var busySeconds: Double { state.withLock { $0.busy } }

  private final class Job {
    let server: EchoServer
    let body: (EchoServer) -> Void
    init(_ server: EchoServer, _ body: @escaping (EchoServer) -> Void) {
      self.server = server
      self.body = body
    }
  }

  private func startThread(_ body: @escaping (EchoServer) -> Void) {
    let job = Unmanaged.passRetained(Job(self, body))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let job = Unmanaged<Job>.fromOpaque(context).takeRetainedValue()
        job.body(job.server)
        return nil
      }, job.toOpaque())
    pthread_detach(thread)
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    while let body = read(connection) {
      let start = ContinuousClock.now
      state.withLock { state in
        state.atOnce += 1
        state.mostAtOnce = max(state.mostAtOnce, state.atOnce)
      }
      let answer = Self.answer(to: body)
      let rest = (delay - (ContinuousClock.now - start)).milliseconds
      if rest > 0 { usleep(UInt32(rest * 1000)) }
      let milliseconds = (ContinuousClock.now - start).milliseconds
      state.withLock { state in
        state.atOnce -= 1
        state.answers += 1
        state.busy += milliseconds / 1000
      }
      guard send(answer, connection) else { return }
    }
  }

  private static func answer(to body: [UInt8]) -> [UInt8] {
    let messages = (try? JSONValue(parsing: body))?["messages"]?.array ?? []
    let user = messages.last?["content"]?.string ?? ""
    let sentences = user.split(separator: "\n").compactMap { line -> JSONValue? in
      guard let dot = line.firstIndex(of: "."), let number = Int(line[..<dot]) else { return nil }
      return ["facts": [.integer(number)], "text": .string(String(line[dot...].dropFirst(2)))]
    }
    let content: JSONValue = ["sentences": .array(sentences)]
    let text = String(decoding: content.encoded, as: UTF8.self)
    let reply: JSONValue = [
      "choices": [["finish_reason": "stop", "message": ["content": .string(text)]]],
      "usage": ["prompt_tokens": 1, "completion_tokens": 1],
    ]
    let bytes = reply.encoded
    return Array("HTTP/1.1 200 OK\r\nContent-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
  }

  private func send(_ bytes: [UInt8], _ connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The body of the next request; nil at the end of the connection.
  private func read(_ connection: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let mark = Array("\r\n\r\n".utf8)
    while true {
      if let end = bytes.firstRange(of: mark) {
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        let field = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        let length = field.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        if bytes.count >= end.upperBound + length { return Array(bytes[end.upperBound...]) }
      }
      let count = recv(connection, &block, block.count, 0)
      guard count > 0 else { return nil }
      bytes.append(contentsOf: block[..<count])
    }
  }
}
