// SPDX-License-Identifier: Apache-2.0

/// One request, ready to be sent.
package struct HTTPRequest: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  package var method: Method
  package var url: EndpointURL
  package var headers: [HTTPHeader]
  package var body: [UInt8]
  /// From now to the last byte of the answer.
  package var timeout: Duration
  package var connectTimeout: Duration = .seconds(5)
  /// More of an answer than this is not read. Bytes, after decompression.
  package var bodyLimit = 4 << 20
  package var certificateFile: String?

  package init(
    method: Method, url: EndpointURL, headers: [HTTPHeader] = [], body: [UInt8] = [],
    timeout: Duration
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeout = timeout
  }
}

/// A header field; one that carries a key does not print its value.
package struct HTTPHeader: Hashable, Sendable {
  package var name: String
  let value: String
  package var isSecret: Bool

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
    isSecret = false
  }

  init(_ name: String, key: APIKey, prefix: String = "") {
    self.name = name
    value = prefix + key.secret
    isSecret = true
  }

  /// The line as it is sent, secrets included.
  var line: String { "\(name): \(value)" }
}

extension HTTPHeader: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "\(name): \(isSecret ? "(key)" : value)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
