// SPDX-License-Identifier: Apache-2.0

/// What a full stop after a token may mean.
enum Abbreviation: UInt8 {
  /// An ordinary word: a full stop ends the sentence.
  case none
  /// Dr., Mr., St.: a name follows.
  case title
  /// e.g., vs., approx.: the sentence goes on.
  case inner
  /// No., Fig., Jan.: the sentence goes on if a figure follows.
  case beforeNumber
  /// etc., mm., hrs.: may end a sentence.
  case mayEnd
  /// a.m., p.m.: may end a sentence, unless a day or a month follows.
  case meridiem
  /// Inc., Jr., M.D., U.S.: may end a sentence, but a name may follow.
  case beforeName
  /// One capital letter: the initial of a name, or "vitamin C.".
  case initial
}
