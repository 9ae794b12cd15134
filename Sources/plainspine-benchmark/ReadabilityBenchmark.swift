// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CTextBreak
internal import Readability

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Scores ten megabytes with all formulas, beside bare ICU in C in the same run.
struct ReadabilityBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readability", abstract: "Megabytes of text scored a second, beside bare ICU.")

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Text files, repeated up to 10 MB; without one, text is made up, the same on each run.",
      valueName: "path"))
  var text: [String] = []

  private static let size = 10_000_000
  private static let rounds = 5

  func run() throws {
    let files = Array(text.compactMap(Self.read).joined(separator: Array("\n\n".utf8)))
    Self.measure(files.isEmpty ? ReadabilityBenchmarkText.make(bytes: Self.size) : files)
  }

  private static func measure(_ given: [UInt8]) {
    var text = given
    while text.count < size { text += Array("\n\n".utf8) + given }
    text.removeLast(text.count - size)
    let megabytes = Double(text.count) / 1_000_000
    print("readability: \(hundredth(megabytes)) MB, best of \(rounds), processor time")
    let utf16 = time { count(text, asUTF16: true) }
    let utf8 = time { count(text, asUTF16: false) }
    let icu = time { score(text, usesICUOnly: true) }
    let fast = time { score(text, usesICUOnly: false) }
    let bare = min(utf16, utf8)
    line("bare ICU in C, words and sentences, UTF-16", utf16, megabytes)
    line("bare ICU in C, words and sentences, UTF-8", utf8, megabytes)
    line("all formulas, ICU path", icu, megabytes)
    line("all formulas, ASCII path", fast, megabytes)
    line("all formulas and advice, ASCII path", time { inspect(text) }, megabytes)
    print(
      "  ICU path: \(hundredth(utf8 / icu)) of bare ICU on UTF-8, "
        + "\(hundredth(bare / icu)) of the faster bare ICU")
    let letter = Array(text.prefix(2_000))
    let once = time { for _ in 0..<100 { inspect(letter) } } / 100
    print("  a letter of 2 KB with advice: \(hundredth(once * 1_000)) ms")
  }

  private static func line(_ name: String, _ seconds: Double, _ megabytes: Double) {
    let padded = name + String(repeating: " ", count: max(0, 44 - name.count))
    print("  \(padded) \(hundredth(seconds)) s, \(hundredth(megabytes / seconds)) MB/s")
  }

  private static func hundredth(_ value: Double) -> String { Decimals.text(value, places: 2) }

  /// The least processor time of a few rounds, in seconds.
  private static func time(_ work: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = seconds()
      work()
      best = min(best, seconds() - start)
    }
    return best
  }

  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private static func count(_ text: [UInt8], asUTF16: Bool) {
    text.withUnsafeBytes { raw in
      guard let start = raw.bindMemory(to: CChar.self).baseAddress else { return }
      precondition(text_break_count(start, Int64(raw.count), asUTF16 ? 1 : 0) > 0)
    }
  }

  private static func score(_ text: [UInt8], usesICUOnly: Bool) {
    let report = text.withUnsafeBufferPointer {
      Readability.analyze(utf8: $0, usesICUOnly: usesICUOnly)
    }
    precondition(report.counts.words > 0)
  }

  private static func inspect(_ text: [UInt8]) {
    let inspector = ReadabilityInspector()
    text.withUnsafeBufferPointer { inspector.consume($0) }
    precondition(inspector.finish().report.counts.words > 0)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return text }
      text += buffer[..<count]
    }
  }
}
