// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A server on loopback that answers each request as its script says, one connection each.
final class FaultServer: Sendable {
  /// What to do with one request.
  enum Step: Sendable {
    /// A whole HTTP answer.
    case answer(status: Int, headers: [String] = [], body: String)
    /// These bytes as they are, then the end of the connection.
    case raw([UInt8])
    /// These bytes, then a reset.
    case reset(after: String)
    /// Nothing for that long, then the end.
    case silence(seconds: Double)
    /// One byte at a time with a pause.
    case drip(String, pause: Double)
    /// A body without end, until the client has enough.
    case flood(header: String)
  }

  struct Received: Sendable {
    var head: String
    var body: String
  }

  private struct State {
    var received: [Received] = []
    var inFlight = 0
    var mostInFlight = 0
  }

  let port: Int
  private let listener: Int32
  private let script: @Sendable (Int) -> Step
  private let state = Mutex(State())

  /// - Parameter script: from the number of the request, from 1, to what happens to it.
  init(_ script: @escaping @Sendable (Int) -> Step) throws {
    let (descriptor, port) = try Self.listen()
    listener = descriptor
    self.port = port
    self.script = script
    let server = Unmanaged.passRetained(self)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<FaultServer>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, server.toOpaque())
    pthread_detach(thread)
  }

  var received: [Received] { state.withLock { $0.received } }
  var mostInFlight: Int { state.withLock { $0.mostInFlight } }

  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  struct NoSocket: Error {}

  /// A port of the system's choice on 127.0.0.1.
  static func listen() throws -> (descriptor: Int32, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw NoSocket() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && Glibc.listen(descriptor, 64) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard result else { throw NoSocket() }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  private final class Connection: Sendable {
    let server: FaultServer
    let descriptor: Int32
    init(_ server: FaultServer, _ descriptor: Int32) {
      self.server = server
      self.descriptor = descriptor
    }
  }

  private func run() {
    signal(SIGPIPE, SIG_IGN)
    while true {
      let descriptor = accept(listener, nil, nil)
      if descriptor < 0 { break }
      let connection = Unmanaged.passRetained(Connection(self, descriptor))
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          let connection = Unmanaged<Connection>.fromOpaque(context).takeRetainedValue()
          connection.server.serve(connection.descriptor)
          return nil
        }, connection.toOpaque())
      pthread_detach(thread)
    }
    close(listener)
  }

  private func serve(_ descriptor: Int32) {
    defer { close(descriptor) }
    guard let request = read(descriptor) else { return }
    let number = state.withLock { state in
      state.received.append(request)
      state.inFlight += 1
      state.mostInFlight = max(state.mostInFlight, state.inFlight)
      return state.received.count
    }
    perform(script(number), descriptor)
    state.withLock { $0.inFlight -= 1 }
  }

  private func perform(_ step: Step, _ descriptor: Int32) {
    switch step {
    case .answer(let status, let headers, let body):
      let head =
        ["HTTP/1.1 \(status) Status", "Content-Length: \(body.utf8.count)", "Connection: close"]
        + headers
      _ = send(Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8), descriptor)
    case .raw(let bytes): _ = send(bytes, descriptor)
    case .reset(let start):
      _ = send(Array(start.utf8), descriptor)
      usleep(20_000)
      var hard = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    case .silence(let seconds): usleep(UInt32(seconds * 1_000_000))
    case .drip(let text, let pause):
      for byte in text.utf8 {
        guard send([byte], descriptor) else { return }
        usleep(UInt32(pause * 1_000_000))
      }
    case .flood(let header):
      guard send(Array(header.utf8), descriptor) else { return }
      let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
      while send(block, descriptor) {}
    }
  }

  private func send(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func read(_ descriptor: Int32) -> Received? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let mark = Array("\r\n\r\n".utf8)
    while true {
      if let end = bytes.firstRange(of: mark) {
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let length =
          head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
          .flatMap { Int($0.drop { $0 != ":" }.dropFirst().filter(\.isNumber)) } ?? 0
        if bytes.count >= end.upperBound + length {
          return Received(
            head: head, body: String(decoding: bytes[end.upperBound...], as: UTF8.self))
        }
      }
      let count = Glibc.recv(descriptor, &block, block.count, 0)
      guard count > 0 else { return nil }
      bytes.append(contentsOf: block[..<count])
    }
  }
}
