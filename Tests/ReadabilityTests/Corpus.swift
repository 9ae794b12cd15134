// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The measuring corpora, which lie beside the package and are no part of it.
enum Corpus {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("../shared/corpus").standardizedFileURL

  static func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

  static func isPresent(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// Every text file of the corpus, for tests that want much text of many kinds.
  static func allTexts() throws -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects ?? []).compactMap { $0 as? URL }
    return files.filter {
      ["txt", "json", "tsv", "xml", "md", "dict"].contains($0.pathExtension)
    }.sorted { $0.path < $1.path }
  }
}
