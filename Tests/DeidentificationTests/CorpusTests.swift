// SPDX-License-Identifier: Apache-2.0

import Deidentification
import FoundationEssentials
import Testing

@Suite(
  .enabled(
    if: Shipped.shared("corpus/reports") != nil, "skipped: ../shared/corpus is not at hand"))
struct `Real reports keep what they found` {
  private static let eponyms = [
    "modic", "schmorl", "tarlov", "scheuermann", "schuerman", "modec", "baastrup", "pfirrmann",
    "meyerding", "luschka", "chance", "hoffmann",
  ]

  /// Levels, grades with their figure, eponyms, measurements: with how often each stands there.
  private func kept(_ text: String) -> [String: Int] {
    let lower = text.lowercased()
    var counts: [String: Int] = [:]
    let patterns: [Regex<Substring>] = [
      /\b[ctlsd]h?\d{1,2}\b/, /\bgrade\s*-?\s*(?:\d|i+v?)\b/, /\btype\s*-?\s*(?:\d|i+)\b/,
      /\d+(?:\.\d+)?\s*(?:mm|cm)\b/, /\b[ctlsd]\d{1,2}\s*[-\/]\s*[ctlsd]?\d{1,2}\b/,
    ]
    for pattern in patterns {
      for match in lower.matches(of: pattern) { counts[String(match.output), default: 0] += 1 }
    }
    for eponym in Self.eponyms { counts[eponym] = lower.ranges(of: eponym).count }
    return counts
  }

  @Test func `none of 353 loses a level, a grade, a measurement or an eponym`() throws {
    let deidentifier = try #require(Shipped.deidentifier)
    let reports = try Shipped.corpus()
    #expect(reports.count == 353)
    var removals: [String: Int] = [:]
    for (name, text) in reports {
      let result = deidentifier.deidentify(text)
      #expect(kept(result.text) == kept(text), "\(name)")
      let bytes = Array(text.utf8)
      for removal in result.removed where removal.kind != .date {
        // The corpus has two physicians and no other names.
        let words = String(decoding: bytes[removal.utf8], as: UTF8.self)
        #expect(words.hasPrefix("Dr. "), "\(name): \(words)")
      }
      for removal in result.removed { removals["\(removal.kind)", default: 0] += 1 }
    }
    print("deidentification: \(reports.count) reports of the corpus, removed: \(removals)")
  }
}

@Suite(
  .enabled(if: Shipped.shared("corpus/deid") != nil, "skipped: ../shared/corpus is not at hand"))
struct `Sentences that are not clinical` {
  private struct Sentence: Decodable {
    struct Span: Decodable {
      var kind: String
      var start: Int
      var end: Int

      enum CodingKeys: String, CodingKey {
        case kind = "entity_type"
        case start = "start_position"
        case end = "end_position"
      }
    }
    var text: String
    var spans: [Span]

    enum CodingKeys: String, CodingKey {
      case text = "full_text"
      case spans
    }
  }

  /// Reported, not required: general English is not what the lists are made for.
  @Test func `what is found of each class`() throws {
    let deidentifier = try #require(Shipped.deidentifier)
    let path = try #require(Shipped.shared("corpus/deid/presidio_synth_dataset_v2.json"))
    let data = try Data(contentsOf: URL(filePath: path))
    let sentences = try JSONDecoder().decode([Sentence].self, from: data)
    var seeded: [String: Int] = [:]
    var found: [String: [Int]] = [:]
    for sentence in sentences {
      let offsets = Self.utf8Offsets(sentence.text)
      let removed = Set(
        deidentifier.deidentify(sentence.text).removed.flatMap { Array($0.utf8) })
      let checked = Set(deidentifier.check(sentence.text).flatMap { Array($0.utf8) })
      let bytes = Array(sentence.text.utf8)
      for span in sentence.spans {
        let range = offsets[span.start]..<offsets[span.end]
        let telling = range.filter { bytes[$0] >= 0x80 || bytes[$0].isAlphanumeric }
        seeded[span.kind, default: 0] += 1
        for (index, covered) in [removed, checked].enumerated()
        where telling.allSatisfy(covered.contains) {
          found[span.kind, default: [0, 0]][index] += 1
        }
      }
    }
    for (kind, count) in seeded.sorted(by: { $0.value > $1.value }) {
      let hits = found[kind, default: [0, 0]]
      print(
        "deidentification: \(kind): \(hits[0]) of \(count) removed, \(hits[1]) held by the check")
    }
    #expect(!found.isEmpty)
  }

  /// The byte at which each character begins; the data set counts characters.
  private static func utf8Offsets(_ text: String) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      offsets.append(offset)
      offset += String(scalar).utf8.count
    }
    return offsets + [offset]
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
