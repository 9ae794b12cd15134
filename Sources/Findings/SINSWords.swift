// SPDX-License-Identifier: Apache-2.0

/// Words by which reports state the score's components, as stems in small letters.
///
/// They are the wording of the published table and its usual variants; they give no finding.
enum SINSWords {
  static let lytic = ["lytic", "osteolytic", "osteolysis"]
  static let blastic = ["blastic", "osteoblastic", "sclerotic", "osteosclerotic"]
  static let mixed = ["mixed"]
  /// The parts that the table names.
  static let posterolateral = ["pedicle", "facet", "costovertebral", "posterolateral"]
  /// A wider name: its denial denies the parts, its involvement does not say which of them.
  static let posteriorElements = ["element"]
  static let both = ["both", "bilateral", "bilaterally"]
  /// What a tumour does to a part, or what breaks it.
  static let involvement = [
    "involv", "exten", "infiltrat", "replac", "destr", "invad", "invasion", "spread", "lesion",
    "tumor", "tumour", "metasta", "fractur", "affect", "eroded", "erosion",
  ]
  /// What a pedicle is also named for.
  static let hardware = ["screw", "fixation"]
  /// A share of the body rather than of its height.
  static let bodyShare = ["involv", "replac", "occup", "infiltrat", "destr"]
  static let height = ["height", "collapse", "compress", "wedg", "loss"]
  static let collapse = ["collaps"]
  static let newCurve = ["new", "novo"]
}
