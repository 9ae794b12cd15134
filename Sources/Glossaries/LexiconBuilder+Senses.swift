// SPDX-License-Identifier: Apache-2.0

extension LexiconBuilder {
  /// The sense that a record's kind and value name; nil where the glossary has no such thing.
  func sense(kind: String, value: String) -> Sense? {
    switch kind {
    case "entry": entryIndex[value].map(Sense.entry)
    case "structure": structureIndex[value].map(Sense.structure)
    case "aspect": .aspect(value)
    case "state": stateSense(value)
    case "cue": cueIndex[value].map(Sense.cue)
    case "grade": gradeIndex[value].map(Sense.gradeScale)
    case "gradeWord": .gradeWord
    case "context": ContextKind(rawValue: value).map(Sense.context)
    case "claim": .claim(value)
    case "definition": .definition
    case "emphasis": .emphasis
    case "unit": .unit(value)
    case "number": Int(value).map(Sense.numberWord)
    case "ordinal": Int(value).map(Sense.ordinal)
    case "vertebra": .vertebraWord
    case "empty": .empty
    case "ordinary": .ordinary
    case "medical": .medical
    case "hold": holds.firstIndex { $0.reason == value }.map(Sense.hold)
    default: attributeSense(kind: kind, value: value)
    }
  }

  private func attributeSense(kind: String, value: String) -> Sense? {
    switch kind {
    case "severity": Severity(name: value).map(Sense.severity)
    case "side": Side(rawValue: value).map(Sense.side)
    case "zone": Zone(rawValue: value).map(Sense.zone)
    case "change": Change(rawValue: value).map(Sense.change)
    case "direction": Direction(rawValue: value).map(Sense.direction)
    case "region": Region(rawValue: value).map(Sense.region)
    case "extent": Extent(rawValue: value).map(Sense.extent)
    case "connector": Connector(rawValue: value).map(Sense.connector)
    case "root": RootRole(rawValue: value).map(Sense.rootRole)
    case "pointer": Pointer(rawValue: value).map(Sense.pointer)
    default: nil
    }
  }

  private func stateSense(_ value: String) -> Sense? {
    let parts = value.split(separator: ".").map(String.init)
    guard parts.count == 2, let state = stateIndex[parts[0]],
      let form = StateForm(rawValue: parts[1])
    else { return nil }
    return .state(state, form)
  }
}
