// SPDX-License-Identifier: Apache-2.0

internal import Reports

/// The form under which a word is looked up: small letters, one spelling, no possessive.
///
/// Reports mix British and American spelling ("haemangioma", "edema"), so both are brought to one;
/// report, letter and glossary pass through here alike.
enum WordForm {
  static func normalized(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var word: [UInt8] = []
    word.reserveCapacity(bytes.count)
    for byte in bytes { word.append(byte.lowered) }
    // Typographic apostrophe to the plain one.
    if let index = word.firstIndex(of: 0xE2), index + 2 < word.count, word[index + 1] == 0x80,
      word[index + 2] == 0x99
    {
      word.replaceSubrange(index..<index + 3, with: [UInt8(ascii: "'")])
    }
    if word.count > 2, word.last == UInt8(ascii: "s"),
      word[word.count - 2] == UInt8(ascii: "'")
    {
      word.removeLast(2)
    }
    if word.count >= 4 { unifySpelling(&word) }
    return word
  }

  private static let spellings: [(from: [UInt8], to: [UInt8])] = [
    ("oedem", "edem"), ("haem", "hem"), ("tumour", "tumor"), ("disk", "disc"),
    ("centre", "center"), ("calibre", "caliber"), ("grey", "gray"), ("colour", "color"),
    ("neighbour", "neighbor"), ("odour", "odor"), ("favour", "favor"), ("behaviour", "behavior"),
    ("aetiolog", "etiolog"), ("isation", "ization"), ("ised", "ized"), ("ising", "izing"),
    ("fibre", "fiber"), ("artefact", "artifact"), ("anaesth", "anesth"), ("paed", "ped"),
    ("metre", "meter"), ("labelled", "labeled"), ("programme", "program"), ("foetal", "fetal"),
    ("ischaem", "ischem"), ("oesoph", "esoph"), ("leucocyt", "leukocyt"), ("caesar", "cesar"),
    ("gynaec", "gynec"), ("orthopaed", "orthoped"), ("mould", "mold"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func unifySpelling(_ word: inout [UInt8]) {
    for (from, to) in spellings where word.count >= from.count {
      var index = 0
      while index + from.count <= word.count {
        if word[index] == from[0], word[index..<index + from.count].elementsEqual(from) {
          word.replaceSubrange(index..<index + from.count, with: to)
          return
        }
        index += 1
      }
    }
  }

  /// "bulges" to "bulge", "arthropathies" to "arthropathy", "masses" to "mass"; nil if it is no plural.
  static func singular(_ word: [UInt8]) -> [UInt8]? {
    guard word.count > 3, word.last == UInt8(ascii: "s") else { return nil }
    let before = word[word.count - 2]
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i") {
      return nil
    }
    if word.count > 4, word.hasSuffix("ies") {
      return Array(word.dropLast(3)) + [UInt8(ascii: "y")]
    }
    for ending in ["sses", "ches", "shes", "xes"] where word.hasSuffix(ending) {
      return Array(word.dropLast(2))
    }
    return Array(word.dropLast())
  }
}

extension [UInt8] {
  func hasSuffix(_ suffix: String) -> Bool {
    let bytes = suffix.utf8
    return count >= bytes.count && self[(count - bytes.count)...].elementsEqual(bytes)
  }
}
