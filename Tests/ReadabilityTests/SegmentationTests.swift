// SPDX-License-Identifier: Apache-2.0

import Readability
import Testing

/// A text with the sentences and words that a careful reader counts in it.
struct SegmentationCase: CustomTestStringConvertible {
  let text: String
  let sentences: Int
  let words: Int

  init(_ text: String, _ sentences: Int, _ words: Int) {
    self.text = text
    self.sentences = sentences
    self.words = words
  }

  var testDescription: String { text.debugDescription }
}

@Suite struct `Segmentation` {
  @Test(arguments: [
    SegmentationCase("Ask Mrs. Jones or Prof. Lee today.", 1, 7),
    SegmentationCase("See Fig. 2 and pp. 4-6 for more.", 1, 8),
    SegmentationCase("Use gel, i.e. Voltaren, twice.", 1, 5),
    SegmentationCase("Take it b.i.d. with food. Then rest.", 2, 7),
    SegmentationCase("The clinic opens at 8 a.m. Please be early.", 2, 9),
    SegmentationCase("Come at 8 a.m. Tuesday.", 1, 5),
    SegmentationCase("Come on Jan. 5 at 4 p.m. sharp.", 1, 8),
    SegmentationCase("John F. Kennedy had back pain. He wore a brace.", 2, 10),
    SegmentationCase("Take vitamin C. It helps.", 2, 5),
    SegmentationCase("She has hepatitis B. Your nurse knows.", 2, 7),
    SegmentationCase("Dr. A. B. Lee, R.N., is here.", 1, 7),
    SegmentationCase("We live in the U.S. and like it.", 1, 8),
    SegmentationCase("The U.S. Surgeon General agrees.", 1, 5),
    SegmentationCase("It is 4.5 mm. Disc bulge is small.", 2, 8),
    SegmentationCase("The bulge is approx. 3 mm wide.", 1, 7),
    SegmentationCase("Bring pills, cream, etc. We will check them.", 2, 8),
    SegmentationCase("Bring pills, etc. to the visit.", 1, 6),
  ])
  func `keeps abbreviations in their sentence`(_ c: SegmentationCase) { check(c) }

  @Test(arguments: [
    SegmentationCase("\"Is it safe?\" she asked.", 1, 5),
    SegmentationCase("“Is it safe?” she asked.", 1, 5),
    SegmentationCase("\"Is it safe?\" Anna asked.", 1, 5),
    SegmentationCase("Many ask, \"Is it safe?\" It is.", 2, 7),
    SegmentationCase("It is safe (really!) and quick.", 1, 6),
    SegmentationCase("Wait… then breathe out.", 1, 4),
    SegmentationCase("Wait... Then breathe out.", 2, 4),
    SegmentationCase("Does it hurt?! No.", 2, 4),
    SegmentationCase("it hurts. you rest. then it stops.", 3, 7),
    SegmentationCase("It hurt. 3 days later it stopped.", 2, 7),
    SegmentationCase("Stop smoking . It helps .", 2, 4),
  ])
  func `reads quotations and marks`(_ c: SegmentationCase) { check(c) }

  @Test(arguments: [
    SegmentationCase("You may have:\n• pain\n• fever\n• chills", 4, 6),
    SegmentationCase("Steps\n1) Sit down.\n2) Breathe in.\n3) Breathe out.", 4, 7),
    SegmentationCase("Bring:\n  a. your card\n  b. your pills", 3, 5),
    SegmentationCase("Do this: 1. Rest a day. 2. Walk a bit.", 3, 8),
    SegmentationCase("FINDINGS:\nNo fracture.\nIMPRESSION:\nNormal spine.", 4, 6),
    SegmentationCase("Canal: normal\nDiscs: worn at L4-L5\nNerves: free", 3, 8),
    SegmentationCase("Care at home\n\nRest well.\nEat well.", 3, 7),
    SegmentationCase("- Walk each day\n  for ten minutes\n- Rest", 2, 7),
  ])
  func `counts headings and items`(_ c: SegmentationCase) { check(c) }

  @Test(arguments: [
    SegmentationCase("The pain often starts in the lower part of the back and\nmoves down.", 1, 14),
    SegmentationCase("The nurse who will look after you on that day is called\nMary Smith.", 1, 14),
    SegmentationCase("Please call\r\nDr. Smith if it\r\nhurts.", 1, 7),
    SegmentationCase("It lasted for\n3 weeks.", 1, 5),
    SegmentationCase("THE DISC AT L4-L5 IS WORN AND THE CANAL IS\nNARROW. NO FRACTURE.", 2, 13),
  ])
  func `unwraps lines`(_ c: SegmentationCase) { check(c) }

  @Test(arguments: [
    SegmentationCase("Write to help@example.org or see https://example.org/a?b=c.", 1, 6),
    SegmentationCase("Call 555-123-4567 now.", 1, 3),
    SegmentationCase("It costs $1,200.50 & more.", 1, 4),
    SegmentationCase("Blood pressure was 120/80 mm Hg.", 1, 6),
    SegmentationCase("Take ½ tablet of B12 – daily.", 1, 6),
    SegmentationCase("The 5-HT3 and T2/FLAIR images don’t differ.", 1, 7),
    SegmentationCase("El dolor está aquí. ¿Le duele?", 2, 6),
    SegmentationCase("Name\tDose\tTimes\nA\t5 mg\ttwice\n\nTake both.", 1, 2),
  ])
  func `counts tokens with figures and signs`(_ c: SegmentationCase) { check(c) }

  private func check(_ c: SegmentationCase) {
    let counts = Readability.analyze(c.text).counts
    #expect(counts.sentences == c.sentences)
    #expect(counts.words == c.words)
  }
}
