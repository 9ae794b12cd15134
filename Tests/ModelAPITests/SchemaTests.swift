// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@Suite struct `An answer keeps to its schema` {
  @Test func `only the words that every provider takes are sent`() {
    let schema = JSONSchema.object([
      .init("kind", .enumeration(["a", "b"]), "which"), .init("note", .nullable(.string)),
      .init("ids", .array(.integer)),
    ])
    #expect(
      String(decoding: schema.json.encoded, as: UTF8.self) == """
        {"type":"object","properties":{"kind":{"type":"string","enum":["a","b"],\
        "description":"which"},"note":{"anyOf":[{"type":"string"},{"type":"null"}]},\
        "ids":{"type":"array","items":{"type":"integer"}}},\
        "required":["kind","note","ids"],"additionalProperties":false}
        """)
  }

  @Test(arguments: [
    (#"{"sentences":[{"text":"x","finding":1}]}"#, nil),
    (#"{"sentences":[{"text":"x","finding":"1"}]}"#, "$.sentences[0].finding"),
    (#"{"sentences":[{"text":"x"}]}"#, "$.sentences[0].finding"),
    (#"{"sentences":[{"text":"x","finding":1,"more":0}]}"#, "$.sentences[0]"),
    (#"{"sentences":{}}"#, "$.sentences"),
    (#"[]"#, "$"),
  ])
  func `a departure is named by its place`(_ text: String, _ path: String?) throws {
    let value = try JSONValue(parsing: text)
    #expect(Sample.format.schema.problem(in: value)?.path == path)
  }

  @Test(arguments: [
    Sample.content, "\u{FEFF}" + Sample.content, "```json\n\(Sample.content)\n```",
    "\n```\n\(Sample.content)```\n",
  ])
  func `a fence or a mark around it changes nothing`(_ text: String) throws {
    #expect(throws: Never.self) { try Sample.format.read(text) }
  }

  @Test(arguments: ["Sure! \(Sample.content)", Sample.content + Sample.content, "word salad", ""])
  func `anything else around it is refused`(_ text: String) {
    #expect(throws: ModelError.self) { try Sample.format.read(text) }
  }
}
