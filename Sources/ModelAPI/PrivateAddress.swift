// SPDX-License-Identifier: Apache-2.0

/// Which network addresses are ours: loopback (RFC 1122, RFC 4291) and private (RFC 1918, RFC 4193).
///
/// Link-local addresses are not among them: cloud machines keep their credentials service there.
package enum PrivateAddress {
  /// Whether a host's name is this machine's or a private address in figures.
  ///
  /// Another name may still lead to a private address; the connection decides, once it stands.
  package static func isLocal(host: String) -> Bool {
    host == "localhost" || host.hasSuffix(".localhost") || isPrivate(address: host)
  }

  /// Whether an address in figures is loopback or private.
  package static func isPrivate(address: String) -> Bool {
    if let bytes = ipv4(address) { return isPrivate(ipv4: bytes) }
    guard let groups = ipv6(address) else { return false }
    if groups.dropLast().allSatisfy({ $0 == 0 }) { return groups[7] == 1 }
    if groups.prefix(5).allSatisfy({ $0 == 0 }), groups[5] == 0xFFFF {
      return isPrivate(ipv4: [
        UInt8(groups[6] >> 8), UInt8(groups[6] & 0xFF), UInt8(groups[7] >> 8),
        UInt8(groups[7] & 0xFF),
      ])
    }
    return groups[0] & 0xFE00 == 0xFC00
  }

  private static func isPrivate(ipv4 bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (127, _), (10, _), (172, 16...31), (192, 168): true
    default: false
    }
  }

  /// The four bytes of "192.168.0.1"; no short or octal forms, which readers take differently.
  static func ipv4(_ text: String) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard !part.isEmpty, part.count == 1 || !part.hasPrefix("0"), !part.hasPrefix("+"),
        let byte = UInt8(part)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The eight groups of an IPv6 address.
  static func ipv6(_ text: String) -> [UInt16]? {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard text.contains(":"), halves.count <= 2 else { return nil }
    var groups: [[UInt16]] = []
    for half in halves {
      guard let part = ipv6Groups(half) else { return nil }
      groups.append(part)
    }
    let written = groups.reduce(0) { $0 + $1.count }
    if groups.count == 1 { return written == 8 ? groups[0] : nil }
    guard written < 8 else { return nil }
    return groups[0] + [UInt16](repeating: 0, count: 8 - written) + groups[1]
  }

  private static func ipv6Groups(_ text: Substring) -> [UInt16]? {
    if text.isEmpty { return [] }
    var groups: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, let bytes = ipv4(String(part)) {
        groups.append(UInt16(bytes[0]) << 8 | UInt16(bytes[1]))
        groups.append(UInt16(bytes[2]) << 8 | UInt16(bytes[3]))
      } else {
        guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit),
          let group = UInt16(part, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }
}
