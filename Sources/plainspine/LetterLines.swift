// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// Reports as lines of standard input: `{"id","report"}`.
struct LetterLines {
  struct Line: Decodable, Sendable {
    var id: String
    var report: String
  }

  /// What stands in the place of a letter.
  struct Problem: Error, Encodable, Sendable {
    var id: String?
    var report = "-"
    var error: String
  }

  private var number = 0

  /// The next line that is not empty; nil at the end.
  mutating func next() -> Result<Line, Problem>? {
    while let line = readLine() {
      number += 1
      guard !line.isEmpty else { continue }
      guard let object = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
        return .failure(
          Problem(
            id: nil, error: "line \(number): expected {\"id\",\"report\"} with text"))
      }
      guard object.report.contains(where: \.isLetter) else {
        return .failure(Problem(id: object.id, error: "the report has no text"))
      }
      return .success(object)
    }
    return nil
  }
}
