// SPDX-License-Identifier: Apache-2.0

/// What the letters of a sentence alone can be wrong in, with the words for the model.
package enum ComplaintKind: String, Sendable, CaseIterable {
  case unknownFact = "facts.unknown"
  case joinedPlaces = "facts.joined"
  case repeated = "facts.repeated"
  /// A fact that no sentence says.
  case missing = "facts.missing"
  case noWords = "shape.empty"
  case tooLong = "shape.long"
  case question = "shape.question"
  case signs = "shape.signs"
  case placeholderMissing = "placeholder.missing"
  case placeholderDoubled = "placeholder.doubled"
  case placeholderInvented = "placeholder.invented"
  case valueInvented = "value.invented"
  case explanation
  case context = "context"
  case unread = "words.unread"
  case hard = "words.hard"
  case invented = "words.name"

  package var message: String {
    switch self {
    case .unknownFact: "it names a fact that was not given"
    case .joinedPlaces: "it joins facts of different places"
    case .repeated: "another sentence has said this fact already"
    case .missing: "no sentence was written for them"
    case .noWords: "it has no words"
    case .tooLong: "it is too long"
    case .question: "it asks a question"
    case .signs: "it has signs other than letters and plain punctuation"
    case .placeholderMissing: "a placeholder of its facts is missing"
    case .placeholderDoubled: "a placeholder stands there too often"
    case .placeholderInvented: "it has a placeholder that does not belong to its facts"
    case .valueInvented:
      "it states a number, level or side that is not in its facts; use only placeholders"
    case .explanation: "it explains a term; say only the fact"
    case .context: "it speaks of the past, the scan itself or a next step; say only the fact"
    case .unread: "some of its words say more than the fact"
    case .invented: "it has a name, a date or a word that is not known; leave it out"
    case .hard: "it is hard to read; use fewer and shorter words in the sentence"
    }
  }

  package func complaint(quoting quotes: [String] = []) -> Complaint {
    Complaint(kind: rawValue, message: message, quotes: quotes)
  }
}
