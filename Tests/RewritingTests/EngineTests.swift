// SPDX-License-Identifier: Apache-2.0

import Drafts
import FoundationEssentials
import ModelAPI
import Pipeline
import Rewriting
import Testing
import Verification

@Suite struct `The model engine` {
  private static let report = "L4-L5: Mild disc bulge on the left, 5 mm. No canal stenosis."

  @Test func `asks for facts with locked values`() async throws {
    let pipeline = try StandIn.saying { fact, _ in fact.text }.pipeline()
    let requests = pipeline.requests(name: "r", text: Self.report)
    #expect(requests.count == 1)
    let user = try #require(requests.first?.messages.last?.text)
    #expect(user.contains("1. There is a mild disc bulge [S1], [N1] in size."))
    #expect(user.contains("2. There is no narrowing of the spinal canal at [L1]."))
    for value in ["left", "5 mm", "L4-L5"] { #expect(!user.contains(value)) }
    #expect(requests.first?.promptVersion.hasPrefix("write/") == true)
  }

  @Test func `resolves the values in what the model writes`() async throws {
    let pipeline = try StandIn.saying { fact, _ in
      fact.number == 1 ? "you have a mild disc bulge [S1] that is [N1] in size" : fact.text
    }.pipeline()
    let outcome = await pipeline.outcome(name: "r", text: Self.report)
    let texts = outcome.letter.verified.draft.sentences.map(\.text)
    #expect(texts.contains("You have a mild disc bulge on the left that is 5 mm in size."))
  }

  @Test func `sends a failed sentence back with what is wrong`() async throws {
    let model = StandIn.saying { fact, request in
      request == 1 && fact.number == 1
        ? "You have a severe disc bulge [S1], [N1] in size." : fact.text
    }
    let outcome = await (try model.pipeline()).outcome(name: "r", text: Self.report)
    #expect(outcome.work.takenAtOnce == 1)
    #expect(outcome.work.repaired == 1)
    #expect(outcome.work.factsByRules == 0)
    #expect(model.bodies.count == 2)
    #expect(model.bodies[1].contains("makes the degree worse"))
    #expect(model.bodies[1].contains("You have a severe disc bulge [S1]"))
  }

  @Test func `gives up after two repairs and lets the rules say it`() async throws {
    let model = StandIn.saying { fact, _ in
      fact.number == 1 ? "You have a severe disc bulge [S1], [N1] in size." : fact.text
    }
    let outcome = await (try model.pipeline()).outcome(name: "r", text: Self.report)
    #expect(model.bodies.count == 3)
    #expect(outcome.work.factsByRules == 1)
    let sentences = outcome.letter.verified.draft.sentences
    let rules = sentences.first {
      $0.text == "There is a mild disc bulge on the left, 5 mm in size."
    }
    #expect(rules?.origin == .rules)
    #expect(sentences.contains { $0.origin == .model })
  }

  @Test func `does not send a name that the model made up back to it`() async throws {
    let model = StandIn.saying { fact, _ in
      fact.number == 1 ? "Dr. Miller sees a mild disc bulge [S1], [N1] in size." : fact.text
    }
    let outcome = await (try model.pipeline()).outcome(name: "r", text: Self.report)
    #expect(outcome.letter.verified.verdict.verdict == .preserved)
    #expect(model.bodies.allSatisfy { !$0.contains("Miller") })
    #expect(model.bodies.count == 3, "\(String(describing: outcome.work.trouble))")
  }

  @Test func `keeps a request back whose words are not known`() async throws {
    // A qualifier is the one word of a report that a fact may hold; misspelt it is on no list.
    let model = StandIn.saying { fact, _ in fact.text }
    let outcome = await (try model.pipeline()).outcome(
      name: "r", text: "L4-L5: No signficant canal stenosis.")
    if model.bodies.isEmpty {
      #expect(outcome.work.trouble == .keptBack(words: 1))
    } else {
      #expect(model.bodies.allSatisfy { !$0.contains("signficant") })
    }
    #expect(outcome.letter.verified.verdict.verdict == .preserved)
  }

  @Test func `costs nothing the second time`() async throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/cache-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let model = StandIn.saying { fact, request in
      request == 1 && fact.number == 1 ? "You have a bulge [S1], [N1] in size." : fact.text
    }
    let first = await (try model.pipeline(cache: .folder(folder))).outcome(
      name: "r", text: Self.report)
    let sent = model.bodies.count
    let second = await (try model.pipeline(cache: .folder(folder))).outcome(
      name: "r", text: Self.report)
    #expect(sent == 2)
    #expect(model.bodies.count == sent)
    #expect(first.work.requests == 2 && second.work.requests == 0)
    #expect(second.work.fromCache == 2)
    #expect(second.work.tokens == .zero && first.work.tokens.total == 300)
    #expect(first.letter.verified.draft.text == second.letter.verified.draft.text)
  }

  @Test func `stops at its budget`() async throws {
    let model = StandIn.saying { fact, _ in fact.text }
    let pipeline = try model.pipeline(budget: Budget(maximumRequests: 1))
    let first = await pipeline.outcome(name: "1", text: Self.report)
    let second = await pipeline.outcome(name: "2", text: "L5-S1: Moderate disc protrusion.")
    #expect(first.work.trouble == nil)
    #expect(second.work.trouble == .model(.budgetSpent(.requests)))
    #expect(second.work.isUnanswered)
    #expect(second.letter.verified.verdict.verdict == .preserved)
    #expect(model.bodies.count == 1)
  }

  @Test func `splits a long list of facts evenly`() async throws {
    let pipeline = try StandIn.saying { fact, _ in fact.text }.pipeline()
    let requests = pipeline.requests(name: "r", text: try example("negation-list"))
    let counts = requests.map { StandIn.facts(in: $0.messages.last?.text ?? "").count }
    #expect(counts.count > 1)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    #expect((counts.max() ?? 0) <= 24)
  }

  @Test func `hands many results on in order`() async throws {
    let numbers = Counter(200)
    var results: [Int] = []
    try await OrderedRun(limit: 7).run(
      { numbers.next() },
      work: { number in
        try? await Task.sleep(for: .microseconds((number * 7919) % 5000))
        return number
      },
      finish: { results.append($0) })
    #expect(results == Array(0..<200))
  }

  @Test func `ends a run at the first error of its taker`() async throws {
    struct Stop: Error {}
    let numbers = Counter(1000)
    await #expect(throws: Stop.self) {
      try await OrderedRun(limit: 3).run(
        { numbers.next() }, work: { $0 }, finish: { if $0 == 5 { throw Stop() } })
    }
  }
}
