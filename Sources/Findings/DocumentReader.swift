// SPDX-License-Identifier: Apache-2.0

internal import Glossaries
internal import Reports

/// Walks through the sentences of a text and carries along what one leaves for the next:
/// the level of a heading, the structure of a heading, the last level said.
struct DocumentReader {
  let lexicon: Lexicon
  let report: Report
  let isRewrite: Bool
  private let lexer: SentenceLexer

  private(set) var findings: [Finding] = []
  private(set) var context: [ContextItem] = []
  private(set) var uncovered: [SourceSpan] = []
  private(set) var coverage = Coverage(words: 0, uncovered: 0)
  private(set) var remarks: [Remark] = []
  private(set) var alerts: [Alert] = []
  private(set) var notes: [SentenceNote] = []
  private var regionWords: [Region] = []
  private(set) var named = LevelSet()
  private(set) var background: Set<String> = []
  private var carry = Carry()
  private var line = 0
  private var sectionInForce: SectionKind?
  private var sentencesOfSection = 0
  /// What the sentence before asked for.
  private var asked: [Finding] = []

  /// What earlier sentences leave for later ones.
  struct Carry {
    /// The level under whose heading the text stands.
    var level: LevelExpression?
    var levelSpan: SourceSpan?
    /// Whether it was written as a heading, with a colon or on a line of its own.
    var isHeading = false
    var levelBlock = -1
    var lastLevel: LevelExpression?
    var lastLevelSpan: SourceSpan?
    var lastSide: Side?
    var topic: MentionBuilder.Topic?
    var topicBlock = -1
    var section: SectionKind = .findings
    var letter = LetterCarry()
    /// The finding whose places a list gives ("The following protrusions:").
    var listed: Int?
    /// Levels of the last finding, for a sentence that goes on without a subject.
    var lastFindingLevels: [SpinalLevel] = []
    var lastBlock = -1
  }

  init(lexicon: Lexicon, report: Report, isRewrite: Bool, of source: Ledger? = nil) {
    self.lexicon = lexicon
    self.report = report
    self.isRewrite = isRewrite
    self.lexer = SentenceLexer(
      lexicon: lexicon, text: report.text, region: source?.regions.first ?? .lumbar,
      known: Set(source?.notes.flatMap(\.levels.all) ?? []), isRewrite: isRewrite)
  }

  mutating func read() {
    for sentence in report.sentences { read(sentence) }
  }

  /// Regions by the levels of the findings, else by the words of the text; the most named first.
  func regions() -> [Region] {
    var counts: [Region: Int] = [:]
    for finding in findings {
      for level in finding.levels { counts[level.region, default: 0] += 1 }
    }
    for region in regionWords { counts[region, default: 0] += 1 }
    if counts.count > 1 { counts[.sacral] = nil }
    return counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
  }

  private mutating func read(_ given: Sentence) {
    let sentence = inFindings(given)
    if sentence.section != carry.section {
      carry = Carry()
      carry.section = sentence.section
    }
    var items = lexer.items(in: sentence.span)
    for item in items { if let level = item.level { named.insert(level) } }
    noteAlerts(items, sentence)
    guard sentence.section.statesFindings || sentence.section == .other else {
      regionWords += items.compactMap { $0.region ?? $0.innerRegion }
      background.formUnion(items.compactMap { $0.entry.map { lexicon.entries[$0].concept } })
      if let kind = Self.contextKind(of: sentence.section) {
        context.append(ContextItem(kind: kind, span: sentence.span))
      }
      return
    }
    let clauses = ContextClauses(lexicon: lexicon, text: report.text, isLetter: isRewrite)
    // In a letter a line that names the scan can also compare it.
    let mayBeTitle =
      !isRewrite || !items.contains { $0.context == .comparison || $0.context == .recommendation }
    let title = mayBeTitle ? clauses.title(items, sentence) : nil
    let found = title.map { [$0] } ?? clauses.clauses(in: items, sentence)
    let isHeading =
      isRewrite
      && LetterHeading(
        lexicon: lexicon, text: report.text, sentence: sentence, items: items
      ).isHeading
    if !isHeading { context += found.map { ContextItem(kind: $0.kind, span: $0.span) } }
    for clause in found { for index in clause.items { items[index].isClaimed = true } }
    var reader = SentenceReader(
      lexicon: lexicon, text: report.text, sentence: sentence, items: items, carry: carry,
      contexts: found, isRewrite: isRewrite)
    reader.known = lexer.known
    reader.region = lexer.region
    reader.read()
    let goesOn =
      reader.findings.isEmpty
      && !items.contains(where: { $0.structure != nil || !$0.states.isEmpty })
    if goesOn || reader.leavesMeasurements, let last = findings.indices.last,
      findings[last].polarity != .absent,
      findings[last].measurements.isEmpty
    {
      // "It measures 25 x 28 mm.": of what was just spoken of.
      let values = reader.items.flatMap(\.measurements)
      if !values.isEmpty {
        findings[last].measurements = values
        findings[last].evidence.append(sentence.span)
        reader.claimMeasurements()
      }
    }
    if isRewrite {
      goOn(reader, sentence)
      takeAnswer(reader)
    }
    findings += reader.findings
    remarks += reader.remarks
    regionWords += reader.regionWords
    if sentence.startsLine { line += 1 }
    if var note = reader.note {
      note.line = line
      notes.append(note)
    }
    carry = reader.carry
    count(reader.items, sentence)
  }

  /// "Comparison: none. There is a disc bulge at L4-L5.": nothing is lost for want of a heading.
  ///
  /// What follows the first sentence of such a section and names a finding is one.
  private mutating func inFindings(_ sentence: Sentence) -> Sentence {
    if sentence.section != sectionInForce { (sectionInForce, sentencesOfSection) = (sentence.section, 0) }
    sentencesOfSection += 1
    guard !isRewrite, sentencesOfSection > 1, Self.preliminary.contains(sentence.section) else {
      return sentence
    }
    let items = lexer.items(in: sentence.span)
    let names = items.contains { item in
      item.entry.map { !lexicon.entries[$0].concept.hasPrefix("study.") } ?? false
        || item.states.contains { $0.form == .noun && !lexicon.states[$0.state].isNormal }
    }
    let isPlaced = items.contains { $0.level != nil || $0.severity != nil || $0.side != nil }
    guard names, isPlaced, !items.contains(where: { $0.context != nil }) else { return sentence }
    return Sentence(
      span: sentence.span, section: .findings, block: sentence.block,
      startsLine: sentence.startsLine, isListItem: sentence.isListItem)
  }

  private static let preliminary: Set<SectionKind> = [.comparison, .technique, .examination]

  /// Words that hold the letter by themselves, where they are not denied.
  private mutating func noteAlerts(_ items: [Item], _ sentence: Sentence) {
    for (index, item) in items.enumerated() {
      guard let rule = item.hold else { continue }
      let sections = lexicon.holds[rule].sections
      let counts =
        sections.isEmpty
        ? sentence.section.statesFindings || sentence.section == .other
        : sections.contains(sentence.section.rawValue)
      guard counts else { continue }
      let scope = AssertionScope(lexicon: lexicon, items: items)
      if scope.verdict(first: index, last: index)?.certainty == .excluded { continue }
      alerts.append(Alert(rule: rule, span: item.span))
    }
  }

  /// "It is new since the last study.": of what was just spoken of.
  private mutating func goOn(_ reader: SentenceReader, _ sentence: Sentence) {
    let letter = LetterHeading(
      lexicon: lexicon, text: report.text, sentence: sentence, items: reader.items)
    guard reader.findings.allSatisfy({ $0.concept.hasPrefix("study.") }), !letter.isHeading,
      let last = findings.indices.last, let note = notes.indices.last
    else { return }
    leaveOpen(reader, last)
    guard reader.findings.isEmpty,
      letter.refersBack || reader.items.contains(where: { $0.direction != nil })
    else { return }
    placeLast(reader, last)
    var degree: Severity?
    for item in reader.items {
      degree = item.severity ?? degree
      if let side = item.side {
        notes[note].sides.insert(side)
        if findings[last].side == nil, findings[last].concept.hasPrefix("disc.") {
          findings[last].side = side
        }
      }
      if let change = item.change {
        notes[note].changes.insert(change)
        findings[last].change = findings[last].change ?? change
      }
      if let direction = item.direction { notes[note].directions.insert(direction) }
      if let grade = item.grade { notes[note].grades.insert(grade.value) }
      if let severity = item.severity { notes[note].severities.insert(severity) }
      notes[note].measurements += item.measurements
    }
  }

  /// "Herniated disc? No evidence of one.": the answer says whether what was asked for is there.
  private mutating func takeAnswer(_ reader: SentenceReader) {
    if let answer = reader.answer, !asked.isEmpty {
      findings.removeAll { finding in asked.contains { $0.span == finding.span } }
      findings += asked.map { finding in
        var finding = finding
        finding.certainty = answer
        if answer == .excluded { (finding.severity, finding.relation) = (nil, nil) }
        return finding
      }
      for index in notes.indices where asked.contains(where: { notes[index].span.overlaps($0.span) })
      {
        notes[index].hedged = []
      }
    }
    asked = reader.asked
  }

  /// "Your discs bulge. This is most evident at L4-L5.": where the last sentence's findings are.
  private mutating func placeLast(_ reader: SentenceReader, _ last: Int) {
    guard let level = reader.items.first(where: { $0.level != nil })?.level,
      !reader.items.contains(where: { $0.structure != nil || $0.entry != nil })
    else { return }
    for index in findings.indices
    where findings[index].sentence == findings[last].sentence && findings[index].levels.isEmpty {
      let place = lexicon.entry(findings[index].term).map { lexicon.entries[$0].place } ?? .any
      findings[index].levels = level.levels(at: place)
      findings[index].isLevelCarried = true
    }
  }

  /// "The report has a question mark here.": the last finding is left open.
  private mutating func leaveOpen(_ reader: SentenceReader, _ last: Int) {
    guard findings[last].certainty == .certain else { return }
    let cues = reader.items.flatMap(\.cues).compactMap { lexicon.cues[$0].certainty }
    if let doubt = cues.first(where: { $0 == .possible || $0 == .suspected || $0 == .probable }) {
      findings[last].certainty = doubt
    }
  }

  private static func contextKind(of section: SectionKind) -> ContextKind? {
    switch section {
    case .examination: .examination
    case .technique: .technique
    case .comparison: .comparison
    case .history: .history
    default: nil
    }
  }

  // MARK: Coverage

  private mutating func count(_ items: [Item], _ sentence: Sentence) {
    guard sentence.section.statesFindings else { return }
    var run: SourceSpan?
    for item in items where item.isWord {
      let words = Tokenizer.tokens(in: item.span, of: report.text.utf8).count {
        $0.kind != .punctuation
      }
      coverage.words += words
      let covered =
        item.isClaimed || item.isEmpty || (isRewrite && item.isOrdinary)
        || (item.connector != nil && !item.isAnchor && item.severity == nil)
      if covered {
        if let run { uncovered.append(run) }
        run = nil
      } else {
        coverage.uncovered += words
        run = run.map { $0.union(item.span) } ?? item.span
      }
    }
    if let run { uncovered.append(run) }
  }
}
