// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// A ledger as a structured report: level by level from head to foot, then the rest.
///
/// Every finding of the ledger stands in it with its id; nothing is graded, added up or left out.
struct StructuredReport {
  let ledger: Ledger
  let lexicon: Lexicon
  private let cells: ReportCells
  private let grades: [StatedGrade]
  private var page = PageText()

  private static let levelWidth = 9
  private static let margin = 25

  init(ledger: Ledger, lexicon: Lexicon) {
    self.ledger = ledger
    self.lexicon = lexicon
    self.grades = StatedGrades(lexicon: lexicon, ledger: ledger).all()
    self.cells = ReportCells(ledger: ledger, grades: grades)
    writeHead()
    writeLevels()
    writeGeneral()
    writeApart()
  }

  /// The lines up to the recommendations.
  var lines: [String] { page.lines }

  // MARK: Head

  private mutating func writeHead() {
    let regions = Self.regionOrder.filter(ledger.regions.contains).map(\.rawValue)
    page.line("\(ledger.report.name): \(ledger.findings.count) findings")
    page.line(
      "A reading of the report's own words. [F1] names the finding; check it with --explain.")
    if !ledger.holds.isEmpty || !ledger.contradictions.isEmpty {
      let flags = Set(ledger.holds.map(\.reason)).count
      let conflicts = ledger.contradictions.count
      page.line(
        "! \(flags) red flag\(flags == 1 ? "" : "s"), \(conflicts) "
          + "contradiction\(conflicts == 1 ? "" : "s"): see below")
    }
    page.line("")
    if !regions.isEmpty { page.entry("Region", regions.joined(separator: ", "), indent: 15) }
    for kind in [ContextKind.examination, .history, .technique, .contrast, .comparison, .surgery] {
      let texts = ledger.context.filter { item in
        // "Pfirrmann IV" stands in its cell, whatever else the reader took it for.
        item.kind == kind && !grades.contains { $0.span.overlaps(item.span) }
      }.map { ledger.text(of: $0.span) }
      if texts.isEmpty { continue }
      let label = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      page.entry(
        label, texts.map { Self.oneLine($0) }.joined(separator: " | "), indent: 15)
    }
  }

  private static let regionOrder: [Region] = [.cervical, .thoracic, .lumbar, .sacral]

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Levels

  private mutating func writeLevels() {
    let levels = Set(cells.levels.keys).union(cells.loose.keys).sorted()
    for region in Self.regionOrder {
      let own = levels.filter { $0.region == region }
      guard !own.isEmpty else { continue }
      page.heading(region == .sacral ? "SACRUM" : "\(region.rawValue.uppercased()) SPINE")
      for level in own { writeLevel(level) }
    }
  }

  private mutating func writeLevel(_ level: SpinalLevel) {
    let rows = cells.levels[level] ?? [:]
    var name = level.name
    let write = { (page: inout PageText, label: String, text: String) in
      let head = name.padded(to: Self.levelWidth) + label
      page.entry(head, text, indent: Self.margin)
      name = ""
    }
    for row in ReportRow.allCases {
      var lines = self.lines(rows[row] ?? [], row)
      if row == .disc { lines += looseLines(level, "pfirrmann") }
      if row == .endplates { lines += looseLines(level, "modic") }
      for (index, line) in lines.enumerated() { write(&page, index == 0 ? row.label : "", line) }
    }
    let silent = level.isDisc ? Self.silentParts(rows) : []
    if !silent.isEmpty {
      write(&page, "not described", silent.joined(separator: ", "))
    }
  }

  private func looseLines(_ level: SpinalLevel, _ scale: String) -> [String] {
    (cells.loose[level] ?? []).filter { $0.scale == scale }.map {
      "\(FindingPhrase.spoken($0.grade)) [stated; no finding]"
    }
  }

  /// The parts of a level of which the report says nothing.
  private static func silentParts(_ rows: [ReportRow: [ReportStatement]]) -> [String] {
    let parts: [(String, [ReportRow])] = [
      ("disc", [.disc]), ("endplates", [.endplates]), ("facets", [.facets]),
      ("ligamentum flavum", [.flavum]), ("canal", [.canal]),
      ("recesses", [.recesses, .recessLeft, .recessRight]),
      ("foramina", [.foramina, .foramenLeft, .foramenRight]), ("roots", [.roots]),
    ]
    return parts.filter { $0.1.allSatisfy { rows[$0] == nil } }.map(\.0)
  }

  /// The lines of a cell: what is there and what is open one by one, what is absent in one line.
  private func lines(_ statements: [ReportStatement], _ row: ReportRow) -> [String] {
    let present = statements.filter { !$0.isAbsent }.map { line($0, row, among: statements) }
    let absent = statements.filter(\.isAbsent).map { line($0, row, among: statements) }
    return present + (absent.isEmpty ? [] : [absent.joined(separator: "; ")])
  }

  /// An impression that says another thing than the body is told apart from it.
  private func line(
    _ statement: ReportStatement, _ row: ReportRow, among others: [ReportStatement]
  ) -> String {
    let finding = statement.finding
    let isSecond =
      finding.section == .impression
      && others.contains { $0.finding.term == finding.term && $0.finding.section == .findings }
    let quote = Self.isWide(finding) ? ", \(PageText.quoted(ledger.text(of: finding.span)))" : ""
    return phrase(statement, row).text + (isSecond ? ", in the impression" : "") + quote
      + " [\(statement.ids.joined(separator: " "))]"
  }

  private func phrase(_ statement: ReportStatement, _ row: ReportRow) -> FindingPhrase {
    var phrase = FindingPhrase(statement.finding, row: row)
    phrase.grade = statement.grade
    if Self.hasSize(statement.finding), let word = degreeWord(statement.finding) {
      phrase.degree = word
    }
    return phrase
  }

  /// Of a lesion a degree is a size, and "severe" would not be what the report says.
  private static func hasSize(_ finding: Finding) -> Bool {
    let families = [
      "vertebra.lesion", "vertebra.metastasis", "vertebra.hemangioma", "cyst.", "facet.cyst",
      "cord.mass", "cord.syrinx", "incidental.", "epidural.", "infection.", "disc.schmorl_node",
      "soft_tissue.", "facet.effusion",
    ]
    return families.contains { finding.concept.hasPrefix($0) }
      || finding.concept.hasSuffix(".abnormality")
  }

  private func degreeWord(_ finding: Finding) -> String? {
    guard let severity = finding.severity,
      let sentence = ledger.report.sentences.first(where: { $0.span.contains(finding.span) })
    else { return nil }
    let spoken = SpokenWords(lexicon: lexicon, text: ledger.report.text).phrases(in: sentence.span)
    return spoken.filter { $0.senses.contains(.severity(severity)) }
      .min { $0.distance(to: finding) < $1.distance(to: finding) }
      .map { phrase in
        ledger.text(of: phrase.span).lowercased().split(whereSeparator: \.isWhitespace)
          .filter { $0 != "a" && $0 != "an" }.joined(separator: " ")
      }
  }

  // MARK: General

  private mutating func writeGeneral() {
    let rows = ReportRow.allCases.filter { $0 < .surgery && cells.general[$0] != nil }
    guard !rows.isEmpty else { return }
    page.heading("GENERAL, AND WHAT IS SAID OF NO SINGLE LEVEL")
    for row in rows { writeRow(row, label: Self.generalLabel(row)) }
  }

  private mutating func writeRow(_ row: ReportRow, label: String) {
    for (index, statement) in (cells.general[row] ?? []).enumerated() {
      page.entry(index == 0 ? label : "", generalLine(statement, row), indent: Self.margin)
    }
  }

  private static func generalLabel(_ row: ReportRow) -> String {
    switch row {
    case .vertebra: "Vertebrae"
    case .disc: "Discs"
    default: row.label
    }
  }

  /// A statement with its place in words: levels, region, "at all levels", and the report's own
  /// words where the term is wider than they are.
  private func generalLine(_ statement: ReportStatement, _ row: ReportRow) -> String {
    let finding = statement.finding
    var parts = [phrase(statement, row).text]
    if !finding.levels.isEmpty {
      let names = finding.levels.map(\.name).joined(separator: ", ")
      parts.append(finding.term == "conus.abnormality" ? "at \(names)" : names)
    } else if let extent = extent(of: finding) {
      parts.append("levels: \(PageText.quoted(extent))")
    }
    if ledger.regions.count > 1, finding.levels.isEmpty, let region = finding.region {
      parts.append("\(region.rawValue) spine")
    }
    if needsQuote(finding, row) { parts.append(PageText.quoted(quote(of: finding, row))) }
    return parts.joined(separator: ", ") + " [\(statement.ids.joined(separator: " "))]"
  }

  private func extent(of finding: Finding) -> String? {
    guard let sentence = ledger.report.sentences.first(where: { $0.span.contains(finding.span) })
    else { return nil }
    let words = SpokenWords(lexicon: lexicon, text: ledger.report.text)
    let phrase = words.phrases(in: sentence.span).first { phrase in
      phrase.senses.contains { if case .extent = $0 { true } else { false } }
        && !isCut(phrase.span, from: finding.span)
    }
    return phrase.map { ledger.text(of: $0.span) }
  }

  /// Whether a semicolon or a colon stands between, so that the words are of another statement.
  private func isCut(_ one: SourceSpan, from other: SourceSpan) -> Bool {
    let lower = min(one.upper, other.upper)
    let upper = max(one.lower, other.lower)
    guard lower < upper else { return false }
    return ledger.text(of: SourceSpan(lower, upper)).contains { $0 == ";" || $0 == ":" }
  }

  private func needsQuote(_ finding: Finding, _ row: ReportRow) -> Bool {
    if row >= .surgery || finding.concept == "alignment.scoliosis" { return true }
    return Self.isWide(finding)
  }

  /// Whether the report's words say more than the term: which ligament, what abnormality.
  private static func isWide(_ finding: Finding) -> Bool {
    finding.certainty != .excluded
      && (finding.term.hasSuffix(".abnormality") || finding.concept.hasPrefix("ligament.")
        || finding.concept == "vertebra.lesion")
  }

  /// Of an outside finding, a limit or a request the whole sentence, else the words that name it.
  private func quote(of finding: Finding, _ row: ReportRow) -> String {
    let sentence = ledger.report.sentences.first { $0.span.contains(finding.span) }?.span
    let isShort = sentence.map { $0.count <= 160 } ?? false
    let wantsSentence = row >= .incidental || finding.concept == "alignment.scoliosis"
    return ledger.text(of: wantsSentence && isShort ? sentence ?? finding.span : finding.span)
  }

  // MARK: Apart

  private mutating func writeApart() {
    writeApart("SURGERY AND HARDWARE", .surgery, nil)
    writeApart("INCIDENTAL", .incidental, nil)
    writeApart("LIMITS AND RECOMMENDATIONS", .limits, .limitation)
    writeApart("LIMITS AND RECOMMENDATIONS", .recommendations, .recommendation)
  }

  /// Findings of a row, and context of a kind that no finding of the row already quotes.
  private mutating func writeApart(_ title: String, _ row: ReportRow, _ kind: ContextKind?) {
    let statements = cells.general[row] ?? []
    let spans = statements.map(\.finding.span)
    let context = ledger.context.filter { item in
      item.kind == kind && !spans.contains { $0.overlaps(item.span) }
    }
    guard !statements.isEmpty || !context.isEmpty else { return }
    let isOpen = page.lines.contains(title)
    if !isOpen { page.heading(title) }
    writeRow(row, label: row.label)
    for (index, item) in context.enumerated() {
      page.entry(
        index == 0 && statements.isEmpty ? row.label : "",
        PageText.quoted(ledger.text(of: item.span)), indent: Self.margin)
    }
  }
}
