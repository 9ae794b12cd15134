// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// The manifest is the diagram: a target may import only what it names here, and targets stand in
// the order in which a report flows through them.

import PackageDescription

let settings: [SwiftSetting] = [
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "plainspine",
  products: [
    .executable(name: "plainspine", targets: ["plainspine"]),
    .executable(name: "plainspine-benchmark", targets: ["plainspine-benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // C edges: the only targets that see a system library's headers, or the bytes of our data.
    .target(
      name: "CTextBreak",
      linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CBundledData"),
    .target(name: "CLetterModel"),  // arithmetic of the syllable model, for wide registers
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Documents of other programs: libxml2, libarchive, cmark, and processes with limits.
    .target(
      name: "CDocuments",
      dependencies: ["CLibXML2"],
      linkerSettings: [
        .linkedLibrary("xml2"), .linkedLibrary("archive"), .linkedLibrary("cmark"),
      ]),

    // The flow.
    library("Reports", ["CTextBreak"]),  // text to sections and sentences
    library("Glossaries", ["Reports", "CBundledData", yams]),  // the words, as clinicians keep them
    library("Findings", ["Reports", "Glossaries"]),  // the ledger: what a text says
    library("Drafts", ["Reports", "Findings"]),  // sentences that cite findings
    library("Deidentification"),  // takes names, identifiers and dates out of a text
    library("ModelAPI", ["CCurl"]),  // the only way out to a network
    library(
      "Rewriting",
      [
        "Drafts", "Findings", "Glossaries", "Reports", "Deidentification", "ModelAPI",
        "CBundledData", mustache,
      ]),
    library("Verification", ["Drafts", "Findings", "Glossaries", "Reports"]),  // never Rewriting
    library("Readability", ["CTextBreak", "CLetterModel"]),  // how hard a text is to read
    library(
      "Letters",
      [
        "Verification", "Drafts", "Findings", "Glossaries", "Reports", "Readability",
        "CBundledData", mustache,
      ]),
    library(
      "Pipeline",
      [
        "Rewriting", "Verification", "Letters", "Drafts", "Findings", "Glossaries", "Reports",
        "Readability", "ModelAPI",
      ]),

    // The programs.
    .executableTarget(
      name: "plainspine",
      dependencies: [
        "Pipeline", "Letters", "Verification", "Rewriting", "Drafts", "Findings", "Glossaries",
        "Reports", "Readability", "Deidentification", "ModelAPI", "CBundledData", "CDocuments",
        "CTextBreak", argumentParser, yams,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "plainspine-benchmark",
      dependencies: [
        "Pipeline", "Verification", "Rewriting", "ModelAPI", "Findings", "Glossaries", "Reports",
        "Readability", "CTextBreak", argumentParser,
      ],
      swiftSettings: settings),

    tests("ReadabilityTests", ["Readability", "CTextBreak", "plainspine"]),
    tests("ReportsTests", ["Reports", "Glossaries"]),
    tests("GlossariesTests", ["Glossaries", "Findings", "Reports", "CBundledData", yams]),
    tests("FindingsTests", ["Findings", "Glossaries", "Reports"]),
    tests("VerificationTests", ["Verification", "Findings", "Glossaries", "Reports"]),
    tests(
      "PipelineTests",
      [
        "Pipeline", "Letters", "Verification", "Rewriting", "Drafts", "Findings", "Glossaries",
        "Reports",
      ]),
    tests("CommandTests", ["plainspine", "Findings", "Glossaries", "Reports"]),
    tests(
      "LettersTests",
      ["Letters", "Verification", "Drafts", "Findings", "Glossaries", "Reports", "Readability"]),
    tests(
      "RewritingTests",
      [
        "Pipeline", "Rewriting", "Letters", "Verification", "Drafts", "Findings", "Glossaries",
        "Reports", "Readability", "ModelAPI", "Deidentification", "CBundledData",
      ], exclude: ["Exchanges"]),
    tests(
      "ModelAPITests",
      [
        "ModelAPI", "Pipeline", "Rewriting", "Letters", "Verification", "Drafts", "Findings",
        "Glossaries", "Reports",
      ]),
    tests("DeidentificationTests", ["Deidentification", yams]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
