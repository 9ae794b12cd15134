// SPDX-License-Identifier: Apache-2.0

internal import Findings
internal import Glossaries

/// Joins what was not found into lists: "There is no A, B or C at L4-L5."
struct AbsentGroups {
  let groups: [[FindingGroups.Statement]]

  /// A list longer than this is hard to follow.
  private static let longest = 3

  init(statements: [FindingGroups.Statement], lexicon: Lexicon) {
    var groups: [[FindingGroups.Statement]] = []
    for statement in statements {
      let finding = statement.finding
      let alone =
        finding.levels.isEmpty && finding.qualifier == nil && finding.side == nil
        && !(lexicon.entry(finding.term).map { lexicon.entries[$0].normal.isEmpty } ?? true)
      if !alone,
        let index = groups.firstIndex(where: { group in
          let first = group[0].finding
          return group.count < Self.longest && first.levels == finding.levels
            && first.qualifier == finding.qualifier && first.side == finding.side
            && !(first.levels.isEmpty && first.qualifier == nil && Self.hasNormal(first, lexicon))
        })
      {
        groups[index].append(statement)
      } else {
        groups.append([statement])
      }
    }
    self.groups = groups
  }

  private static func hasNormal(_ finding: Finding, _ lexicon: Lexicon) -> Bool {
    lexicon.entry(finding.term).map { !lexicon.entries[$0].normal.isEmpty } ?? false
  }
}
