// SPDX-License-Identifier: Apache-2.0

/// Tells an answer from a failure, whatever the status says.
struct ResponseReader {
  var configuration: ModelConfiguration

  /// What a response amounts to, and what it cost.
  struct Reading {
    var result: Result<String, ModelError>
    var usage: TokenUsage?
  }

  func read(_ response: HTTPResponse) -> Reading {
    switch response.status {
    case 200..<300: return readAnswer(response.body)
    case 300..<400: return Reading(result: .failure(.redirected(status: response.status)))
    default:
      let body = try? JSONValue(parsing: response.body)
      return Reading(
        result: .failure(Self.failure(status: response.status, ErrorCode(in: body))))
    }
  }

  private func readAnswer(_ bytes: [UInt8]) -> Reading {
    let format = configuration.provider.wireFormat
    let body: JSONValue
    do {
      body = try JSONValue(parsing: bytes)
    } catch {
      guard configuration.provider == .ollama, let joined = OllamaFormat.joined(lines: bytes)
      else { return Reading(result: .failure(Self.malformation(bytes, error))) }
      body = joined
    }
    if let error = body["error"], error != .null {
      return Reading(result: .failure(Self.failureInside(body)))
    }
    let usage = format.usage(in: body)
    do {
      return Reading(result: .success(try format.text(in: body, configuration)), usage: usage)
    } catch {
      return Reading(result: .failure(error), usage: usage)
    }
  }

  private static func malformation(_ bytes: [UInt8], _ error: JSONError) -> ModelError {
    let start = bytes.prefix(64).first { $0 > 0x20 && $0 < 0x80 }
    if bytes.allSatisfy({ $0 <= 0x20 }) { return .empty }
    return .malformed(start == UInt8(ascii: "<") ? .webPage : .body(error))
  }

  /// An error that came with status 200, as servers do that had begun to answer.
  private static func failureInside(_ body: JSONValue) -> ModelError {
    let error = body["error"]
    let status = error?["code"]?.integer ?? error?["status"]?.integer ?? 500
    return failure(status: (400..<600).contains(status) ? status : 500, ErrorCode(in: body))
  }

  /// What a status and a code mean; the code knows more where there is one.
  static func failure(status: Int, _ code: ErrorCode) -> ModelError {
    switch code {
    case .insufficientQuota, .billingHardLimit, .billing: return .quotaSpent
    case .contextLengthExceeded, .exceedsContext, .requestTooLarge: return .contextTooLong
    case .contentFilter, .contentPolicy: return .refused
    case .invalidAPIKey, .authentication, .permission: return .unauthorized(status: status)
    case .modelNotFound, .deploymentNotFound, .notFound: return .notFound(code)
    case .rateLimitExceeded, .rateLimit: return .rateLimited(seconds: nil)
    case .overloaded: return .serverFailed(status: 529)
    default: break
    }
    switch status {
    case 401, 403, 407: return .unauthorized(status: status)
    case 402: return .quotaSpent
    case 404: return .notFound(code)
    case 413: return .contextTooLong
    case 429: return .rateLimited(seconds: nil)
    case 408, 409, 425, 500...: return .serverFailed(status: status)
    default: return .rejected(status: status, code)
    }
  }
}
