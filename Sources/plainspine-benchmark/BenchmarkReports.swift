// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// The reports that are measured on: those of `examples/`, or of folders given.
enum BenchmarkReports {
  static func load(_ folders: [String]) throws -> [(name: String, text: String)] {
    let folders = folders.isEmpty ? ["examples"] : folders
    var reports: [(name: String, text: String)] = []
    for folder in folders {
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      where path.hasSuffix(".txt") && !path.hasSuffix("rewrite.txt") {
        reports.append((path, try String(contentsOfFile: folder + "/" + path, encoding: .utf8)))
      }
    }
    return reports
  }
}
