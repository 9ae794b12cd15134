// SPDX-License-Identifier: Apache-2.0

extension EndpointURL {
  /// The address that `OLLAMA_HOST` means, by the rules of Ollama's own clients.
  ///
  /// A bare host takes port 11434, `http://host` port 80 and `https://host` port 443. The server's
  /// "listen everywhere" address is no place to send to, so it becomes loopback.
  package init?(ollamaHost text: String) {
    var rest = text.filter { !$0.isWhitespace }
    var isSecure = false
    var port = 11434
    if let range = rest.firstRange(of: "://") {
      let scheme = rest[..<range.lowerBound].lowercased()
      guard scheme == "http" || scheme == "https" else { return nil }
      isSecure = scheme == "https"
      port = isSecure ? 443 : 80
      rest = String(rest[range.upperBound...])
    }
    let authority = String(rest.prefix { $0 != "/" })
    var path = String(rest.dropFirst(authority.count))
    while path.hasSuffix("/") { path.removeLast() }
    var host = authority
    if authority.hasPrefix(":") {
      guard let given = HostAndPort.port(authority.dropFirst()) else { return nil }
      port = given
      host = ""
    } else if !authority.isEmpty {
      guard let parts = HostAndPort(authority) else { return nil }
      host = parts.host
      port = parts.port ?? port
    }
    if host.isEmpty || host == "0.0.0.0" { host = "127.0.0.1" }
    if host == "::" { host = "::1" }
    self.init(isSecure: isSecure, host: host, port: port, path: path)
  }
}
