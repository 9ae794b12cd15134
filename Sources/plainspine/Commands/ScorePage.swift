// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// A page in one file, for people who do not know the formulas: no script, nothing to load.
struct ScorePage {
  let conventions: ScoreConventions

  func text(_ results: [ScoreResult]) -> String {
    let scored = results.filter { $0.details != nil }
    let title = scored.count == 1 ? scored[0].file : "\(scored.count) texts"
    let overview = results.count > 1 ? self.overview(results) : ""
    return page("How easy is it to read? \(title)", overview + scored.map(section).joined())
  }

  func comparison(_ comparison: ScoreComparison) -> String {
    let rows = comparison.rows.map { row in
      let colours = ["easier": "better", "harder": "worse"]
      return """
        <tr><th>\(escaped(row.name))</th><td>\(tenth(row.old))</td><td>\(tenth(row.new))</td>\
        <td class="\(colours[row.verdict] ?? "same")">\(row.change > 0 ? "+" : "")\
        \(tenth(row.change)) \(row.verdict)</td></tr>
        """
    }.joined()
    let sides = [comparison.old, comparison.new].enumerated().map { index, result in
      "<div><h2>\(index == 0 ? "Before" : "After")</h2>\(ScorePageText(result).html)</div>"
    }.joined()
    return page(
      "Before and after",
      """
      <section><table><tr><th></th><th>Before</th><th>After</th><th>Change</th></tr>\(rows)</table>
      </section><section class="sides">\(sides)</section>
      """)
  }

  private func page(_ title: String, _ body: String) -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title><style>\(ScorePageStyle.css)</style></head><body><main>
    <h1>\(escaped(title))</h1>
    \(body)
    <footer>Counted: \(escaped(conventions.line)). Scores measure words and sentences, not whether \
    readers understand: ask a few of them.</footer>
    </main></body></html>
    """
  }

  private func overview(_ results: [ScoreResult]) -> String {
    let rows = results.map { result in
      guard let scores = result.scores else {
        return "<tr><th>\(escaped(result.file))</th><td colspan=3>could not be read</td></tr>"
      }
      let verdict = result.failures.isEmpty ? "" : escaped(result.failures.joined(separator: "; "))
      return """
        <tr><th>\(escaped(result.file))</th><td>\(tenth(scores.fleschKincaidGrade))</td>\
        <td>\(tenth(scores.fleschReadingEase))</td><td class="worse">\(verdict)</td></tr>
        """
    }.joined()
    return """
      <section><table><tr><th>Text</th><th>Grade</th><th>Ease</th><th></th></tr>\(rows)</table>
      </section>
      """
  }

  private func section(_ result: ScoreResult) -> String {
    guard let details = result.details, let scores = result.scores else { return "" }
    return """
      <section><h2>\(escaped(result.file))</h2>\(verdict(result, scores))
      \(ScorePagePictures.scale(
        scores.fleschKincaidGrade, target: result.thresholds.maxGrade ?? 6))
      \(advice(details))</section>
      <section><h2>How long the sentences are</h2>
      \(ScorePagePictures.lengths(details.sentenceLengths))</section>
      \(words(details))\(beforeAndAfter(details))
      <section><h2>The text</h2><p class="key"><mark>hard sentence</mark> \
      <mark class="very">very hard sentence</mark> <u>hard word</u></p>
      \(ScorePageText(result).html)</section>
      \(numbers(details, scores))
      """
  }

  private func verdict(_ result: ScoreResult, _ scores: ReadabilityScores) -> String {
    let grade = max(1, Int(scores.fleschKincaidGrade.rounded()))
    let reader =
      grade > 12 ? "someone who went to college" : "a student of \(grade + 5) to \(grade + 6) years"
    let failures = result.failures.map { "<p class=\"worse\">\(escaped($0))</p>" }.joined()
    return """
      <p class="verdict"><b>Grade \(tenth(scores.fleschKincaidGrade))</b>: \
      \(reader) can read it. Ease \(tenth(scores.fleschReadingEase)) of 100 \
      (\(ScoreTable.easeBand(scores))).</p>\(failures)
      """
  }

  private func advice(_ details: ReadabilityDetails) -> String {
    guard !details.advice.isEmpty else { return "<p class=\"better\">It reaches its target.</p>" }
    let items = details.advice.map { "<li>\(escaped($0))</li>" }.joined()
    return "<p>To reach the target:</p><ul>\(items)</ul>"
  }

  private func words(_ details: ReadabilityDetails) -> String {
    let helped = details.hardWords.filter { $0.plain != nil }
    guard !helped.isEmpty else { return "" }
    let rows = helped.map { word in
      """
      <tr><td><u>\(escaped(word.word))</u></td><td>\(word.count)</td>\
      <td class="better">\(escaped(word.plain ?? ""))</td></tr>
      """
    }.joined()
    return """
      <section><h2>Plainer words</h2>
      <table><tr><th>Instead of</th><th>times</th><th>try</th></tr>\(rows)</table></section>
      """
  }

  private func beforeAndAfter(_ details: ReadabilityDetails) -> String {
    let pairs = details.hardSentences.compactMap { sentence in
      PlainerSentence(sentence, words: details.hardWords).map { (sentence, $0) }
    }.prefix(4)
    guard !pairs.isEmpty else { return "" }
    let items = pairs.map { before, after in
      """
      <div class="sides"><div><h3>Before, grade \(tenth(before.grade))</h3>\
      <p>\(escaped(before.text))</p></div><div><h3>After, grade \(tenth(after.grade))</h3>\
      <p>\(escaped(after.text))</p></div></div>
      """
    }.joined()
    return "<section><h2>Before and after, word by word</h2>\(items)</section>"
  }

  private func numbers(_ details: ReadabilityDetails, _ scores: ReadabilityScores) -> String {
    let rows = [
      ("Flesch Reading Ease", tenth(scores.fleschReadingEase)),
      ("Flesch-Kincaid grade", tenth(scores.fleschKincaidGrade)), ("SMOG", tenth(scores.smog)),
      ("Gunning Fog", tenth(scores.gunningFog)), ("Coleman-Liau", tenth(scores.colemanLiau)),
      ("Automated Readability", tenth(scores.automatedReadability)),
      ("New Dale-Chall", scores.newDaleChallGrade),
      ("Consensus", tenth(scores.consensus.grade)),
      ("Words", "\(details.report.counts.words)"),
      ("Sentences", "\(details.report.counts.sentences)"),
      ("Passive sentences", "\(Decimals.text(100 * details.voice.passiveShare, places: 0)) %"),
    ].map { "<tr><th>\($0.0)</th><td>\(escaped($0.1))</td></tr>" }.joined()
    let checks = details.checklist.filter { $0.answer == .yes || $0.answer == .no }.map { item in
      """
      <tr><td>\(item.source.rawValue) \(item.number)</td><td>\(escaped(item.question))</td>\
      <td class="\(item.answer == .yes ? "better" : "worse")">\(item.answer.rawValue)</td>\
      <td>\(escaped(item.evidence))</td></tr>
      """
    }.joined()
    let persons = details.checklist.count { $0.answer == .person }
    let notes = conventions.notes(for: details).map { "<p>\(escaped($0)).</p>" }.joined()
    return """
      <details><summary>All scores and checklists</summary><table>\(rows)</table>\(notes)
      <table>\(checks)</table><p>\(persons) more items need a person.</p></details>
      """
  }

  private func tenth(_ value: Double) -> String { Decimals.text(value, places: 1) }
  private func escaped(_ text: String) -> String { ScorePageText.escaped(text) }
}
