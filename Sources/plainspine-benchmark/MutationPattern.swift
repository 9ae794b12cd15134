// SPDX-License-Identifier: Apache-2.0

/// A regular expression, case-insensitive, with `$1` templates for what takes its place.
struct MutationPattern {
  private let regex: Regex<AnyRegexOutput>

  init(_ source: String) {
    do {
      regex = try Regex(source).ignoresCase().wordBoundaryKind(.simple)
    } catch {
      preconditionFailure("bad pattern \(source): \(error)")
    }
  }

  func isFound(in text: some StringProtocol) -> Bool {
    Substring(text).firstMatch(of: regex) != nil
  }

  func matches(in text: Substring) -> [Regex<AnyRegexOutput>.Match] { text.matches(of: regex) }

  /// The template with the match's groups, its first letter as large as the match's.
  static func fill(_ template: String, from match: Regex<AnyRegexOutput>.Match) -> String {
    var filled = ""
    var isGroup = false
    for character in template {
      if isGroup, let group = character.wholeNumberValue {
        filled += group < match.output.count ? String(match.output[group].substring ?? "") : ""
        isGroup = false
      } else if character == "$" {
        isGroup = true
      } else {
        filled.append(character)
      }
    }
    guard let first = match.output[0].substring?.first, first.isUppercase else { return filled }
    return filled.capitalizedFirst
  }
}

extension String {
  var capitalizedFirst: String { isEmpty ? "" : self[startIndex].uppercased() + dropFirst() }
  var lowercasedFirst: String { isEmpty ? "" : self[startIndex].lowercased() + dropFirst() }
}
