// SPDX-License-Identifier: Apache-2.0

/// Senses as pairs of numbers, for the image of a lexicon.
struct SenseCodes {
  private(set) var strings: [String] = []

  init(strings: [String] = []) { self.strings = strings }

  mutating func encode(_ sense: Sense) -> (kind: Int32, value: Int32) {
    switch sense {
    case .entry(let index): (0, Int32(index))
    case .structure(let index): (1, Int32(index))
    case .aspect(let name): (2, number(of: name))
    case .state(let index, let form): (3, Int32(index * 4 + Self.index(form)))
    case .severity(let value): (4, Int32(value.rawValue))
    case .side(let value): (5, Int32(Self.index(value)))
    case .zone(let value): (6, Int32(Self.index(value)))
    case .change(let value): (7, Int32(Self.index(value)))
    case .direction(let value): (8, Int32(Self.index(value)))
    case .region(let value): (9, Int32(Self.index(value)))
    case .extent(let value): (10, Int32(Self.index(value)))
    case .cue(let index): (11, Int32(index))
    case .connector(let value): (12, Int32(Self.index(value)))
    case .rootRole(let value): (13, Int32(Self.index(value)))
    case .gradeScale(let index): (14, Int32(index))
    case .context(let value): (15, Int32(Self.index(value)))
    case .claim(let name): (16, number(of: name))
    case .pointer(let value): (17, Int32(Self.index(value)))
    case .unit(let name): (18, number(of: name))
    case .numberWord(let value): (19, Int32(value))
    case .ordinal(let value): (20, Int32(value))
    case .normalStatement(let index): (21, Int32(index))
    case .hold(let index): (22, Int32(index))
    case .gradeWord: (30, 0)
    case .definition: (31, 0)
    case .emphasis: (32, 0)
    case .vertebraWord: (33, 0)
    case .empty: (34, 0)
    case .ordinary: (35, 0)
    case .medical: (36, 0)
    }
  }

  func decode(_ kind: Int32, _ value: Int32) -> Sense? {
    let value = Int(value)
    switch kind {
    case 0: return .entry(value)
    case 1: return .structure(value)
    case 2: return string(value).map(Sense.aspect)
    case 3: return Self.value(value % 4).map { .state(value / 4, $0) }
    case 4: return Severity(rawValue: value).map(Sense.severity)
    case 5: return Self.value(value).map(Sense.side)
    case 6: return Self.value(value).map(Sense.zone)
    case 7: return Self.value(value).map(Sense.change)
    case 8: return Self.value(value).map(Sense.direction)
    case 9: return Self.value(value).map(Sense.region)
    case 10: return Self.value(value).map(Sense.extent)
    case 11: return .cue(value)
    case 12: return Self.value(value).map(Sense.connector)
    case 13: return Self.value(value).map(Sense.rootRole)
    case 14: return .gradeScale(value)
    case 15: return Self.value(value).map(Sense.context)
    case 16: return string(value).map(Sense.claim)
    case 17: return Self.value(value).map(Sense.pointer)
    case 18: return string(value).map(Sense.unit)
    case 19: return .numberWord(value)
    case 20: return .ordinal(value)
    case 21: return .normalStatement(value)
    case 22: return .hold(value)
    default: return Self.plain[kind]
    }
  }

  private static let plain: [Int32: Sense] = [
    30: .gradeWord, 31: .definition, 32: .emphasis, 33: .vertebraWord, 34: .empty, 35: .ordinary,
    36: .medical,
  ]

  private mutating func number(of name: String) -> Int32 {
    if let index = strings.firstIndex(of: name) { return Int32(index) }
    strings.append(name)
    return Int32(strings.count - 1)
  }

  private func string(_ index: Int) -> String? {
    strings.indices.contains(index) ? strings[index] : nil
  }

  private static func index<Value: CaseIterable & Equatable>(_ value: Value) -> Int {
    Array(Value.allCases).firstIndex(of: value) ?? 0
  }

  private static func value<Value: CaseIterable>(_ index: Int) -> Value? {
    let cases = Array(Value.allCases)
    return cases.indices.contains(index) ? cases[index] : nil
  }
}
