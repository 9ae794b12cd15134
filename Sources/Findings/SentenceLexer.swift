// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Cuts a sentence into items: phrases of the lexicon, levels, measurements, grades, marks.
struct SentenceLexer {
  let lexicon: Lexicon
  let text: SourceText
  /// The region that the text is about.
  var region: Region = .lumbar
  /// The levels of the report that a letter tells.
  var known: Set<SpinalLevel> = []
  var isRewrite = false

  func items(in span: SourceSpan) -> [Item] {
    let tokens = Tokenizer.tokens(in: span, of: text.utf8)
    let ids = tokens.map { lexicon.ids(of: $0, in: text) }
    let hyphens = tokens.map { isHyphen($0) }
    let levels = LevelScanner(lexicon: lexicon, text: text, tokens: tokens)
    var items: [Item] = []
    items.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let phrase = lexicon.longestMatch(ids, hyphens, from: index)
      if let found = levels.expression(at: index), found.end >= (phrase?.end ?? 0) {
        items.append(levelItem(found, from: index, tokens))
        index = found.end
      } else if let phrase {
        // "sacralisation of L5": a level at the end of a phrase stays a level.
        let end = (index + 1..<phrase.end).first { levels.expression(at: $0) != nil } ?? phrase.end
        var item = item(for: phrase.senses, index..<end, tokens)
        if end - index > 1 {
          if item.entry != nil {
            item.innerRelation = relation(inside: index..<end, ids, hyphens)
            item.innerSide = side(inside: index..<end, ids)
            markGrade(&item, inside: index..<end, ids)
          }
          // "The other discs": how many, and of what.
          if isRewrite, item.extent != nil || item.pointer != nil, item.structure == nil {
            item.structure = structure(inside: index..<end, ids, hyphens)
          }
          item.innerRegion = item.region ?? region(inside: index..<end, ids, hyphens)
        }
        items.append(item)
        index = end
      } else {
        items.append(plainItem(at: index, tokens))
        index += 1
      }
    }
    return ItemCombiner(lexicon: lexicon, text: text, region: region, known: known).combined(items)
  }

  private func relation(
    inside range: Range<Int>, _ ids: [Lexicon.WordIDs], _ hyphens: [Bool]
  ) -> Relation? {
    for start in range {
      for length in (1...3).reversed() where length < range.count && start + length <= range.upperBound
      {
        let part = start..<start + length
        guard let match = lexicon.longestMatch(Array(ids[part]), Array(hyphens[part]), from: 0)
        else { continue }
        for case .state(let state, _) in match.senses {
          if let relation = lexicon.states[state].relation { return relation }
        }
      }
    }
    return nil
  }

  /// "Modic type" is a finding, and a grade is to follow it; "type 1 endplate changes" has it inside.
  private func markGrade(_ item: inout Item, inside range: Range<Int>, _ ids: [Lexicon.WordIDs]) {
    for index in range.dropLast() {
      let senses = lexicon.longestMatch([ids[index]], [false], from: 0)?.senses ?? []
      guard senses.contains(where: { if case .gradeWord = $0 { true } else { false } }) else {
        continue
      }
      let next = text[SourceSpan(item.span.lower, item.span.upper)].split(separator: " ")
      if let value = next.dropFirst().compactMap({ ItemCombiner.gradeValue(of: String($0)) }).first {
        item.grade = (nil, value)
      }
    }
    for index in range {
      for sense in lexicon.longestMatch([ids[index]], [false], from: 0)?.senses ?? [] {
        if case .gradeScale(let scale) = sense { item.gradeScale = item.gradeScale ?? scale }
      }
    }
  }

  /// A side that a word inside a whole phrase names: "bilateral spondylolysis".
  private func side(inside range: Range<Int>, _ ids: [Lexicon.WordIDs]) -> Side? {
    for index in range {
      for case .side(let side) in lexicon.longestMatch([ids[index]], [false], from: 0)?.senses ?? []
      {
        return side
      }
    }
    return nil
  }

  private func structure(
    inside range: Range<Int>, _ ids: [Lexicon.WordIDs], _ hyphens: [Bool]
  ) -> Int? {
    for start in range.dropFirst() {
      let end = range.upperBound
      let match = lexicon.longestMatch(
        Array(ids[start..<end]), Array(hyphens[start..<end]), from: 0)
      for case .structure(let structure) in match?.senses ?? [] { return structure }
    }
    return nil
  }

  /// "The curve of the lower back", "lumbosacral spine MRI": the region that a longer phrase names.
  private func region(
    inside range: Range<Int>, _ ids: [Lexicon.WordIDs], _ hyphens: [Bool]
  ) -> Region? {
    for start in range {
      for end in (start + 1...range.upperBound).reversed()
      where end - start < range.count && end - start <= 3 {
        let match = lexicon.longestMatch(
          Array(ids[start..<end]), Array(hyphens[start..<end]), from: 0)
        for case .region(let region) in match?.senses ?? [] { return region }
      }
    }
    return nil
  }

  private func isHyphen(_ token: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
    let first = text.utf8[token.span.lower]
    if first == UInt8(ascii: "-") { return true }
    // – and ‑
    return token.span.count == 3 && first == 0xE2 && text.utf8[token.span.lower + 1] == 0x80
      && (0x90...0x94).contains(text.utf8[token.span.lower + 2])
  }

  private func span(_ range: Range<Int>, _ tokens: [Token]) -> SourceSpan {
    SourceSpan(tokens[range.lowerBound].span.lower, tokens[range.upperBound - 1].span.upper)
  }

  private func levelItem(
    _ found: LevelScanner.Found, from start: Int, _ tokens: [Token]
  ) -> Item {
    var item = Item(span: span(start..<found.end, tokens), tokens: start..<found.end)
    item.level = found.expression
    return item
  }

  private func plainItem(at index: Int, _ tokens: [Token]) -> Item {
    let token = tokens[index]
    var item = Item(span: token.span, tokens: index..<index + 1)
    switch token.kind {
    case .word:
      item.isOpenEnd = Self.openEnds.contains(text[token.span].lowercased())
    case .number:
      item.number = Self.number(text.utf8[token.span.lower..<token.span.upper])
    case .punctuation:
      item.mark = isHyphen(token) ? UInt8(ascii: "-") : text.utf8[token.span.lower]
      item.isWord = false
    }
    return item
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: bytes.map { $0 == UInt8(ascii: ",") ? 0x2E : $0 }, as: UTF8.self))
  }

  private func item(for senses: [Sense], _ range: Range<Int>, _ tokens: [Token]) -> Item {
    var item = Item(span: span(range, tokens), tokens: range)
    if tokens[range.lowerBound].kind == .punctuation, range.count == 1 {
      item.mark = text.utf8[tokens[range.lowerBound].span.lower]
      item.isWord = false
    }
    for sense in senses { apply(sense, to: &item) }
    if range.count == 1,
      text.utf8[item.span.lower..<item.span.upper].elementsEqual("respectively".utf8)
    {
      item.isRespectively = true
    }
    item.isOpenEnd = Self.openEnds.contains(text[item.span].lowercased())
    if range.count > 1 {
      let first = text.utf8[
        tokens[range.lowerBound].span.lower..<tokens[range.lowerBound].span.upper]
      item.isPrepositional = Self.prepositions.contains(
        String(decoding: first.map(\.lowered), as: UTF8.self))
    }
    return item
  }

  private static let openEnds: Set<String> = ["etc", "ect", "others", "other"]

  private static let prepositions: Set<String> = [
    "on", "to", "more", "at", "toward", "towards", "mainly", "mostly", "greater", "worse",
    "especially", "predominantly",
  ]

  private func apply(_ sense: Sense, to item: inout Item) {
    switch sense {
    case .entry(let index): if item.entry == nil { item.entry = index }
    case .normalStatement(let index): item.normalEntry = index
    case .structure(let index): item.structure = index
    case .aspect(let aspect): item.aspect = aspect
    case .state(let state, let form): item.states.append((state, form))
    case .severity(let value): item.severity = value
    case .side(let value): item.side = value
    case .zone(let value): item.zone = value
    case .change(let value): item.change = value
    case .direction(let value): item.direction = value
    case .region(let value): item.region = value
    case .extent(let value): item.extent = value
    case .cue(let index): item.cues.append(index)
    case .connector(let value): item.connector = value
    case .rootRole(let value): item.rootRole = value
    case .gradeScale(let index): item.gradeScale = index
    case .gradeWord: item.isGradeWord = true
    default: applyLesser(sense, to: &item)
    }
  }

  private func applyLesser(_ sense: Sense, to item: inout Item) {
    switch sense {
    case .context(let kind): item.context = kind
    case .claim(let name): item.claim = name
    case .hold(let rule): item.hold = rule
    case .definition: item.isDefinition = true
    case .emphasis: item.isEmphasis = true
    case .pointer(let value): item.pointer = value
    case .unit(let value): item.unit = value
    case .numberWord(let value): item.number = Double(value)
    case .ordinal(let value): item.ordinal = value
    case .empty: item.isEmpty = true
    case .ordinary: item.isOrdinary = true
    case .medical: item.isMedical = true
    default: break
    }
  }
}
