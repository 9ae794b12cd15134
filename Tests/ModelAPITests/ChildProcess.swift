// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that a test starts and ends.
final class ChildProcess: Sendable {
  private let id: pid_t

  /// nil where the program is not there.
  init?(_ arguments: [String]) {
    var id: pid_t = 0
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard posix_spawnp(&id, arguments[0], &actions, nil, &words, environ) == 0 else { return nil }
    self.id = id
  }

  /// The exit code; blocks no thread.
  func wait() async -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, WNOHANG) == 0 {
      try? await Task.sleep(for: .milliseconds(20))
    }
    return (status >> 8) & 0xFF
  }

  /// By SIGKILL: a child of a pool's thread inherits its mask, which blocks SIGTERM.
  func stop() {
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }

  /// Whether anything listens on a port of this machine within five seconds.
  static func listens(on port: Int) async -> Bool {
    for _ in 0..<100 {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = UInt16(port).bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let connected = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
      if connected { return true }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  static func freePort() throws -> Int {
    let (descriptor, port) = try FaultServer.listen()
    close(descriptor)
    return port
  }
}
