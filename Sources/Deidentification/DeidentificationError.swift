// SPDX-License-Identifier: Apache-2.0

/// What is wrong with the lists.
package enum DeidentificationError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownList(String)
  case missingList(String)

  package var description: String {
    switch self {
    case .unknownList(let name):
      "'\(name)' is not a list of deidentification; expected one of "
        + WordList.allCases.map(\.rawValue).joined(separator: ", ")
    case .missingList(let name): "the list '\(name)' is missing or empty"
    }
  }
}
