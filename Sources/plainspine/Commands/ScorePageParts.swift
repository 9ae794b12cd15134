// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Parts of a page that help a writer: plainer words, the hardest sentences, checklists, and what
/// was left out.
struct ScorePageParts {
  private let details: ReadabilityDetails

  private static let shownSentences = 6

  init(_ details: ReadabilityDetails) { self.details = details }

  var words: String {
    let helped = details.hardWords.filter { $0.plain != nil }
    let names = details.unexplained.keys.sorted().prefix(12).joined(separator: ", ")
    guard !helped.isEmpty || !names.isEmpty else { return "" }
    let rows = helped.map { word in
      """
      <tr><td><u>\(escaped(word.word))</u></td><td>\(word.count)</td>\
      <td class="better">\(escaped(word.plain ?? ""))</td></tr>
      """
    }.joined()
    let table =
      helped.isEmpty
      ? "" : "<table><tr><th>Instead of</th><th>times</th><th>try</th></tr>\(rows)</table>"
    let spelled =
      names.isEmpty
      ? ""
      : "<p>Short forms that the text never spells out: <b>\(escaped(names))</b>. "
        + "Readers may not know them.</p>"
    return "<section><h2>Plainer words</h2>\(table)\(spelled)</section>"
  }

  /// The hardest sentences with reasons, each beside the same with plainer words where that helps.
  var sentences: String {
    guard !details.hardSentences.isEmpty else { return "" }
    let items = details.hardSentences.prefix(Self.shownSentences).map { sentence in
      let after =
        PlainerSentence(sentence, words: details.hardWords).map {
          "<div><h3>After, with plainer words: grade \(tenth($0.grade))</h3>"
            + "<p>\(escaped($0.text))</p></div>"
        } ?? "<div><h3>After</h3><p class=\"same\">Say it in two sentences or more.</p></div>"
      return """
        <div class="sides"><div><h3>Before: grade \(tenth(sentence.grade))</h3>\
        <p>\(escaped(sentence.text))</p>\
        <p class="why">\(escaped(sentence.reasons.joined(separator: "; ")))</p></div>\(after)</div>
        """
    }.joined()
    return """
      <section><h2>The hardest sentences, and why</h2>\(items)\
      <p class="same">Words are only swapped: read it aloud and mend the grammar.</p></section>
      """
  }

  var checklists: String {
    let judged = details.checklist.filter { $0.answer == .yes || $0.answer == .no }
    let rows = judged.map { item in
      """
      <tr><td>\(item.source.rawValue) \(item.number)</td><td>\(escaped(item.question))</td>\
      <td class="\(item.answer == .yes ? "better" : "worse")">\(item.answer.rawValue)</td>\
      <td>\(escaped(item.evidence))</td></tr>
      """
    }.joined()
    let others = details.checklist.filter { $0.answer == .person }.map { item in
      "<li>\(item.source.rawValue) \(item.number): \(escaped(item.question))</li>"
    }.joined()
    return """
      <h2>Checklists</h2><table>\(rows)</table>
      <p>These need a person:</p><ul>\(others)</ul>
      """
  }

  var excluded: String {
    guard !details.excluded.isEmpty else { return "" }
    let kinds = Dictionary(grouping: details.excluded, by: \.kind)
    let rows = kinds.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, items in
      "<tr><th>\(items.count) × \(kind.name)</th><td>\(escaped(kind.why))</td></tr>"
    }.joined()
    return "<h2>Left out of the formulas</h2><table>\(rows)</table>"
  }

  private func tenth(_ value: Double) -> String { Decimals.text(value, places: 1) }
  private func escaped(_ text: String) -> String { ScorePageText.escaped(text) }
}
