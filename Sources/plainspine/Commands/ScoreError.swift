// SPDX-License-Identifier: Apache-2.0

/// Why a text cannot be scored; one line each, without the text.
enum ScoreError: Error, Equatable, CustomStringConvertible {
  case unreadable(String)
  case binary
  case encoding(offset: Int)
  case encrypted
  case noText
  case scanned
  case broken(String)
  case notFHIR(String)
  case noNarrative
  case notDOCX
  case tooLarge(limit: String)
  case tooBig(megabytes: Int)
  case programMissing(String)

  var description: String {
    switch self {
    case .unreadable(let reason): reason
    case .binary: "binary data; expected text, Markdown, HTML, DOCX, PDF, RTF or FHIR"
    case .encoding(let offset):
      "not UTF-8, UTF-16, UTF-32 or Windows-1252 at byte \(offset); save it as UTF-8"
    case .encrypted: "encrypted; remove the password first"
    case .noText: "no words to score"
    case .scanned: "no text in this PDF; a scanned one needs text recognition first"
    case .broken(let format): "broken \(format); it cannot be opened"
    case .notFHIR(let format): "\(format), but no FHIR resource; expected one with a narrative"
    case .notDOCX: "a ZIP archive, but no DOCX; expected a Word document"
    case .noNarrative: "a FHIR resource without a narrative (text.div)"
    case .tooLarge(let limit): "too large: it unpacks to more than \(limit)"
    case .tooBig(let megabytes): "too large: more than \(megabytes) MB; score its parts"
    case .programMissing(let name): "needs \(name); install poppler-utils"
    }
  }
}
