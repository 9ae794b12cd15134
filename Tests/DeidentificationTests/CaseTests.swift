// SPDX-License-Identifier: Apache-2.0

import Deidentification
import Testing

@Suite struct `What goes and what stays` {
  private let deidentifier = Shipped.deidentifier

  @Test(arguments: [
    ("Patient: Jane Doe", "Patient: [NAME-1]"),
    ("PATIENT: DOE, JANE Q.   MRN: 0045123", "PATIENT: [NAME-1].   MRN: [MRN-1]"),
    ("patient: jane doe\nmrn: 12345", "patient: [NAME-1]\nmrn: [MRN-1]"),
    ("Name: Jane Doe | DOB: 1/2/1960 | Sex: F", "Name: [NAME-1] | DOB: [DATE-1] | Sex: F"),
    ("Dr. Chance saw the Chance fracture.", "Dr. [NAME-1] saw the Chance fracture."),
    (
      "Patient: Anna Small\nSmall protrusion. Ms. Small is well.",
      "Patient: [NAME-1]\nSmall protrusion. Ms. [NAME-2] is well."
    ),
    ("Mrs. Roe came. Roe's pain is worse.", "Mrs. [NAME-1] came. [NAME-2] pain is worse."),
    ("Seen on March 3rd, 2021 at 10:15 AM.", "Seen on [DATE-1]."),
    ("MRI of 2019 and of 03/2020", "MRI of 2019 and of [DATE-1]"),
    ("2024-01-02T10:22:00Z", "[DATE-1]"), ("12JAN2024", "[DATE-1]"),
    ("Age: 92", "Age: [AGE-1]"), ("A 93-year-old man", "A [AGE-1]-year-old man"),
    ("Age: 89", "Age: 89"), ("call 555-0134", "call [PHONE-1]"),
    ("SSN 123-45-6789", "SSN [SSN-1]"), ("a@b.org, http://x.org/y.", "[EMAIL-1], [URL-1]."),
    ("12 Oak Street, Apt 4, Springfield, IL 62704", "[PLACE-1], [PLACE-2]"),
    ("Serial number: X-99/1234", "Serial number: [DEVICE-1]"),
    ("NPI: 1234567893", "NPI: [LICENCE-1]"),
    ("Discussed with J. Quattlebaum, RN.", "Discussed with [NAME-1], RN."),
    ("She lives in Quarryville.", "She lives in [PLACE-1]."),
    ("Seen at Kestrel Valley Hospital.", "Seen at [PLACE-1]."),
    ("Linda Small, MD", "[NAME-1], MD"), ("lives at 12 oak street", "lives at [PLACE-1]"),
    ("Thornbury BS35 1AB", "[PLACE-1]"), ("Ordering: Nwosu, Chidera", "Ordering: [NAME-1]"),
    ("Med. Rec. # : 7734-221-B", "Med. Rec. # : [MRN-1]"), ("\nAKL/mjt\n", "\n[NAME-1]\n"),
    ("photo DSC_00981.jpg", "photo [ID-1]"), ("MR. JONES HAS PAIN", "MR. [NAME-1] HAS PAIN"),
    ("[NAME-1] and Mr. Roe", "[NAME-1] and Mr. [NAME-2]"),
  ])
  func `identities go`(_ text: String, _ expected: String) throws {
    #expect(try #require(deidentifier).deidentify(text).text == expected)
  }

  @Test(arguments: [
    "L4-L5, C5/6, T12, S1, L4/5, L2L3, T11-12, L1-2-3, C2–C7, Th12, L5-S1, S1-2-13.",
    "Modic type II, Modic I, Pfirrmann grade IV, Meyerding grade 1, Schizas C.",
    "Schmorl's nodes, Scheurmann disease, Tarlov cysts, Luschka joints, Baastrup's, Bertolotti.",
    "Klippel-Feil, Arnold-Chiari, Hangman fracture, Jefferson fracture, Brown-Sequard syndrome.",
    "3-4 mm, 1.5 x 2.0 cm, 5x4x3mm, 12.5mm, 1.5T, 3 T, TR 4500, TE 102, b 1000, 512 x 512.",
    "Power 4/5, 5/5, reflexes 2+, pain 7/10, series 5 image 12, 1.2.2 protocol.",
    "White matter. Long segment. Small bulge. Stone in the kidney. Grade 2/3. Field of view 24 cm.",
    "54-year-old man with pain since 2019. History of cancer. MS lesions. DO NOT fuse. PA view.",
    "SMALL CENTRAL PROTRUSION AT L4-L5. MILD STENOSIS. LEFT L5 ROOT DISPLACED. AT L4 5MM SLIP.",
    "Patient: 54-year-old male with back pain.", "Patient underwent surgery. Patient has pain.",
    "The attending was informed. Discussed with the referring physician. Report by phone.",
    "Exam: MRI Lumbar Spine. Name of test: none. Reference image 4. Study: cervical spine.",
    "SMALL MS LESION. SMALL RT PARACENTRAL PROTRUSION, ABUTTING RT S1 ROOT. Small Rt bulge.",
    "MR conditional pacemaker. MR angiography. 3 mm slip in a short segment, 2 levels.",
    "May be stable. March fracture. T2 May show oedema. Marked in August.",
  ])
  func `findings stay`(_ text: String) throws {
    let result = try #require(deidentifier).deidentify(text)
    #expect(result.text == text && result.removed.isEmpty)
  }

  @Test(arguments: [
    ("A disc bulges at L4-L5, 3 mm, Modic type 2.", []),
    ("The bulge that Okwuosa saw", ["Okwuosa"]), ("okwuosa", ["okwuosa"]),
    ("Code 62704", ["62704"]), ("zxq-77 at L4", ["zxq"]), ("Mr. Roe", ["Roe"]),
    ("seen 01/02/2024", ["01/02/2024"]),
  ])
  func `the check lets nothing pass that it does not know`(
    _ text: String, _ held: [String]
  ) throws {
    let bytes = Array(text.utf8)
    let found = try #require(deidentifier).check(text)
    #expect(found.map { String(decoding: bytes[$0.utf8], as: UTF8.self) } == held)
  }

  @Test(arguments: [
    "Patient: Jane Doe\nMRN: 0045123, DOB: 1/2/1960, see http://x.org from 10.0.0.1",
    SyntheticReport(seed: 11).text,
  ])
  func `a second pass finds nothing more`(_ text: String) throws {
    let deidentifier = try #require(deidentifier)
    let once = deidentifier.deidentify(text).text
    #expect(deidentifier.deidentify(once).text == once)
  }

  @Test func `a prompt's own words can be allowed`() throws {
    var words = try DeidentificationWords(lists: try Shipped.lists())
    words.allow("Zygote frobnicates.")
    #expect(Deidentifier(words: words).check("zygote frobnicates").isEmpty)
  }

  @Test func `lists that are missing or unknown are named`() throws {
    var lists = try Shipped.lists()
    lists["titles"] = []
    #expect(throws: DeidentificationError.missingList("titles")) {
      try DeidentificationWords(lists: lists)
    }
    lists["tilts"] = ["x"]
    #expect(throws: DeidentificationError.unknownList("tilts")) {
      try DeidentificationWords(lists: lists)
    }
  }

  @Test(arguments: 0..<300) func `any text comes through whole`(_ seed: Int) throws {
    var random = Seeded(seed)
    let pieces = [
      "Dr", ".", " ", "\n", "L4", "-", "12", "/", "é", "😀", "\u{301}", "Patient", ":", "(", "@",
      "Jan", "2024", "'", "’s", "Smith", ",", "MD", "\r\n", "\u{0}", "+", "Street", "MRN", "#",
    ]
    let text = (0..<40).map { _ in random.pick(pieces) }.joined()
    let deidentifier = try #require(deidentifier)
    for removals in [deidentifier.deidentify(text).removed, deidentifier.check(text)] {
      var position = 0
      for removal in removals {
        #expect(removal.utf8.lowerBound >= position && removal.utf8.upperBound <= text.utf8.count)
        position = removal.utf8.upperBound
        #expect(String(validating: Array(text.utf8)[removal.utf8], as: UTF8.self) != nil)
      }
    }
  }
}

@Suite struct `The lists as a table` {
  @Test func `say the same as the YAML file`() throws {
    let lists = try Shipped.lists()
    let words = try DeidentificationWords(table: DeidentificationWords.table(of: lists))
    let text = SyntheticReport(seed: 3).text
    #expect(
      Deidentifier(words: words).deidentify(text).text
        == Shipped.deidentifier?.deidentify(text).text)
  }
}
