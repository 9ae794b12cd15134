// SPDX-License-Identifier: Apache-2.0

/// Why there is no answer. No case can hold words of a request or an answer.
package enum ModelError: Error, Hashable, Sendable {
  case unreachable(TransportError)
  /// The time for one report is over.
  case deadline
  case cancelled
  /// The key was not accepted.
  case unauthorized(status: Int)
  /// No such model, or no such address.
  case notFound(ErrorCode)
  case quotaSpent
  /// Asked to wait longer than there is time for. Seconds; nil where the server did not say.
  case rateLimited(seconds: Int?)
  case contextTooLong
  /// The model declined, or a content filter stopped it.
  case refused
  /// The answer was cut off at its length limit.
  case truncated
  /// An answer without text.
  case empty
  case malformed(Malformation)
  case redirected(status: Int)
  /// The server did not accept the request.
  case rejected(status: Int, ErrorCode)
  /// The server failed.
  case serverFailed(status: Int)
  case budgetSpent(Budget.Limit)
  /// Too many failures one after the other: nothing is sent for a while.
  case circuitOpen

  package enum Malformation: Hashable, Sendable {
    /// A web page, as a captive portal or a proxy sends it.
    case webPage
    /// The body of the answer is not JSON.
    case body(JSONError)
    /// JSON, but no chat answer.
    case shape
    /// The text of the answer is not JSON.
    case content(JSONError)
    /// The text of the answer is JSON of another shape than asked for.
    case schema(SchemaProblem)
  }
}

extension ModelError {
  /// Whether the endpoint as such is of no use, so that every other report would fail too.
  package var concernsEveryReport: Bool {
    switch self {
    case .unreachable, .unauthorized, .notFound, .quotaSpent, .redirected, .circuitOpen,
      .budgetSpent:
      true
    default: false
    }
  }
}

extension ModelError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreachable(let error): "the model is not reached: \(error)"
    case .deadline: "no answer within the time for one report"
    case .cancelled: "cancelled"
    case .unauthorized(let status): "the key was not accepted (\(status))"
    case .notFound(let code): "no such model or address (404, \(code.rawValue))"
    case .quotaSpent: "the account's quota is spent"
    case .rateLimited(let seconds):
      "asked to wait longer than there is time for"
        + (seconds.map { " (\($0) s)" } ?? "")
    case .contextTooLong: "the request is longer than the model's context"
    case .refused: "the model declined to answer"
    case .truncated: "the answer was cut off at its length limit"
    case .empty: "the answer has no text"
    case .malformed(let malformation): "the answer is malformed: \(malformation)"
    case .redirected(let status): "the server redirects (\(status)), which is not followed"
    case .rejected(let status, let code):
      "the server did not accept the request (\(status), \(code.rawValue))"
    case .serverFailed(let status): "the server failed (\(status))"
    case .budgetSpent(let limit): "the limit \(limit.flag) is reached"
    case .circuitOpen: "not sent: too many failures one after the other"
    }
  }
}

extension ModelError.Malformation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .webPage: "a web page instead of JSON"
    case .body(let error): "the body is no JSON (\(error.reason) at byte \(error.offset))"
    case .shape: "JSON without an answer in it"
    case .content(let error): "the text is no JSON (\(error.reason) at byte \(error.offset))"
    case .schema(let problem): "\(problem.path) is not \(problem.expected)"
    }
  }
}
