// SPDX-License-Identifier: Apache-2.0

/// What a server answered, whole.
package struct HTTPResponse: Sendable {
  package var status: Int
  /// Names in lower case.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers.map { ($0.name.lowercased(), $0.value) }
    self.body = body
  }

  /// The last value of a header, by its lower-case name.
  package subscript(header name: String) -> String? { headers.last { $0.name == name }?.value }

  /// The server's name for the exchange, to quote to its operators; nil where it is no plain name.
  package var requestID: String? {
    guard let id = self[header: "x-request-id"] ?? self[header: "request-id"],
      (1...80).contains(id.utf8.count),
      id.utf8.allSatisfy({
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      })
    else { return nil }
    return id
  }
}
