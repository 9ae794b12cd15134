// SPDX-License-Identifier: Apache-2.0

/// The address of a model server: scheme, host, port and path, nothing else.
///
/// User names, queries and fragments are refused: a key in an address ends up in logs.
package struct EndpointURL: Hashable, Sendable {
  package var isSecure: Bool
  /// Lower case; an IPv6 address without its brackets.
  package var host: String
  package var port: Int
  /// Starts with a slash or is empty; never ends with one.
  package var path: String

  package init(isSecure: Bool, host: String, port: Int, path: String = "") {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.path = path
  }

  package init?(_ text: String) {
    let lower = text.lowercased()
    let rest: Substring
    if lower.hasPrefix("https://") {
      isSecure = true
      rest = text.dropFirst(8)
    } else if lower.hasPrefix("http://") {
      isSecure = false
      rest = text.dropFirst(7)
    } else {
      return nil
    }
    let authority = rest.prefix { $0 != "/" }
    var path = String(rest.dropFirst(authority.count))
    while path.hasSuffix("/") { path.removeLast() }
    guard Self.isClean(path), let parts = HostAndPort(String(authority)) else { return nil }
    self.host = parts.host
    self.port = parts.port ?? (isSecure ? 443 : 80)
    self.path = path
  }

  /// The address as text, without a slash at the end.
  package var text: String {
    let name = host.contains(":") ? "[\(host)]" : host
    let shown = port == (isSecure ? 443 : 80) ? "" : ":\(port)"
    return "\(isSecure ? "https" : "http")://\(name)\(shown)\(path)"
  }

  /// Whether the host is this machine or on a private network, as far as its name tells.
  package var isLocal: Bool { PrivateAddress.isLocal(host: host) }

  /// Whether the host is an address in figures, of any notation that a resolver may take.
  var isNumeric: Bool {
    host.contains(":") || host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0 < 0x3A }
      || host.hasPrefix("0x")
  }

  private static func isClean(_ path: String) -> Bool {
    path.utf8.allSatisfy {
      ($0 > 0x20 && $0 < 0x7F) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        && $0 != UInt8(ascii: "\\")
    }
  }
}

/// A host with a port or without: "host", "host:80", "[::1]:80", "::1".
struct HostAndPort: Hashable {
  var host: String
  var port: Int?

  init?(_ text: String) {
    var host = text
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      host = String(text[text.index(after: text.startIndex)..<end])
      let rest = text[text.index(after: end)...]
      guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
      if !rest.isEmpty {
        guard let port = Self.port(rest.dropFirst()) else { return nil }
        self.port = port
      }
      guard PrivateAddress.ipv6(host) != nil else { return nil }
    } else if text.count(where: { $0 == ":" }) == 1, let colon = text.firstIndex(of: ":") {
      host = String(text[..<colon])
      guard let port = Self.port(text[text.index(after: colon)...]) else { return nil }
      self.port = port
    } else if text.contains(":"), PrivateAddress.ipv6(text) == nil {
      return nil
    }
    guard Self.isHost(host) else { return nil }
    self.host = host.lowercased()
  }

  static func port(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(text), (1...65535).contains(port)
    else { return nil }
    return port
  }

  private static func isHost(_ host: String) -> Bool {
    !host.isEmpty && host.utf8.count <= 253
      && host.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"), UInt8(ascii: ":"):
          true
        default: false
        }
      }
  }
}
