// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// The files that a command line names, with folders opened.
enum ScoreInputs {
  /// Files in the order given; those of a folder in order of path, hidden ones left out, and only
  /// those whose name tells a format.
  static func expand(_ paths: [String]) -> [String] {
    paths.flatMap { path in isFolder(path) ? files(in: path) : [path] }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return path != "-" && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder
  }

  private static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name in
      let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) { return isLink(path) ? [] : files(in: path) }
      // Settings and data lie beside texts; JSON is scored only when it is named.
      guard let format = ScoreFormat(name: name), format != .fhir else { return [] }
      return [path]
    }
  }

  /// Links to folders are not followed: they may lead round in a circle.
  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
