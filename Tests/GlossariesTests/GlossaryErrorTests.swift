// SPDX-License-Identifier: Apache-2.0

import Glossaries
import Testing

@Suite struct `Mistakes in a glossary file` {
  struct Case: CustomTestStringConvertible {
    let yaml: String
    let message: String
    init(_ yaml: String, _ message: String) {
      self.yaml = yaml
      self.message = message
    }
    var testDescription: String { message }
  }

  @Test(arguments: [
    Case(
      "entries:\n  - term: disc.x\n    plian: x\n    source: y\n",
      "mine.yaml:3:5: 'plian' is no field here; did you mean 'plain'?"),
    Case("entrys: []\n", "mine.yaml:1:1: 'entrys' is no part of a glossary"),
    Case(
      "entries:\n  - term: a\n    plain: b\n    source: c\n    report: [\"(a|b\"]\n",
      "mine.yaml:5:14: '(a|b' has a bracket without its partner"),
    Case("entries: [\n", "mine.yaml:2:1: not YAML"),
    Case(
      "entries:\n  - term: a\n    plain: b\n    source: c\n    place: nowhere\n",
      "mine.yaml:5:12: 'nowhere' is no place; expected disc, bone, any, none"),
    Case("words:\n  severity:\n    mild: slight\n", "mine.yaml:3:11: expected a list of phrases"),
  ])
  func `are named with file, line and column`(_ c: Case) throws {
    let problems = Glossary.compile([(name: "mine.yaml", yaml: c.yaml)]).problems
    let first = try #require(problems.first)
    #expect(first.description.hasPrefix(c.message), "got: \(first.description)")
  }

  @Test func `a phrase with two meanings is found`() {
    let yaml = """
      entries:
        - {term: one, plain: first, source: s, report: [same words]}
        - {term: two, plain: second, source: s, report: [same words]}
      """
    let (records, _) = Glossary.compile([(name: "mine.yaml", yaml: yaml)])
    var builder = LexiconBuilder()
    _ = builder.lexicon(from: records)
    #expect(builder.problems.contains { $0.line == 3 && $0.message.contains("another meaning") })
  }

  @Test(arguments: [
    ("[a] b", ["a b", "b"]), ("(x|y z) w", ["x w", "y z w"]), ("disc[s]", ["discs", "disc"]),
  ])
  func `patterns stand for their phrases`(_ pattern: String, _ phrases: [String]) throws {
    #expect(try Phrase(pattern: pattern).expansions(limit: 10) == phrases)
  }
}
