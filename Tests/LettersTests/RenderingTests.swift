// SPDX-License-Identifier: Apache-2.0

import Drafts
import Findings
import Letters
import Testing

@Suite struct `A rendered letter` {
  let templates: LetterTemplates

  init() throws { templates = try LetterTemplates() }

  /// With single spaces, so that broken lines do not matter.
  func page(_ letter: Letter, _ format: LetterFormat) -> String {
    letter.rendered(as: format, with: templates).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test(arguments: LetterFormat.allCases)
  func `has every sentence and heading in order`(format: LetterFormat) throws {
    let letter = try Fixture.letter()
    var rest = Substring(page(letter, format))
    for part in letter.parts {
      for text in [part.heading] + part.sentences.map(\.text) where !text.isEmpty {
        let range = try #require(rest.firstRange(of: text), "\(text)")
        rest = rest[range.upperBound...]
      }
    }
  }

  @Test func `sets an explanation apart, right after its sentence`() throws {
    let html = page(try Fixture.letter(), .html)
    #expect(
      html.contains(
        """
        <li>The disc bulges a little.<p class="explain">A disc is a soft pad between two bones \
        of the spine.</p></li>
        """))
    #expect(page(try Fixture.letter(), .text).contains("(A disc is a soft pad"))
    #expect(page(try Fixture.letter(), .markdown).contains("> A disc is a soft pad"))
  }

  @Test(arguments: LetterFormat.allCases)
  func `names clinic, contact and signature only where they are set`(format: LetterFormat) throws {
    let bare = page(try Fixture.letter(), format)
    #expect(!bare.contains("Who to ask"))
    #expect(!bare.contains("Signed by"))
    let options = LetterOptions(clinic: "Spine Clinic", contact: "Room 5", signature: "Dr. A")
    let full = page(try Fixture.letter(options: options), format)
    for text in ["Spine Clinic", "Who to ask", "Room 5", "Signed by", "Dr. A"] {
      #expect(full.contains(text))
    }
  }

  @Test func `gives a place without a heading none`() throws {
    let letter = try Fixture.letter { draft in
      draft.parts = draft.parts.map {
        $0.kind == .place ? DraftPart(kind: .place, heading: "", sentences: $0.sentences) : $0
      }
    }
    #expect(!page(letter, .html).contains("<h3>"))
  }

  @Test(arguments: LetterFormat.allCases)
  func `shows the clinician what was read and what was not`(format: LetterFormat) throws {
    var ledger = Fixture.ledger()
    ledger.contradictions = [
      Fixture.contradiction(["F1", "F3"], "The level differs.")
    ]
    let page = page(try Fixture.letter(ledger), format)
    for text in [
      "For the clinician", "The zorblax is prominent", "4 of 35 words", "The level differs.",
      "Moderate left foraminal stenosis.", "stenosis: foraminal, L4-L5, left, moderate",
      "disc: protrusion, L5-S1, central, 5 mm, new", "absent (“significant”)",
      "Compared with 2019", "6 findings, 6 matched one to one", "Approved", "Rejected", "Name",
      "Date",
    ] {
      #expect(page.lowercased().contains(text.lowercased()), "\(text)")
    }
  }

  @Test(arguments: LetterFormat.allCases)
  func `marks a finding that no sentence says`(format: LetterFormat) throws {
    let letter = try Fixture.letter { $0.parts.removeAll { $0.kind == .absent } }
    #expect(page(letter, format).lowercased().contains("not in the letter"))
  }

  @Test(arguments: LetterFormat.allCases)
  func `is for the clinician alone when held`(format: LetterFormat) throws {
    let letter = try Fixture.held()
    let page = page(letter, format)
    for sentence in letter.sentences {
      #expect(!page.contains(sentence.text), "\(sentence.text)")
    }
    for text in [
      "a fracture that may be recent", "There is no fracture.", "The zorblax is prominent",
      "HISTORY: Low back pain.", "Patient told on", "stenosis: foraminal",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(page.lowercased().contains("held: there is no letter for the patient"))
  }

  @Test func `quotes a sentence once for all its findings`() throws {
    let html = page(try Fixture.letter(), .html)
    #expect(
      html.contains(
        """
        <th scope="row">F3</th><td rowspan="2">L5-S1: A 5 mm central disc protrusion contacts \
        the left S1 root.</td>
        """))
    #expect(html.contains("<th scope=\"row\">F4</th><td>nerve: root"))
  }

  @Test func `marks unread words where they stand, and gives their sentence once`() throws {
    var ledger = Fixture.ledger(text: "Zorblax of the frob")
    ledger.uncovered = [Fixture.span("Zorblax", ledger), Fixture.span("prominent", ledger)]
    let html = page(try Fixture.letter(ledger), .html)
    #expect(
      html.contains(
        """
        <li class="quote">The <mark>Zorblax</mark> of the frob is <mark>prominent</mark>.</li>
        """))
    let text = page(try Fixture.letter(ledger), .text)
    #expect(
      text.contains("- “Zorblax”, “prominent” in: “The Zorblax of the frob is prominent.”"))
  }

  @Test func `fits a terminal`() throws {
    let text = try Fixture.letter().rendered(as: .text, with: templates)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    #expect(!text.contains("\n\n\n"))
  }
}
