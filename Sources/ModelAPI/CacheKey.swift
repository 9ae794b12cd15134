// SPDX-License-Identifier: Apache-2.0

/// The address of an answer: a digest of everything that has a say in it.
///
/// Endpoint and model, prompt version, schema and request; not the key, the timeout or the
/// concurrency, which change nothing of an answer.
package struct CacheKey: Hashable, Sendable {
  /// 64 hexadecimal digits.
  package let digest: String

  package init(_ request: ChatRequest, _ configuration: ModelConfiguration) {
    let body = configuration.provider.wireFormat.body(request, configuration)
    let content: JSONValue = [
      "version": 1,
      "provider": .string(configuration.provider.rawValue),
      "endpoint": .string(configuration.baseURL.text),
      "prompt": .string(request.promptVersion),
      // The body has the model, the texts and the limits, but not always the schema.
      "schema": request.format?.schema.json ?? .null,
      "body": body,
    ]
    digest = SHA256.hexadecimalDigest(of: content.encoded)
  }
}
