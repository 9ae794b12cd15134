// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Testing

private let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(3).joined(separator: "/")

/// The Swift files of a folder under `Sources`.
private func sources(_ module: String) throws -> [(path: String, text: String)] {
  let folder = root + "/Sources/" + module
  return try FileManager.default.subpathsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(".swift") }
    .map {
      ("Sources/\(module)/\($0)", try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
    }
}

private func importers(of module: String) throws -> Set<String> {
  var modules: Set<String> = []
  for name in try FileManager.default.contentsOfDirectory(atPath: root + "/Sources") {
    for file in try sources(name) {
      let imports = file.text.split(separator: "\n").contains {
        $0.trimmedStart.hasSuffix("import \(module)")
      }
      if imports { modules.insert(name) }
    }
  }
  return modules
}

extension Substring {
  fileprivate var trimmedStart: Substring { drop { $0 == " " } }
}

@Suite struct `The joints that carry the safety` {
  @Test func `only ModelAPI imports libcurl`() throws {
    #expect(try importers(of: "CCurl") == ["ModelAPI"])
  }

  @Test func `Verification does not know who writes`() throws {
    #expect(try !importers(of: "Rewriting").contains("Verification"))
    let manifest = try String(contentsOfFile: root + "/Package.swift", encoding: .utf8)
    let line = try #require(
      manifest.split(separator: "\n").first { $0.contains("library(\"Verification\"") })
    #expect(!line.contains("\"Rewriting\""))
  }

  @Test func `no ICU header is visible to Swift`() throws {
    let header = try String(
      contentsOfFile: root + "/Sources/CTextBreak/include/CTextBreak.h", encoding: .utf8)
    #expect(!header.contains("#include <unicode"))
  }

  @Test func `only Verification makes a verified draft`() throws {
    let file = try String(
      contentsOfFile: root + "/Sources/Verification/VerifiedDraft.swift", encoding: .utf8)
    #expect(file.contains("internal init("))
    #expect(!file.contains("package init") && !file.contains("public init"))
  }
}
