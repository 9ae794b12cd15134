// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers as files, one each, readable by their owner alone.
///
/// A cache that cannot be read or written makes nothing wrong, only slower, so failures are silent.
/// The files are a few kilobytes: read and written in place, without a thread of their own.
struct CacheFolder: Sendable {
  let path: String
  /// More than any answer. Bytes.
  private static let sizeLimit = 8 << 20

  func find(_ key: CacheKey) -> CachedAnswer? {
    let descriptor = open(file(key), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.sizeLimit
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      guard got > 0 else { return nil }
      count += got
    }
    guard let json = try? JSONValue(parsing: bytes) else { return nil }
    return CachedAnswer(json)
  }

  /// Writes beside and renames, so that another reader sees a whole file or none.
  func store(_ key: CacheKey, _ answer: CachedAnswer) {
    guard makeFolders(key) else { return }
    let target = file(key)
    let draft = "\(target).\(UInt64.random(in: 0 ... .max)).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let written = write(answer.json.encoded, to: descriptor)
    guard close(descriptor) == 0, written, rename(draft, target) == 0 else {
      unlink(draft)
      return
    }
  }

  func forget(_ key: CacheKey) { unlink(file(key)) }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func makeFolders(_ key: CacheKey) -> Bool {
    var made = ""
    for part in folder(key).split(separator: "/") {
      made += (made.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
      if mkdir(made, 0o700) != 0, errno != EEXIST { return false }
    }
    return true
  }

  private func folder(_ key: CacheKey) -> String { "\(path)/\(key.digest.prefix(2))" }

  private func file(_ key: CacheKey) -> String { "\(folder(key))/\(key.digest).json" }
}
