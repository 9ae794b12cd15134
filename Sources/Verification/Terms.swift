// SPDX-License-Identifier: Apache-2.0

/// When two glossary terms of one concept can stand for each other.
enum Terms {
  /// A coarser term may stand for a finer one of the same line, but not one look-alike for another:
  /// a renal cyst is no kidney stone.
  static func agree(_ one: String, _ other: String, concept: String) -> Bool {
    one == other || one == concept || other == concept
      || one.hasPrefix(other + ".") || other.hasPrefix(one + ".")
  }
}
