// SPDX-License-Identifier: Apache-2.0

/// How requests travel. Tests put their own closure here.
package struct HTTPTransport: Sendable {
  package var send: @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse

  package init(
    send: @escaping @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse
  ) {
    self.send = send
  }
}

/// Why no answer came. Carries libcurl's number at most, never an address's content or text.
package enum TransportError: Error, Hashable, Sendable {
  case unknownHost
  case refused
  case connectTimeout
  case timeout
  /// The certificate was not accepted, or no secure connection came about.
  case insecure
  /// Plain http led to an address that is neither this machine nor on a private network.
  case publicAddress
  /// The connection broke before the answer was whole.
  case interrupted
  case tooLarge(limit: Int)
  case cancelled
  /// libcurl's error code, see libcurl-errors(3).
  case other(code: Int)
}

extension TransportError {
  /// Whether no connection came about, which counts towards the circuit breaker.
  package var isConnectionFailure: Bool {
    switch self {
    case .unknownHost, .refused, .connectTimeout, .insecure, .publicAddress: true
    case .timeout, .interrupted, .tooLarge, .cancelled, .other: false
    }
  }
}

extension TransportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownHost: "the host is not known"
    case .refused: "the connection was refused"
    case .connectTimeout: "no connection in time"
    case .timeout: "no answer in time"
    case .insecure: "the server's certificate was not accepted"
    case .publicAddress: "plain http leads to a public address; use https"
    case .interrupted: "the connection broke before the answer was whole"
    case .tooLarge(let limit): "the answer is larger than \(limit) bytes"
    case .cancelled: "cancelled"
    case .other(let code): "libcurl error \(code)"
    }
  }
}
