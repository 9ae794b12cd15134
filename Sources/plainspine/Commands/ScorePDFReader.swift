// SPDX-License-Identifier: Apache-2.0

internal import CDocuments
internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads PDF by poppler's pdftotext, in a process of its own with limits.
enum ScorePDFReader {
  /// `-layout` always: the default mode takes the hyphen of "3-" at a line end for hyphenation and
  /// makes "34 mm" of "3-4 mm".
  private static let arguments = ["pdftotext", "-layout", "-nopgbrk", "-enc", "UTF-8", "-q"]
  private static let limits = document_limits(
    bytes: ScoreReader.unpackedLimit, memory: 1 << 30, seconds: 30)

  static func text(path: String, _ bytes: [UInt8]) throws(ScoreError) -> [UInt8] {
    if path == "-" { return try fromStandardInput(bytes) }
    let (status, text, code) = run(path.hasPrefix("-") ? "./" + path : path)
    switch status {
    case DOCUMENT_OK: break
    case DOCUMENT_MISSING: throw .programMissing("pdftotext")
    case DOCUMENT_TOO_LARGE: throw .tooLarge(limit: "32 MB of text or 30 s of work")
    default: throw .broken("PDF")
    }
    guard code == 0 else { throw isEncrypted(bytes) ? .encrypted : .broken("PDF") }
    guard text.contains(where: { $0 > 0x20 }) else { throw .scanned }
    return text
  }

  /// pdftotext wants a file that it can seek in.
  private static func fromStandardInput(_ bytes: [UInt8]) throws(ScoreError) -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("plainspine-\(UUID().uuidString).pdf")
    do {
      try Data(bytes).write(to: file)
    } catch {
      throw .unreadable("no room for a temporary file")
    }
    defer { try? FileManager.default.removeItem(at: file) }
    return try text(path: file.path, bytes)
  }

  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let mark = Array("/Encrypt".utf8)
    return bytes.indices.dropLast(mark.count).contains { at in
      bytes[at] == mark[0] && bytes[at..<at + mark.count].elementsEqual(mark)
    }
  }

  private static func run(_ path: String) -> (document_status, [UInt8], Int32) {
    var arguments = (Self.arguments + [path, "-"]).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var out: UnsafeMutablePointer<CChar>?
    var count = 0
    var code: Int32 = 0
    let status = document_run(&arguments, limits, &out, &count, &code)
    defer { document_free(out) }
    return (status, Array(UnsafeRawBufferPointer(start: out, count: count)), code)
  }
}
