// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import FoundationEssentials
internal import Pipeline
internal import Verification

/// Finds the rewrites to start from: those that the verifier takes for right as they stand.
final class MutationBases {
  /// A base with the ledger of its report, so that it is read once.
  typealias Judged = (base: MutationBase, ledger: Ledger)

  private struct Pair: Decodable {
    var id: String
    var report: String
    var rewrite: String
  }

  private let pipeline: LetterPipeline
  private let reader: MutationReader
  private(set) var refused: [String] = []

  init(pipeline: LetterPipeline, reader: MutationReader) {
    self.pipeline = pipeline
    self.reader = reader
  }

  func letters(_ reports: [(name: String, text: String)]) -> [Judged] {
    reports.compactMap { report in
      let ledger = pipeline.reader.read(name: report.name, text: report.text)
      let text = pipeline.rewrite(of: ledger)
      return base(report.name, report.text, text, ledger, isLetter: true)
    }
  }

  func rewrites(file: String) throws -> [Judged] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
      let ledger = pipeline.reader.read(name: pair.id, text: pair.report)
      return base(pair.id, pair.report, pair.rewrite, ledger, isLetter: false)
    }
  }

  private func base(
    _ name: String, _ report: String, _ text: String, _ ledger: Ledger, isLetter: Bool
  ) -> Judged? {
    guard !text.isEmpty,
      pipeline.verifier.verify(report: ledger, rewrite: text).verdict == .preserved
    else {
      refused.append(name)
      return nil
    }
    let base = MutationBase(
      name: name, report: report, text: text, isLetter: isLetter, reader: reader)
    return (base, ledger)
  }
}
