// SPDX-License-Identifier: Apache-2.0

internal import Rewriting
internal import Verification

/// A verifier's problem in words for the model: what to do, and nothing of the report's text.
enum ProblemWords {
  static func complaint(_ problem: Problem) -> Complaint {
    Complaint(kind: problem.class.rawValue, message: message(problem.class))
  }

  /// All that may be said, for the list of words that may be sent.
  static var all: [String] { ProblemClass.allCases.map(message) }

  private static func message(_ kind: ProblemClass) -> String {
    switch kind {
    case .findingOmitted: "a fact is not in it; say the fact with the name that it is given"
    case .findingAdded: "it states something that is not in its facts"
    case .negationFlipped: "it says the opposite of its fact about what is there and what is not"
    case .sideChanged: "the side or the place within the disc is not as in the fact"
    case .levelChanged, .regionChanged: "the level is not as in the fact"
    case .severityRaised: "it makes the degree worse than the fact, or states one that is not there"
    case .severityLowered: "it makes the degree milder than the fact, or leaves it out"
    case .certaintyRaised: "it is surer than the fact"
    case .certaintyLowered: "it is less sure than the fact"
    case .numberChanged: "a number, size, type or grade is not as in the fact"
    case .changeAltered: "what changed over time is not as in the fact"
    case .comparisonAltered: "it compares with an earlier scan, which the fact does not"
    case .entityConfused: "it names another thing than the fact; keep the fact's own name for it"
    case .attributesCrossed: "it ties a degree, side or place to the wrong fact"
    case .relationChanged: "what touches, moves or presses on what is not as in the fact"
    case .causeAdded: "it names a cause or a symptom, which the fact does not"
    case .adviceAdded: "it advises, comforts or warns, which the fact does not"
    case .alertLost: "it leaves out what the fact asks for"
    case .contextAltered:
      "it speaks of history, surgery or the scan itself, which the fact does not"
    case .unreadable: "part of it could not be understood"
    }
  }
}
