// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import Letters
internal import Pipeline

/// Makes letters with the settings of one run.
struct LetterMaker {
  let pipeline: LetterPipeline
  let templates: LetterTemplates
  let options: LetterOptions
  /// What the rules engine's letters say of how they were made.
  let engine: LetterEngine

  init(
    _ configuration: Configuration, format: LetterCommand.Format, templates folder: String?,
    glossaries: GlossaryOptions
  ) throws {
    pipeline = LetterPipeline(lexicon: try glossaries.lexicon())
    do {
      templates = try LetterTemplates(
        overrides: try Self.overrides(folder), formats: format.page.map { [$0] } ?? [])
    } catch let error as LetterError {
      Console.complain(error.description)
      throw ExitStatus.badConfiguration
    }
    let letter = configuration.letter
    options = LetterOptions(
      clinic: letter.clinic, contact: letter.contact, signature: letter.signature,
      language: letter.language ?? "en")
    let paths = try glossaries.paths()
    self.engine = LetterEngine(
      name: "rules", glossary: (["built-in"] + paths).joined(separator: ", "),
      version: Version.current)
  }

  /// The files of a folder of templates, by name; what lies in folders inside it is left out.
  static func overrides(_ folder: String?) throws -> [String: String] {
    guard let folder else { return [:] }
    var files: [String: String] = [:]
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      Console.complain("\(folder): no such folder; expected templates")
      throw ExitStatus.badConfiguration
    }
    for name in names where !name.hasPrefix(".") {
      guard let bytes = try? InputFile(path: folder + "/" + name).bytes(),
        let text = String(validating: bytes, as: UTF8.self)
      else { continue }
      files[name] = text
    }
    return files
  }

  /// The letter of a report, by the rules engine.
  func letter(id: String? = nil, name: String, text: String) throws -> Letter {
    try letter(of: pipeline.outcome(name: name, text: text), engine: engine, id: id)
  }

  func letter(
    of outcome: LetterPipeline.Outcome, engine: LetterEngine, id: String?
  ) throws -> Letter {
    do {
      return try Letter(
        outcome.verified, engine: engine, options: options, templates: templates, id: id)
    } catch {
      Console.complain(error.description)
      throw ExitStatus.badConfiguration
    }
  }
}
