// SPDX-License-Identifier: Apache-2.0

import Findings
import FoundationEssentials
import Glossaries
import Reports
import Testing

/// The assessments of a report, with or without the patient's pain.
private func assess(_ text: String, pain: SINS.Pain? = nil) -> [SINSAssessment] {
  let ledger = LedgerReader(lexicon: lexicon).read(name: "t", text: text)
  return SINSReader(lexicon: lexicon, pain: pain).assessments(of: ledger)
}

extension SINSAssessment {
  fileprivate func score(_ kind: SINSComponent.Kind) -> Int? {
    components.first { $0.kind == kind }?.score
  }

  fileprivate func component(_ kind: SINSComponent.Kind) -> SINSComponent? {
    components.first { $0.kind == kind }
  }
}

/// Fisher et al., Spine 2010;35:E1221, table 2.
@Suite struct `The published table of SINS` {
  static let locations: [(names: [String], score: Int)] = [
    (["C1", "C2", "C7", "T1", "T2", "T11", "T12", "L1", "L5", "S1"], 3),
    (["C3", "C4", "C5", "C6", "L2", "L3", "L4"], 2),
    (["T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"], 1),
    (["S2", "S3", "S4", "S5"], 0),
  ]

  @Test func `scores every vertebra by its place`() throws {
    var seen = 0
    for row in Self.locations {
      for name in row.names {
        let vertebra = try #require(Self.vertebra(name))
        #expect(SINS.Location(vertebra)?.score == row.score, "\(name)")
        seen += 1
      }
    }
    #expect(seen == 29)
  }

  @Test func `names no place for a sixth lumbar vertebra`() throws {
    #expect(SINS.Location(try #require(Self.vertebra("L6"))) == nil)
  }

  @Test func `scores the other components`() {
    #expect(SINS.Pain.allCases.map(\.score) == [3, 1, 0])
    #expect(SINS.Quality.allCases.map(\.score) == [2, 1, 0])
    #expect(SINS.Alignment.allCases.map(\.score) == [4, 2, 0])
    #expect(SINS.Collapse.allCases.map(\.score) == [3, 2, 1, 0])
    #expect(SINS.Posterolateral.allCases.map(\.score) == [3, 1, 0])
  }

  @Test func `reaches eighteen at the most`() {
    let most = [
      SINS.Location.allCases.map(\.score).max(), SINS.Pain.allCases.map(\.score).max(),
      SINS.Quality.allCases.map(\.score).max(), SINS.Alignment.allCases.map(\.score).max(),
      SINS.Collapse.allCases.map(\.score).max(), SINS.Posterolateral.allCases.map(\.score).max(),
    ].compactMap { $0 }.reduce(0, +)
    #expect(most == 18)
  }

  @Test func `has three classes of stability`() {
    for total in 0...18 {
      let expected: SINS.Stability =
        total <= 6 ? .stable : total <= 12 ? .potentiallyUnstable : .unstable
      #expect(SINS.Stability(total: total) == expected, "\(total)")
    }
    #expect(SINS.Stability(total: -1) == nil)
    #expect(SINS.Stability(total: 19) == nil)
  }

  static func vertebra(_ name: String) -> Vertebra? {
    guard let letter = name.lowercased().utf8.first, let number = Int(name.dropFirst()) else {
      return nil
    }
    return Vertebra(letter: letter, number: number)
  }
}

@Suite struct `What a report states of SINS` {
  static let full = """
    Alignment is normal. Lytic metastasis of T11 with 60% loss of vertebral height. \
    The tumour extends into both pedicles.
    """

  @Test func `is found component by component, with its words`() throws {
    let one = try #require(assess(Self.full).first)
    #expect(one.vertebra?.name == "T11")
    #expect(one.score(.location) == 3)
    #expect(one.score(.quality) == 2)
    #expect(one.score(.alignment) == 0)
    #expect(one.score(.collapse) == 3)
    #expect(one.score(.posterolateral) == 3)
    let quality = try #require(one.component(.quality))
    #expect(one.quotes(of: quality) == ["Lytic"])
    let elements = try #require(one.component(.posterolateral))
    #expect(one.quotes(of: elements) == ["both pedicles"])
  }

  @Test func `never holds the pain, so there is no total`() throws {
    let one = try #require(assess(Self.full).first)
    #expect(one.missing == [.pain])
    #expect(one.total == nil)
    #expect(one.stability == nil)
  }

  @Test(arguments: [
    (SINS.Pain.mechanical, 14, SINS.Stability.unstable),
    (.occasional, 12, .potentiallyUnstable), (SINS.Pain.none, 11, .potentiallyUnstable),
  ])
  func `adds up once a person gives the pain`(
    _ pain: SINS.Pain, _ total: Int, _ stability: SINS.Stability
  ) throws {
    let one = try #require(assess(Self.full, pain: pain).first)
    #expect(one.total == total)
    #expect(one.stability == stability)
  }

  @Test func `has no total while a component is missing`() throws {
    let one = try #require(assess("Lytic metastasis of L3.", pain: .mechanical).first)
    #expect(one.total == nil)
    #expect(one.missing == [.alignment, .collapse, .posterolateral])
  }

  @Test(arguments: [
    ("Lytic metastasis of L2.", 2), ("Osteoblastic metastasis of L2.", 0),
    ("Sclerotic metastasis in L2.", 0), ("Mixed lytic and sclerotic metastasis of L2.", 1),
    ("Metastasis of L2 without a lytic component.", nil), ("Metastasis of L2.", nil),
  ])
  func `quality`(_ text: String, _ score: Int?) throws {
    #expect(try #require(assess(text).first).score(.quality) == score)
  }

  @Test(arguments: [
    ("Metastasis of L2 with 60% loss of vertebral height.", 3),
    ("Metastasis of L2 with 30% loss of vertebral height.", 2),
    ("Metastasis of L2 with more than 50% loss of vertebral height.", 3),
    ("Metastasis of L2 with less than 50% loss of vertebral height.", 2),
    ("Metastasis of L2 with 50% loss of vertebral height.", nil),
    ("Metastasis of L2 with severe loss of vertebral height.", nil),
    ("Metastasis of L2 without collapse. More than 50% of the body is involved.", 1),
    ("Metastasis of L2 without collapse. Less than 50% of the body is involved.", 0),
    ("Metastasis of L2 without collapse.", nil), ("Metastasis of L2.", nil),
  ])
  func `collapse, by its share and never by a degree in words`(_ text: String, _ score: Int?) throws
  {
    #expect(try #require(assess(text).first).score(.collapse) == score)
  }

  @Test(arguments: [
    ("Metastasis of L2. Anterolisthesis of L2 on L3.", 4),
    ("Metastasis of L2 with new kyphosis at L2.", 2), ("Alignment is normal. Metastasis of L2.", 0),
    ("Metastasis of L2. Kyphosis at L2.", nil), ("Metastasis of L2.", nil),
    ("Metastasis of L2. Anterolisthesis of L4 on L5.", nil),
  ])
  func `alignment`(_ text: String, _ score: Int?) throws {
    #expect(try #require(assess(text).first).score(.alignment) == score)
  }

  @Test(arguments: [
    ("Metastasis of L2 involving the right pedicle.", 1),
    ("Metastasis of L2 involving both pedicles.", 3),
    ("Metastasis of L2 involving the left and right pedicles.", 3),
    ("Metastasis of L2. No involvement of the pedicles.", 0),
    ("Metastasis of L2 with pedicle involvement.", nil),
    ("Metastasis of L2 with involvement of the posterior elements.", nil),
    ("Metastasis of L2. L4-L5: Moderate right facet arthropathy.", nil),
    ("Metastasis of L2. Right pedicle screws at L4 with a metastasis of L4.", nil),
  ])
  func `posterolateral involvement, with its side`(_ text: String, _ score: Int?) throws {
    #expect(try #require(assess(text).first).score(.posterolateral) == score)
  }

  @Test func `is kept apart for each vertebra`() {
    let all = assess("Lytic metastasis of T6. Sclerotic metastasis of L3.")
    #expect(all.map { $0.vertebra?.name } == ["T6", "L3"])
    #expect(all.map { $0.score(.quality) } == [2, 0])
    #expect(all.map { $0.score(.location) } == [1, 2])
  }

  @Test(arguments: [
    "No metastasis.", "Haemangioma of L2.", "Compression fracture of L1 with 60% loss of height.",
    "L4-L5: Severe facet arthropathy.", "Metastasis is unlikely in L2.",
  ])
  func `is asked of tumours only`(_ text: String) {
    #expect(assess(text).isEmpty)
  }

  @Test func `is written as the contract says`() throws {
    let data = try JSONEncoder().encode(try #require(assess(Self.full).first))
    let json = String(decoding: data, as: UTF8.self)
    #expect(json.contains("\"level\":\"T11\""))
    #expect(json.contains("\"missing\":[\"pain\"]"))
    #expect(json.contains("\"total\":null"))
    #expect(json.contains("\"text\":\"both pedicles\""))
  }
}
