// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// Glossary files from disk.
enum GlossaryFiles {
  /// Lists of names for de-identification live in the same folder but are no glossary.
  private static let others: Set<String> = ["deidentification.yaml"]

  /// The file itself, or every `.yaml` file of a folder in order of name.
  static func read(_ path: String) throws -> [(name: String, yaml: String)] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      Console.complain("\(path): no such file or folder; expected a glossary")
      throw ExitStatus.badConfiguration
    }
    let paths =
      isFolder
      ? try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(".yaml") && !others.contains($0) }.sorted().map { path + "/" + $0 }
      : [path]
    return try paths.map { file in
      guard let text = String(validating: try InputFile(path: file).bytes(), as: UTF8.self) else {
        Console.complain("\(file): not UTF-8")
        throw ExitStatus.badConfiguration
      }
      return (file, text)
    }
  }
}
