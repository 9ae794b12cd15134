// SPDX-License-Identifier: Apache-2.0

/// Tells web and mail addresses from words.
enum WebAddress {
  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "int", "mil", "uk", "de", "fr", "es", "ca", "au",
    "us", "eu", "io", "health", "ch", "at", "nz", "ie",
  ]

  /// `lower` is a token in lower case.
  static func matches(_ lower: String) -> Bool {
    guard lower.utf8.contains(Byte.fullStop) || lower.contains("://") else { return false }
    if lower.contains("://") || lower.hasPrefix("www.") || lower.hasPrefix("mailto:") {
      return true
    }
    let host = lower.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if host.contains("@") { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last, domains.contains(String(last)) else {
      return false
    }
    // "U.S" has one letter before its stop.
    return parts.allSatisfy { !$0.isEmpty } && parts[parts.count - 2].utf8.count > 1
  }
}
