// SPDX-License-Identifier: Apache-2.0

/// Order changed, sentences merged and split; of the letters, whose sentences stand for themselves.
extension MutationWorkshop {
  var orderRules: [MutationRule] {
    [
      whole("sentences reversed") { parts in
        parts.map { $0.heading + Array($0.groups.reversed()).joined() }
      },
      whole("parts reversed") { parts in
        parts.filter(\.heading.isEmpty).map { $0.heading + $0.groups.joined() }
          + parts.filter { !$0.heading.isEmpty }.reversed().map { $0.heading + $0.groups.joined() }
      },
      whole("explanations dropped") { parts in
        parts.map { part in
          part.heading + part.groups.map { $0.split(separator: "\n")[0] + "\n" }.joined()
        }
      },
      whole("bullets") { parts in
        parts.map { part in
          part.heading
            + part.groups.map { group in
              group.split(separator: "\n").map { "- " + $0 + "\n" }.joined()
            }.joined()
        }
      },
      whole("paragraphs") { parts in
        parts.map { part in
          part.heading + part.groups.joined().split(separator: "\n").joined(separator: " ") + "\n"
        }
      },
      merge("sentences merged", ", and "),
      merge("sentences merged with a semicolon", "; "),
      split("denial split"),
    ]
  }

  /// A paragraph of a letter: its heading line, and each claim with what explains it.
  struct Part {
    var heading = ""
    var groups: [String] = []
  }

  private func parts(of base: MutationBase) -> [Part] {
    var parts: [Part] = []
    for block in base.text.split(separator: "\n\n") {
      var part = Part()
      for line in block.split(separator: "\n") {
        let isGeneral = base.sentences.contains {
          $0.isGeneral && $0.range.lowerBound == line.startIndex
        }
        if line.hasSuffix(":"), part.groups.isEmpty {
          part.heading = line + "\n"
        } else if isGeneral, !part.groups.isEmpty {
          part.groups[part.groups.count - 1] += line + "\n"
        } else {
          part.groups.append(line + "\n")
        }
      }
      parts.append(part)
    }
    return parts
  }

  private func whole(_ kind: String, _ arrange: @escaping ([Part]) -> [String]) -> MutationRule {
    MutationRule(fault: "", kind: kind) { base in
      guard base.isLetter else { return [] }
      let text = arrange(parts(of: base)).joined(separator: "\n")
      guard text.split(separator: "\n") != base.text.split(separator: "\n") else { return [] }
      return [[Mutant.Edit(range: base.text.startIndex..<base.text.endIndex, text: text)]]
    }
  }

  /// Two neighbours of one part become one sentence.
  private func merge(_ kind: String, _ joint: String) -> MutationRule {
    let simple = MutationPattern(#"^(There (is|are)|The) [^,;:“”]*\.$"#)
    return MutationRule(fault: "", kind: kind) { base in
      guard base.isLetter else { return [] }
      return base.claims.dropLast().compactMap { index in
        let (first, second) = (base.sentences[index], base.sentences[index + 1])
        guard first.part == second.part, !second.isGeneral, !first.isNegative, !second.isNegative,
          simple.isFound(in: first.text), simple.isFound(in: second.text)
        else { return nil }
        let end = base.text.index(before: first.range.upperBound)
        let start = base.text.index(after: second.range.lowerBound)
        let letter = second.text.prefix(1).lowercased()
        return [Mutant.Edit(range: end..<start, text: joint + letter)]
      }
    }
  }

  /// "There is no A, B or C at L4-L5." as one sentence for each.
  private func split(_ kind: String) -> MutationRule {
    let list = MutationPattern(#"^There is no ([^.“]+?) or ([^.,“]+?)( at [CTLS]\d[^.]*)?\.$"#)
    return MutationRule(fault: "", kind: kind) { base in
      guard base.isLetter else { return [] }
      return base.claims.compactMap { index in
        let sentence = base.sentences[index]
        guard let match = list.matches(in: sentence.text).first,
          let head = match.output[1].substring, let last = match.output[2].substring
        else { return nil }
        let place = match.output[3].substring ?? ""
        let items = head.split(separator: ", ").map(String.init) + [String(last)]
        let text = items.map { "There is no \($0)\(place)." }.joined(separator: "\n")
        return [Mutant.Edit(range: sentence.range, text: text)]
      }
    }
  }
}
