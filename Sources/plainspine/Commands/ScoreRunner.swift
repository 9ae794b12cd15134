// SPDX-License-Identifier: Apache-2.0

internal import Readability

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Scores one input, of any size that makes sense.
struct ScoreRunner {
  let options: ReadabilityOptions
  let terms: ScoreTerms
  let sentences: Int

  /// Plain text beyond this is not a text for people.
  static let textLimit = 1 << 30
  /// Longer texts are not shown whole in a page.
  private static let shownLimit = 1 << 18
  /// Plain text is held in memory up to here and streamed beyond.
  private static let streamedFrom = 1 << 20

  func run(_ path: String, target: Double) -> ScoreResult {
    let input = InputFile(path: path)
    var format = ScoreFormat.text
    var lineStarts: [Int] = []
    var shown: [UInt8] = []
    do throws(ScoreError) {
      let inspector: ReadabilityInspector
      let stream = try ScoreStream(input)
      let head = try stream.read(upTo: Self.streamedFrom)
      format = ScoreFormat(name: input.name, start: Array(head.prefix(1024)))
      if format == .text && !stream.isAtEnd && ScoreTextStream.canFeed(head) {
        inspector = self.inspector(for: nil)
        try ScoreTextStream.feed(head, then: stream, to: inspector)
      } else {
        let bytes = try head + stream.read(upTo: ScoreReader.memoryLimit)
        guard stream.isAtEnd else { throw .tooBig(megabytes: ScoreReader.memoryLimit >> 20) }
        switch try ScoreReader(path: path, format: format).read(bytes) {
        case .document(let document):
          inspector = self.inspector(for: document.text)
          inspector.consume(document)
          // Of Markdown the source, where what is not shown was blanked.
          shown = format == .markdown ? bytes : document.text
        case .plain(let text):
          inspector = self.inspector(for: text)
          text.withUnsafeBufferPointer { inspector.consume($0) }
          shown = text
        }
        if format == .text || format == .markdown { lineStarts = Self.lineStarts(bytes) }
      }
      let details = inspector.finish(target: target)
      guard details.report.counts.words > 0 else { throw .noText }
      return ScoreResult(
        file: input.name, format: format, outcome: .success(details),
        shown: shown.count <= Self.shownLimit ? shown : [], lineStarts: lineStarts)
    } catch {
      return ScoreResult(file: input.name, format: format, outcome: .failure(error))
    }
  }

  private func inspector(for text: [UInt8]?) -> ReadabilityInspector {
    ReadabilityInspector(options: options, sentences: sentences, terms: terms.terms(for: text))
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (at, byte) in bytes.enumerated() where byte == 0x0A { starts.append(at + 1) }
    return starts
  }
}

/// Reads an input piece by piece.
final class ScoreStream {
  private let descriptor: Int32
  private(set) var isAtEnd = false

  init(_ input: InputFile) throws(ScoreError) {
    if input.isStandardInput {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = open(input.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, Int(facts.st_size) > ScoreRunner.textLimit else { return }
    throw .tooBig(megabytes: ScoreRunner.textLimit >> 20)
  }

  deinit { if descriptor != STDIN_FILENO && descriptor >= 0 { close(descriptor) } }

  /// The next bytes; fewer than `most` only at the end.
  func read(upTo most: Int) throws(ScoreError) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(most, 1 << 16))
    while content.count < most && !isAtEnd {
      let wanted = min(buffer.count, most - content.count)
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, wanted) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(String(cString: strerror(errno)))
      }
      if count == 0 { isAtEnd = true }
      content += buffer[..<count]
    }
    return content
  }
}
