// SPDX-License-Identifier: Apache-2.0

/// Sides, levels and parts of the spine.
extension MutationWorkshop {
  var placeRules: [MutationRule] { sideRules + levelRules + regionRules }

  private var sideRules: [MutationRule] {
    let fault = "side.changed"
    let odd = #"(?! (?:away|now|next|over|beneath|behind|in front|where|angle))"#
    return [
      swap(fault, "left to right", #"\bleft\b"# + odd, ["right"], also: ["attributes.crossed"]),
      swap(fault, "right to left", #"\bright\b"# + odd, ["left"], also: ["attributes.crossed"]),
      swap(fault, "both to one", #"\bon both sides\b"#, ["on the left", "on the right"]),
      swap(
        fault, "one to both", #"\bon the (left|right)(?: side)?\b(?! and| just)"#, ["on both sides"]
      ),
      swap(fault, "side dropped", #" on the (left|right)(?: side)?(?=[.,])"#, [""], in: .positive),
      swap(
        fault, "both dropped", #"^(?!the nerve roots)([^.“]*) on both sides(?=[.,])"#, ["$1"],
        in: .positive),
      swap(
        fault, "~both dropped from nerve roots",
        #"^(the nerve roots [^.“]*) on both sides(?=[.,])"#, ["$1"], in: .positive),
      swap(
        fault, "side added",
        #"(there (?:is|are) (?!.*\b(?:left|right|sides|middle|both|back|front|all around|spine|bones|at [CTLS]\d)\b)[^.,;“]+)(?=\.$)"#,
        ["$1 on the left"], in: .positive),
      swap(
        fault, "root without its side", #"\bthe (left|right) (?=([CTLS]\d )?nerve root)"#, ["the "],
        in: .positive),
      swap(fault, "left-sided", #"\bleft-sided\b"#, ["right-sided"]),
      swap(
        fault, "both", #"\bboth (nerve openings|nerve roots|foramina|neural foramina)\b"#,
        ["the left $1"]),
      swap(
        fault, "off the middle to the middle", #" on the (left|right) just off the middle"#,
        [" in the middle"]),
    ]
  }

  private var levelRules: [MutationRule] {
    let fault = "level.changed"
    let everywhere = #"\b(any|all|each|every|other|remaining|rest)\b[^.]*\blevels?\b|throughout"#
    let level = #"([CTLS]\d{1,2}-[CTLS]\d{1,2}|[CTLS]\d{1,2})"#
    return [
      headings("heading moved") { level, _ in level.moved(by: -1)?.text ?? level.moved(by: 1)?.text
      },
      move("level moved up", by: -1), move("level moved down", by: 1),
      swap(
        fault, "list shrunk", #"\#(level), (?=[CTLS]\d)(?!.*(STIR|picture|weighted))"#, [""],
        unless: everywhere),
      swap(
        fault, "list without its last", #"\#(level) and \#(level)(?=[.,:]|$)"#, ["$1"],
        unless: everywhere),
      swap(fault, "level dropped", #" at \#(level)(?=\.)"#, [""], in: .positive),
      swap(
        fault, "~level dropped from a denial", #" at \#(level)(?=\.)"#, [""], in: .negative,
        unless: everywhere),
      summary(fault, "summary: level moved", #"\bL4-L5\b"#, "L2-L3"),
      summary(fault, "summary: level added", #"(?= and [CTLS]\d)"#, ", T11-T12"),
      swap(fault, "fourth and fifth", #"\bfourth and (the )?fifth\b"#, ["third and fourth"]),
      swap(fault, "third and fourth", #"\bthird and (the )?fourth\b"#, ["second and third"]),
      swap(
        fault, "fifth and sacrum", #"\bfifth lumbar bone and the sacrum"#,
        ["fourth and fifth lumbar bones"]),
      swap(fault, "sixth and seventh", #"\b(sixth) and (the )?seventh\b"#, ["fifth and sixth"]),
      grow,
    ]
  }

  /// Moves each level of a sentence that is no nerve root's and no pulse sequence.
  private func move(_ kind: String, by steps: Int) -> MutationRule {
    let pattern = MutationPattern(MutationLevel.pattern)
    let everywhere = MutationPattern(
      #"\b(any|all|each|every|other|remaining|rest)\b[^.]*\blevels?\b|throughout"#)
    let technique = MutationPattern("weighted|pictures|images|STIR|fat-sup|sequence|bright|signal")
    return MutationRule(fault: "level.changed", also: ["attributes.crossed"], kind: kind) { base in
      let isDeniedEverywhere = everywhere.isFound(in: base.report)
      return base.claims.flatMap { index -> [MutationRule.Edits] in
        let text = base.sentences[index].text
        guard !(isDeniedEverywhere && base.sentences[index].isNegative) else { return [] }
        guard !technique.isFound(in: text) else { return [] }
        return pattern.matches(in: text).compactMap { match in
          let after = text[match.range.upperBound...]
          guard !after.hasPrefix(" nerve"), !after.hasPrefix(" root"), !after.hasPrefix("-") else {
            return nil
          }
          guard let moved = MutationLevel(text[match.range])?.moved(by: steps)?.text else {
            return nil
          }
          guard !text.contains(moved) else { return nil }
          let edit = Mutant.Edit(range: match.range, text: moved)
          return changes(base, index, edit) ? [edit] : nil
        }
      }
    }
  }

  /// Changes the one level of a heading under which something is claimed.
  private func headings(
    fault: String = "level.changed", _ kind: String,
    _ changed: @escaping (MutationLevel, MutationBase) -> String?
  ) -> MutationRule {
    let pattern = MutationPattern(#"^(?:[-•* ]*)(?:at )?([CTLS]\d{1,2}(?:-[CTLS]\d{1,2})?):"#)
    return MutationRule(fault: fault, also: ["attributes.crossed", "level.changed"], kind: kind) {
      base in
      base.text.split(separator: "\n").compactMap { line in
        guard let match = pattern.matches(in: line).first, let name = match.output[1].substring,
          let range = match.output[1].range, let level = MutationLevel(name),
          let new = changed(level, base)
        else { return nil }
        let claims = base.claims.filter {
          base.sentences[$0].heading.contains(name)
            && base.sentences[$0].range.lowerBound > range.upperBound
        }
        guard let first = claims.first, !claims.allSatisfy(base.isRestated) else { return nil }
        // The heading must be the one of the claims that follow.
        guard !base.text[range.upperBound..<base.sentences[first].range.lowerBound].contains("\n\n")
        else {
          return nil
        }
        return [Mutant.Edit(range: range, text: new)]
      }
    }
  }

  /// Adds a level that neither text names.
  private var grow: MutationRule {
    let pattern = MutationPattern(#"\b(?:at |and )([CTLS]\d{1,2}-[CTLS]\d{1,2})(?=[.:])"#)
    return MutationRule(fault: "level.changed", also: ["finding.added"], kind: "range grown") {
      base in
      base.text.split(separator: "\n").filter { !$0.hasPrefix("Your scan") }.flatMap { line in
        pattern.matches(in: line).compactMap { match -> MutationRule.Edits? in
          guard let name = match.output[1].substring, let range = match.output[1].range,
            let level = MutationLevel(name)
          else { return nil }
          let new = [level.moved(by: 1), level.moved(by: -1)].compactMap { $0?.text }
          guard let added = new.first(where: { !base.allWords.contains($0.lowercased()) }) else {
            return nil
          }
          return [Mutant.Edit(range: range, text: name + " and " + added)]
        }
      }
    }
  }

  private var regionRules: [MutationRule] {
    let fault = "region.changed"
    let unknown = #"^(?![\s\S]*(cervic|\bC\d|thorac|dors))"#
    let neck = "cervic|neck|\\bC\\d"
    let back = "lumb|lower back|low back|\\bL\\d|LSS"
    return [
      headings(fault: fault, "heading: lumbar to neck") { level, _ in level.inRegion("C")?.text },
      swap(
        fault, "curve: of the neck", #"\b(inward curve|lordosis)\b(?! of)"#, ["$1 of the neck"],
        unless: neck),
      swap(
        fault, "curve: of the lower back", #"\b(inward curve|lordosis)\b(?! of)"#,
        ["$1 of the lower back"], unless: back),
      swap(
        fault, "bones: of the neck",
        #"\bThe bones (?=line up|keep|of the spine)(?:of the spine )?"#, ["The bones of the neck "],
        unless: neck),
      swap(
        fault, "in the neck",
        #"(\bthere (?:is|are) (?!.*\b(?:at [CTLS]\d|kidney|ovary|sacrum|pelvi)\b)[^.,;“]+?)(?=\.$)"#,
        ["$1 in the neck"], in: .positive, unless: neck),
      swap(
        fault, "in the lower back",
        #"(\bthere (?:is|are) (?!.*\b(?:at [CTLS]\d|kidney|neck)\b)[^.,;“]+?)(?=\.$)"#,
        ["$1 in the lower back"], in: .positive, unless: back + "|" + unknown),
      swap(
        fault, "spasm of the neck", #"\bmuscle spasm(?! means)"#, ["spasm of the neck muscles"],
        unless: neck),
      swap(
        fault, "side joints", #"\bside joints of the neck\b"#, ["small joints of the lower back"],
        unless: back),
      swap(
        fault, "back to neck", #"\b(lower|low) back\b|\blumbar spine\b"#, ["neck"], unless: neck),
      swap(fault, "neck to back", #"\bneck\b|\bcervical spine\b"#, ["lower back"], unless: back),
      swap(fault, "lumbar to cervical", #"\blumbar\b(?! spine)"#, ["cervical"], unless: neck),
      swap(
        fault, "level of another part", #"\bL(\d)-L(\d)\b"#, ["C$1-C$2", "T$1-T$2"], unless: neck,
        also: ["level.changed"]),
    ]
  }
}
