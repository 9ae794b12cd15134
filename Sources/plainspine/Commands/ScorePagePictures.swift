// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Pictures of a page, as SVG.
enum ScorePagePictures {
  /// Grades 0 to 16 on a line: green, yellow, red, with the text and its target.
  static func scale(_ grade: Double, target: Double) -> String {
    let place = { (grade: Double) in 20 + 560 * min(16, max(0, grade)) / 16 }
    let zones = [(0.0, 6.0, "#bfe3c8"), (6.0, 9.0, "#f7e6a6"), (9.0, 16.0, "#f3c1b5")].map {
      from, to, colour in
      "<rect x=\"\(whole(place(from)))\" y=\"34\" width=\"\(whole(place(to) - place(from)))\" "
        + "height=\"18\" fill=\"\(colour)\"/>"
    }.joined()
    let ticks = [0, 2, 4, 6, 8, 10, 12, 14, 16].map {
      "<text x=\"\(whole(place(Double($0))))\" y=\"68\">\($0)</text>"
    }.joined()
    let x = whole(place(grade))
    let aim = whole(place(target))
    return """
      <svg viewBox="0 0 600 90" role="img" aria-label="Grade \(Decimals.text(grade, places: 1)) on \
      a scale from 0 to 16">\(zones)\(ticks)
      <path d="M\(x) 34 l-8 -12 h16 z" fill="#1b3a4b"/>
      <text x="\(x)" y="16" class="strong">this text: \(Decimals.text(grade, places: 1))</text>
      <path d="M\(aim) 30 v26" stroke="#1b3a4b" stroke-dasharray="3 3"/>
      <text x="\(aim)" y="86">target \(Decimals.text(target, places: 0))</text></svg>
      """
  }

  /// How many sentences have so many words, in steps of five.
  static func lengths(_ lengths: [Int]) -> String {
    let bars = stride(from: 1, to: lengths.count, by: 5).map { from in
      lengths[from..<min(from + 5, lengths.count)].reduce(0, +)
    }
    let most = max(1, bars.max() ?? 1)
    let width = 560 / bars.count
    var svg = ""
    for (index, count) in bars.enumerated() {
      let height = 110 * count / most
      let x = 20 + index * width
      let colour = index < 3 ? "#7fb894" : index < 4 ? "#e0c35c" : "#d98873"
      svg +=
        "<rect x=\"\(x + 2)\" y=\"\(130 - height)\" width=\"\(width - 4)\" "
        + "height=\"\(height)\" fill=\"\(colour)\"/>"
      if count > 0 { svg += "<text x=\"\(x + width / 2)\" y=\"\(124 - height)\">\(count)</text>" }
      let label = index == bars.count - 1 ? "56+" : "\(index * 5 + 1)–\(index * 5 + 5)"
      svg += "<text x=\"\(x + width / 2)\" y=\"146\">\(label)</text>"
    }
    return """
      <svg viewBox="0 0 600 168" role="img" aria-label="Sentences by number of words">\(svg)
      <text x="300" y="164">words in a sentence; over 20 is hard to follow</text></svg>
      """
  }

  private static func whole(_ value: Double) -> String { Decimals.text(value, places: 0) }
}
