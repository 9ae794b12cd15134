// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import Yams

/// Finds and reads `plainspine.yaml`, then the environment.
struct ConfigurationLoader {
  var environment: [String: String] = ProcessInfo.processInfo.environment

  /// - Parameter path: from `--config`; otherwise the working folder, then the XDG folder.
  func load(path: String?) throws(ConfigurationError) -> Configuration {
    var configuration = Configuration()
    if let path = path ?? environment["PLAINSPINE_CONFIG"] ?? found() {
      configuration = try read(path)
    }
    try apply(environment, to: &configuration)
    return configuration
  }

  /// The file that is used without `--config`, if there is one.
  func found() -> String? {
    let home = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { $0 + "/.config" }
    let candidates = ["plainspine.yaml"] + (home.map { [$0 + "/plainspine/plainspine.yaml"] } ?? [])
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }

  private func read(_ path: String) throws(ConfigurationError) -> Configuration {
    let text: String
    do {
      guard let content = String(validating: try InputFile(path: path).bytes(), as: UTF8.self)
      else {
        throw InputFile.Problem.unreadable("not UTF-8")
      }
      text = content
    } catch {
      throw ConfigurationError(description: "\(path): \(error)")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw ConfigurationError(description: "\(path): \(Self.place(error))")
    } catch {
      throw ConfigurationError(description: "\(path): not YAML")
    }
    guard let root else { return Configuration() }
    guard let mapping = root.mapping else {
      throw ConfigurationError(
        description: "\(path):1:1: expected keys such as 'engine' or 'letter'")
    }
    return try configuration(mapping, path)
  }

  private static func place(_ error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      "\(mark.line):\(mark.column): not YAML: \(problem)"
    default: "not YAML"
    }
  }

  private func configuration(
    _ mapping: Node.Mapping, _ path: String
  ) throws(ConfigurationError) -> Configuration {
    var configuration = Configuration()
    for (key, value) in mapping {
      switch key.string ?? "" {
      case "engine": configuration.engine = value.string
      case "glossaries":
        configuration.glossaries =
          value.sequence?.compactMap(\.string) ?? [value.string].compactMap { $0 }
      case "model", "letter", "score":
        for (name, inner) in value.mapping ?? [:] {
          let full = (key.string ?? "") + "." + (name.string ?? "")
          try set(full, inner.string ?? "", &configuration) {
            "\(path):\(Self.position(name)): \($0)"
          }
        }
      case let other:
        throw ConfigurationError(
          description:
            "\(path):\(Self.position(key)): '\(other)' is no setting; expected engine, model, glossaries, letter or score"
        )
      }
    }
    return configuration
  }

  private static func position(_ node: Node) -> String {
    node.mark.map { "\($0.line):\($0.column)" } ?? "1:1"
  }

  /// `PLAINSPINE_MODEL_NAME` is `model.name`, and so on.
  private func apply(
    _ environment: [String: String], to configuration: inout Configuration
  ) throws(ConfigurationError) {
    let names = [
      "ENGINE": "engine", "MODEL_PROVIDER": "model.provider", "MODEL_BASEURL": "model.baseURL",
      "MODEL_NAME": "model.name", "MODEL_KEYFILE": "model.keyFile",
      "MODEL_TIMEOUT": "model.timeout",
      "MODEL_CONCURRENCY": "model.concurrency", "LETTER_CLINIC": "letter.clinic",
      "LETTER_CONTACT": "letter.contact", "LETTER_SIGNATURE": "letter.signature",
      "LETTER_LANGUAGE": "letter.language", "SCORE_MAXGRADE": "score.maxGrade",
      "SCORE_MINEASE": "score.minEase",
    ]
    for (suffix, setting) in names {
      guard let value = environment["PLAINSPINE_" + suffix] else { continue }
      if setting == "engine" {
        configuration.engine = value
        continue
      }
      try set(setting, value, &configuration) { "PLAINSPINE_\(suffix): \($0)" }
    }
    if let value = environment["PLAINSPINE_GLOSSARIES"] {
      configuration.glossaries = value.split(separator: ":").map(String.init)
    }
  }

  private func set(
    _ setting: String, _ value: String, _ configuration: inout Configuration,
    _ message: (String) -> String
  ) throws(ConfigurationError) {
    func number() throws(ConfigurationError) -> Double {
      guard let number = Double(value), number.isFinite else {
        throw ConfigurationError(description: message("'\(setting)' is to be a number"))
      }
      return number
    }
    switch setting {
    case "model.provider": configuration.model.provider = value
    case "model.baseURL": configuration.model.baseURL = value
    case "model.name": configuration.model.name = value
    case "model.keyFile": configuration.model.keyFile = value
    case "model.timeout": configuration.model.timeout = try number()
    case "model.concurrency": configuration.model.concurrency = Int(try number())
    case "letter.clinic": configuration.letter.clinic = value
    case "letter.contact": configuration.letter.contact = value
    case "letter.signature": configuration.letter.signature = value
    case "letter.language": configuration.letter.language = value
    case "score.maxGrade": configuration.score.maxGrade = try number()
    case "score.minEase": configuration.score.minEase = try number()
    default: throw ConfigurationError(description: message("'\(setting)' is no setting"))
    }
  }
}
