// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials
internal import Letters
internal import Pipeline

/// Makes letters with the settings of one run.
struct LetterMaker {
  let pipeline: LetterPipeline
  let templates: LetterTemplates
  let options: LetterOptions
  let engine: LetterEngine

  init(
    engine: String?, format: LetterCommand.Format, templates folder: String?,
    glossaries: GlossaryOptions
  ) throws {
    let configuration = try glossaries.configuration()
    let name = engine ?? configuration.engine ?? "rules"
    guard name == "rules" else {
      Console.complain("engine '\(name)' is not in this build; expected rules")
      throw ExitStatus.badConfiguration
    }
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
      name: name, glossary: (["built-in"] + paths).joined(separator: ", "), version: Version.current
    )
  }

  private static func overrides(_ folder: String?) throws -> [String: String] {
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

  /// The letter of a report.
  func letter(id: String? = nil, name: String, text: String) throws -> Letter {
    let outcome = pipeline.outcome(name: name, text: text)
    do {
      return try Letter(
        outcome.verified, engine: engine, options: options, templates: templates, id: id)
    } catch {
      Console.complain(error.description)
      throw ExitStatus.badConfiguration
    }
  }
}
