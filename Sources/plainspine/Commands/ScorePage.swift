// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// A page in one file, for people who do not know the formulas: no script, nothing to load.
struct ScorePage {
  let conventions: ScoreConventions

  func text(_ results: [ScoreResult]) -> String {
    let scored = results.filter { $0.details != nil }
    let title = scored.count == 1 ? scored[0].file : "\(scored.count) texts"
    let overview = results.count > 1 ? self.overview(results) : ""
    let sections = scored.map { section($0, isOnly: results.count == 1) }.joined()
    return page("How easy is it to read? \(title)", overview + sections)
  }

  /// The page of a folder of pages: one line a text, with a link to its page.
  func index(_ results: [ScoreResult], pages: [String]) -> String {
    page("How easy are they to read?", overview(results, pages: pages))
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

  private func overview(_ results: [ScoreResult], pages: [String]? = nil) -> String {
    let rows = results.enumerated().map { index, result in
      guard let scores = result.scores else {
        let reason = result.error?.description ?? ""
        return """
          <tr><th>\(escaped(result.file))</th><td colspan="3" class="worse">not scored: \
          \(escaped(reason))</td></tr>
          """
      }
      let verdict = result.failures.isEmpty ? "" : escaped(result.failures.joined(separator: "; "))
      let place = pages?[index] ?? "#text-\(ScorePageText.anchor(result.file))"
      return """
        <tr><th><a href="\(escaped(place))">\(escaped(result.file))</a></th>\
        <td>\(tenth(scores.fleschKincaidGrade))</td>\
        <td>\(tenth(scores.fleschReadingEase))</td><td class="worse">\(verdict)</td></tr>
        """
    }.joined()
    return """
      <section><table><tr><th>Text</th><th>Grade</th><th>Ease</th><th></th></tr>\(rows)</table>
      </section>
      """
  }

  private func section(_ result: ScoreResult, isOnly: Bool) -> String {
    guard let details = result.details, let scores = result.scores else { return "" }
    let anchor = "text-\(ScorePageText.anchor(result.file))"
    let heading = isOnly ? "" : "<h2 id=\"\(anchor)\">\(escaped(result.file))</h2>"
    let parts = ScorePageParts(details)
    return """
      <section>\(heading)\(verdict(result, scores))
      \(ScorePagePictures.scale(
        scores.fleschKincaidGrade, target: result.thresholds.maxGrade ?? 6))
      \(advice(details))</section>
      <section><h2>How long the sentences are</h2>
      \(ScorePagePictures.lengths(details.sentenceLengths))</section>
      \(parts.words)\(parts.sentences)
      <section><h2>The text</h2><p class="key"><mark>hard sentence</mark> \
      <mark class="very">very hard sentence</mark> <u>hard word</u></p>
      \(ScorePageText(result).html)</section>
      \(numbers(details, scores, parts))
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

  private func numbers(
    _ details: ReadabilityDetails, _ scores: ReadabilityScores, _ parts: ScorePageParts
  ) -> String {
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
    let notes = conventions.notes(for: details).map { "<p>\(escaped($0)).</p>" }.joined()
    return """
      <details><summary>All scores, checklists, and what was left out</summary>
      <table>\(rows)</table>\(notes)\(parts.checklists)\(parts.excluded)</details>
      """
  }

  private func tenth(_ value: Double) -> String { Decimals.text(value, places: 1) }
  private func escaped(_ text: String) -> String { ScorePageText.escaped(text) }
}
