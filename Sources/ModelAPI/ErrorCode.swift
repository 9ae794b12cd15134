// SPDX-License-Identifier: Apache-2.0

/// A provider's word for what went wrong, from a closed list.
///
/// Servers repeat the request in their error texts, so neither the text nor a word that is not
/// listed here goes any further.
package enum ErrorCode: String, Hashable, Sendable, CaseIterable {
  // OpenAI, Azure, vLLM.
  case insufficientQuota = "insufficient_quota"
  case billingHardLimit = "billing_hard_limit_reached"
  case rateLimitExceeded = "rate_limit_exceeded"
  case contextLengthExceeded = "context_length_exceeded"
  case invalidAPIKey = "invalid_api_key"
  case modelNotFound = "model_not_found"
  case deploymentNotFound = "deploymentnotfound"
  case contentFilter = "content_filter"
  case contentPolicy = "content_policy_violation"
  case unsupportedParameter = "unsupported_parameter"
  case unsupportedValue = "unsupported_value"
  case invalidRequest = "invalid_request_error"
  case badRequest = "badrequesterror"
  case invalidSchema = "invalid_json_schema"
  case serverError = "server_error"
  // llama.cpp.
  case exceedsContext = "exceed_context_size_error"
  case unavailable = "unavailable_error"
  // Anthropic.
  case authentication = "authentication_error"
  case permission = "permission_error"
  case notFound = "not_found_error"
  case requestTooLarge = "request_too_large"
  case rateLimit = "rate_limit_error"
  case billing = "billing_error"
  case apiError = "api_error"
  case timeout = "timeout_error"
  case overloaded = "overloaded_error"
  case other

  /// The first listed word among an error's `code` and `type`.
  init(in body: JSONValue?) {
    let error = body?["error"] ?? body
    let words = [error?["code"], error?["type"], error?["innererror"]?["code"]]
    self =
      words.lazy.compactMap { $0?.string?.lowercased() }.compactMap(ErrorCode.init).first ?? .other
  }
}
