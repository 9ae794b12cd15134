// SPDX-License-Identifier: Apache-2.0

import Letters
import Testing

@Suite struct `The page` {
  @Test func `needs nothing from outside`() throws {
    let html = try Fixture.letter().rendered(as: .html, with: LetterTemplates()).lowercased()
    for text in ["<script", "http", "src=", "url(", "@import", "<link", "<iframe", "onclick"] {
      #expect(!html.contains(text), "\(text)")
    }
  }

  @Test func `declares language, encoding and paper`() throws {
    let html = try Fixture.letter().rendered(as: .html, with: LetterTemplates())
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    for text in ["<meta charset=\"utf-8\">", "@page { size: A4;", "@media print", "<main>"] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func `has no heading without its parent`() throws {
    let html = try Fixture.letter().rendered(as: .html, with: LetterTemplates())
    let levels = html.split(separator: "<h").dropFirst().compactMap { Int(String($0.prefix(1))) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<\u{301}b>", "&lt;b&gt;",
  ])
  func `escapes whatever a report says`(text: String) throws {
    let ledger = Fixture.ledger(name: text, text: text)
    for letter in [try Fixture.letter(ledger), try Fixture.held(ledger)] {
      for format in [LetterFormat.html, .markdown] {
        let page = try letter.rendered(as: format, with: LetterTemplates())
        // A code block of Markdown shows what it is given.
        let lines = page.split(separator: "\n").filter { !$0.hasPrefix("    ") }
        #expect(!lines.joined(separator: "\n").contains(text))
      }
    }
  }

  @Test func `escapes what a clinic sets`() throws {
    let options = LetterOptions(clinic: "A <b> & \"C\"", contact: "<i>", signature: "<u>")
    let html = try Fixture.letter(options: options)
      .rendered(as: .html, with: LetterTemplates())
    #expect(html.contains("A &lt;b&gt; &amp; &quot;C&quot;"))
    #expect(!html.contains("<u>") && !html.contains("<i>"))
  }

  @Test func `keeps a table a table in Markdown`() throws {
    let ledger = Fixture.ledger(text: "a | b *c* [d](e)")
    let page = try Fixture.letter(ledger).rendered(as: .markdown, with: LetterTemplates())
    #expect(page.contains(#"a \| b \*c\* \[d\](e)"#))
  }

  @Test(arguments: ["1. Disc", "- Disc", "2) Disc"])
  func `makes no list of a clinic's name in Markdown`(name: String) throws {
    let page = try Fixture.letter(options: LetterOptions(contact: name))
      .rendered(as: .markdown, with: LetterTemplates())
    #expect(page.contains("\\"))
    #expect(!page.contains("** \(name)"))
  }

  @Test(arguments: LetterFormat.allCases)
  func `lets no report steer a terminal`(format: LetterFormat) throws {
    let ledger = Fixture.ledger(text: "a\u{1B}[2Jb\u{9B}31mc\u{7}")
    for letter in [try Fixture.letter(ledger), try Fixture.held(ledger)] {
      let page = try letter.rendered(as: format, with: LetterTemplates())
      #expect(!page.unicodeScalars.contains { ["\u{1B}", "\u{9B}", "\u{7}"].contains($0) })
    }
  }
}
