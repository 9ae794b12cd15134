// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Letters
import Testing

@Suite struct `Templates` {
  /// The folder at the top of the package.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  @Test func `are all in the binary, as they stand in the folder`() throws {
    let bundled = BundledTemplates.contents()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    // The folder of prompts is the model engine's.
    #expect(Set(names.filter { !$0.hasPrefix(".") && $0 != "prompts" }) == Set(bundled.keys))
    for (name, content) in bundled {
      let path = Self.folder.appending(path: name).path
      #expect(try String(contentsOfFile: path, encoding: .utf8) == content, "\(name)")
    }
  }

  @Test func `of a clinic take the place of ours`() throws {
    let own = """
      Hi. {{#letter}}{{#absent}}{{#statements}}{{text}} {{/statements}}{{/absent}}{{/letter}}
      """
    let templates = try LetterTemplates(overrides: ["letter.txt": own])
    let letter = try Fixture.letter(templates: templates)
    #expect(
      letter.rendered(as: .text, with: templates)
        == "Hi. No bone is broken. The tube for the nerves has no significant narrowing.\n")
  }

  @Test func `escape without being told`() throws {
    let templates = try LetterTemplates(overrides: [
      "letter.html": "{{#letter}}{{clinic}}{{/letter}}"
    ])
    let letter = try Fixture.letter(
      options: LetterOptions(clinic: "<b>"), templates: templates)
    #expect(letter.rendered(as: .html, with: templates) == "&lt;b&gt;")
  }

  @Test func `of an unknown name are refused`() {
    #expect(throws: LetterError.unknownTemplate("leter.html")) {
      try LetterTemplates(overrides: ["leter.html": ""])
    }
  }

  @Test func `that are broken are named with their line`() throws {
    let error = try #require(throws: LetterError.self) {
      try LetterTemplates(overrides: ["letter.txt": "one\n{{#letter}}\n{{/other}}\n"])
    }
    guard case .badTemplate("letter.txt", line: 3, _, _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `of a format that is not asked for are not read`() throws {
    _ = try LetterTemplates(overrides: ["letter.txt": "{{#letter}}"], formats: [.html])
  }

  @Test func `may bring a language`() throws {
    let english = try #require(BundledTemplates.contents()["sentences.en.txt"])
    let templates = try LetterTemplates(overrides: [
      "sentences.de.txt": english.replacing("This is a draft.", with: "Dies ist ein Entwurf.")
    ])
    #expect(templates.languages == ["de", "en"])
    let letter = try Fixture.letter(
      options: LetterOptions(language: "de"), templates: templates)
    let html = letter.rendered(as: .html, with: templates)
    #expect(html.contains("<html lang=\"de\">"))
    #expect(html.contains("Dies ist ein Entwurf."))
  }

  @Test(arguments: [
    ("title: A\n", "lacks a line"), ("no colon here\n", ":1: expected"),
    ("# c\n\nwhat: A\n", ":3: no sentence is called"), ("title: {{a\n", ":1: a {{value}}"),
  ])
  func `of sentences are checked line by line`(content: String, message: String) throws {
    let error = try #require(throws: LetterError.self) {
      try LetterTemplates(overrides: ["sentences.en.txt": content])
    }
    #expect("\(error)".hasPrefix("sentences.en.txt:"))
    #expect("\(error)".contains(message), "\(error)")
  }
}
