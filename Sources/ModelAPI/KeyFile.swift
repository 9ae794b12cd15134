// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that holds a key and that no one else may read.
enum KeyFile {
  /// Longer than any key. Bytes.
  private static let sizeLimit = 8192

  /// The key in the file.
  ///
  /// The mode is asked of the open file, so that it cannot be exchanged in between.
  static func key(at path: String) throws(ConfigurationError) -> APIKey {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .keyFileUnreadable(path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .keyFileUnreadable(path: path)
    }
    guard status.st_mode & 0o077 == 0 else { throw .keyFileOpenToOthers(path: path) }
    var bytes = [UInt8](repeating: 0, count: sizeLimit)
    let count = read(file, &bytes, sizeLimit)
    guard count > 0, let text = String(validating: bytes.prefix(count), as: UTF8.self),
      let key = APIKey(text)
    else { throw .keyUnusable(source: path) }
    return key
  }
}
