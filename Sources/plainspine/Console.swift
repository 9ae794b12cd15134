// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Standard output and error, written as they are.
enum Console {
  static func write(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func writeLine(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// One line on standard error.
  static func complain(_ text: String) {
    write(
      "plainspine: " + text.split(separator: "\n").joined(separator: " ") + "\n", to: STDERR_FILENO)
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) != 0 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

  /// Rewrites the last line of a terminal's standard error.
  static func progress(_ text: String) {
    guard errorIsTerminal else { return }
    write("\r\u{1B}[K" + text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // A closed pipe is the reader's wish, not an error.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
