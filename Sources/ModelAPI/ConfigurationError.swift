// SPDX-License-Identifier: Apache-2.0

/// Why the settings do not name a model that may be called. Exit code 78. Never holds a key.
package enum ConfigurationError: Error, Hashable, Sendable {
  case noProvider
  case unknownProvider(String)
  /// Several are set up and none is chosen; which one gets the text is for a person to say.
  case ambiguousProvider([Provider])
  case noModelName(Provider)
  case noAddress(Provider)
  case badAddress(source: String)
  /// Plain http would carry the text readable over networks that are not ours.
  case insecureAddress(host: String)
  case noKey(Provider)
  case keyFileUnreadable(path: String)
  case keyFileOpenToOthers(path: String)
  case keyUnusable(source: String)
  case outOfRange(setting: String)
}

extension ConfigurationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noProvider:
      "no model is set up; set model.provider, or one of OPENAI_BASE_URL, OPENAI_API_KEY, "
        + "ANTHROPIC_API_KEY, OLLAMA_HOST"
    case .unknownProvider(let name):
      "'\(name)' is not a provider; expected one of "
        + Provider.allCases.map(\.rawValue).joined(separator: ", ")
    case .ambiguousProvider(let providers):
      "more than one model is set up (\(providers.map(\.rawValue).joined(separator: ", "))); "
        + "choose one with model.provider"
    case .noModelName(let provider): "no model name for \(provider.rawValue); set model.name"
    case .noAddress(let provider):
      "no address for \(provider.rawValue); set model.baseURL or \(provider.addressVariable)"
    case .badAddress(let source):
      "\(source) is not an address; expected http(s)://host[:port][/path] without user name or query"
    case .insecureAddress(let host):
      "plain http to '\(host)' would send text readable over the network; use https"
    case .noKey(let provider):
      "no key for \(provider.rawValue); set \(provider.keyVariables[0]) or model.keyFile"
    case .keyFileUnreadable(let path): "\(path): the key file cannot be read"
    case .keyFileOpenToOthers(let path):
      "\(path): others may read the key file; expected mode 0600 (chmod 600)"
    case .keyUnusable(let source): "\(source): not a key; expected one line without spaces"
    case .outOfRange(let setting): "\(setting) is out of range"
    }
  }
}
