// SPDX-License-Identifier: Apache-2.0

internal import Reports

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file named on the command line, or standard input.
struct InputFile {
  let path: String

  var isStandardInput: Bool { path == "-" }
  /// What the file is called in output.
  var name: String { isStandardInput ? "-" : path }
  /// The last part of the path without its ending.
  var stem: String {
    if isStandardInput { return "letter" }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }

  enum Problem: Error, CustomStringConvertible {
    case unreadable(String)
    case report(ReportError)

    var description: String {
      switch self {
      case .unreadable(let reason): reason
      case .report(let error): error.description
      }
    }
  }

  /// The text of a report, strictly read.
  func report() throws(Problem) -> String {
    let bytes = try self.bytes(limit: ReportReader.sizeLimit)
    do {
      return try ReportReader.text(of: bytes)
    } catch {
      throw .report(error)
    }
  }

  /// All bytes, one more than `limit` at the most.
  func bytes(limit: Int = .max) throws(Problem) -> [UInt8] {
    let descriptor: Int32
    if isStandardInput {
      descriptor = STDIN_FILENO
    } else {
      descriptor = open(path, O_RDONLY)
      guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    }
    defer { if !isStandardInput { close(descriptor) } }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while content.count <= limit {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { throw .unreadable(String(cString: strerror(errno))) }
      if count == 0 { break }
      content += buffer[..<count]
    }
    return content
  }
}
