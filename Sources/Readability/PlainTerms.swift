// SPDX-License-Identifier: Apache-2.0

/// Plain wording for words and phrases, found by a hash of their letters.
///
/// Thousands of terms are added before a letter of two kilobytes is read, so no string is made of
/// any of them: sixty-four bits of hash tell them apart well enough.
package final class PlainTerms {
  private var index = TermIndex()
  private var wordings: [String] = []
  /// Hashes of the words of the text at hand, if only its terms are wanted.
  private let vocabulary: TermIndex?

  /// Longer phrases are hardly ever written twice in the same words.
  static let mostWords = 4
  /// A pattern with more variants than this is known by its first ones only.
  private static let mostVariants = 24

  /// Whether the general list of words stands behind the terms; it is English.
  let hasGeneralWords: Bool

  /// - Parameter text: if given, only terms are kept whose words are in it, which is much
  ///   less work for a short text.
  package init(hasGeneralWords: Bool = false, of text: [UInt8]? = nil) {
    self.hasGeneralWords = hasGeneralWords
    vocabulary = text.map(Self.vocabulary)
  }

  /// Words as `TermFinder` finds them.
  private static func vocabulary(of text: [UInt8]) -> TermIndex {
    var vocabulary = TermIndex()
    text.withUnsafeBufferPointer { bytes in
      TermFinder.eachWord(of: bytes) { _, core in
        vocabulary.set(WordTally.caselessHash(bytes[core.from..<core.to]), 0)
      }
    }
    return vocabulary
  }

  /// What a term is part of; each kind has keys of its own.
  package enum Role: UInt64, Sendable {
    /// A term with a wording.
    case term = 0
    /// Names a thing, such as "spinal canal"; its value is a key of a pair.
    case head = 0x9E37_79B9_7F4A_7C15
    /// Says what is wrong with a thing, such as "stenosis".
    case tail = 0xC2B2_AE3D_27D4_EB4F
    /// The first word of a term.
    case opener = 0x1656_67B1_9E37_79F9
    /// A head's value and a tail's, together.
    case pair = 0x27D4_EB2F_1656_67C5
  }

  /// Keeps a wording; the number stands for it.
  package func keep(_ wording: String) -> Int32 {
    wordings.append(wording)
    return Int32(wordings.count - 1)
  }

  /// Adds all variants of a pattern: words parted by spaces, variants of a word by bars (an empty
  /// one may be left out), words of a variant by low lines. Later ones win.
  package func add(_ pattern: UnsafeBufferPointer<UInt8>, _ value: Int32, as role: Role = .term) {
    var reader = TermPattern(
      pattern, mostWords: Self.mostWords, mostVariants: Self.mostVariants,
      vocabulary: vocabulary)
    reader.read { hash, opener in
      index.set(hash ^ role.rawValue, value)
      if role != .tail { index.set(opener ^ Role.opener.rawValue, 0) }
    }
  }

  package func add(_ pattern: String, _ wording: String) {
    var pattern = pattern
    let value = keep(wording)
    pattern.withUTF8 { add($0, value) }
  }

  /// Gives the wording `value` to a head followed by a tail.
  package func pair(head: Int32, tail: Int32, _ value: Int32) {
    index.set(Self.key(head, tail), value)
  }

  private static func key(_ head: Int32, _ tail: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: head)) << 32 | UInt64(UInt32(bitPattern: tail))) ^ Role.pair.rawValue
  }

  /// The wording of the word or phrase with this hash.
  func wording(_ hash: UInt64) -> String? {
    index.value(hash ^ Role.term.rawValue).map { wordings[Int($0)] }
  }

  /// Whether a word with this hash is the first of a term.
  func opens(_ hash: UInt64) -> Bool { index.value(hash ^ Role.opener.rawValue) != nil }

  func head(_ hash: UInt64) -> Int32? { index.value(hash ^ Role.head.rawValue) }

  func wording(head: Int32, tail hash: UInt64) -> String? {
    index.value(hash ^ Role.tail.rawValue).flatMap { index.value(Self.key(head, $0)) }
      .map { wordings[Int($0)] }
  }
}
