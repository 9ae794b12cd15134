// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries
internal import Reports

/// The part of a ledger that a sentence cites, as if the report said nothing else.
struct LedgerPart {
  private let whole: Ledger
  private let findings: [Finding]

  init(ledger: Ledger, ids: [String]) {
    whole = ledger
    let ids = Set(ids)
    findings = ledger.findings.filter { ids.contains($0.id) }
  }

  /// The cited findings, and of their sentences' notes only what these findings state.
  ///
  /// The report's text stays whole: offsets point into it.
  var ledger: Ledger {
    var part = whole
    part.findings = findings
    part.context = []
    part.contradictions = []
    part.holds = []
    part.remarks = []
    part.notes = whole.notes.compactMap(narrowed)
    return part
  }

  private func narrowed(_ note: SentenceNote) -> SentenceNote? {
    let here = findings.filter { $0.span.overlaps(note.span) }
    guard !here.isEmpty else { return nil }
    let concepts = Set(here.map(\.concept))
    var note = note
    note.asserted = note.asserted.filter { concepts.contains($0.concept) }
    note.denied = note.denied.filter { concepts.contains($0.concept) }
    note.hedged = note.hedged.filter { concepts.contains($0.concept) }
    note.sides = Set(here.compactMap(\.side))
    note.severities = Set(here.flatMap { [$0.severity, $0.directionSeverity].compactMap { $0 } })
    note.changes = Set(here.compactMap(\.change))
    note.relations = Set(here.compactMap(\.relation))
    note.zones = Set(here.compactMap(\.zone))
    note.directions = Set(here.compactMap(\.direction))
    note.roots = Set(here.compactMap(\.root))
    note.measurements = here.flatMap(\.measurements)
    note.certainties = Set(here.map(\.certainty))
    return note
  }
}
