// SPDX-License-Identifier: Apache-2.0

/// A report of ours with invented identities in it, and where they are.
struct SyntheticReport {
  private(set) var text = ""
  /// What must go: kind and half-open byte range.
  private(set) var identities: [(kind: String, utf8: Range<Int>)] = []
  private var random: Seeded
  private let patient: Identity
  private let referrer: Identity
  private let radiologist: Identity
  private let isLoud: Bool

  init(seed: Int) {
    random = Seeded(seed)
    patient = Identity(&random)
    referrer = Identity(&random)
    radiologist = Identity(&random)
    isLoud = seed % 9 == 4
    header(seed % 6)
    body()
    signature()
  }

  private mutating func add(_ piece: String) { text += isLoud ? piece.uppercased() : piece }

  private mutating func identity(_ kind: String, _ value: String) {
    let lower = text.utf8.count
    add(value)
    identities.append((kind, lower..<text.utf8.count))
  }

  private mutating func field(
    _ label: String, _ kind: String, _ value: String, _ end: String = "\n"
  ) {
    add(label)
    identity(kind, value)
    add(end)
  }

  private mutating func header(_ layout: Int) {
    switch layout {
    case 0:
      identity("place", Invented.institution(&random))
      add("\nDepartment of Radiology\n\n")
      field("Patient: ", "name", patient.headed(&random), "    ")
      field("DOB: ", "date", Invented.date(&random), "    ")
      field("MRN: ", "mrn", Invented.record(&random))
      field("Accession #: ", "id", Invented.accession(&random))
      field("Referring Physician: Dr. ", "name", referrer.headed(&random))
    case 1:
      field("PATIENT NAME: ", "name", patient.headed(&random))
      field("DATE OF BIRTH: ", "date", Invented.date(&random), " AGE/SEX: 61 F\n")
      field("MEDICAL RECORD NUMBER: ", "mrn", Invented.record(&random))
      field("EXAM DATE: ", "date", Invented.date(&random))
      field("ADDRESS: ", "place", Invented.address(&random))
      field("PHONE: ", "phone", Invented.phone(&random))
    case 2:
      field("Name\t", "name", patient.headed(&random))
      field("Patient ID\t", "mrn", Invented.record(&random))
      field("Exam date\t", "date", Invented.date(&random))
      field("Ordering provider\t", "name", "\(referrer.first) \(referrer.last), MD")
    case 3:
      field("Pt: ", "name", patient.headed(&random), " | ")
      field("DOB ", "date", Invented.date(&random), " | ")
      field("MRN ", "mrn", Invented.record(&random), " | ")
      field("Acc# ", "id", Invented.accession(&random))
      field("Insurance ID: ", "plan", "XK" + random.figures(8))
      field("SSN: ", "ssn", "\(random.figures(3))-\(random.figures(2))-\(random.figures(4))")
    case 4:
      field("Re: ", "name", "\(patient.first) \(patient.last)", ", ")
      field("born ", "date", Invented.date(&random), "\n")
      field("Hospital number: ", "mrn", Invented.record(&random))
      field("Dear Dr. ", "name", referrer.last, ",\n\n")
    default:
      field("Patient Name:\n", "name", patient.headed(&random))
      field("Account No.: ", "account", random.figures(8))
      field(
        "Email: ", "email", "\(patient.first.lowercased()).x\(random.figures(2))@mail.example.com")
      field("Date of Service: ", "date", Invented.date(&random), " 10:42 AM\n")
      field("Facility: ", "place", Invented.institution(&random))
    }
    add("\nEXAM: MRI LUMBAR SPINE WITHOUT CONTRAST\n\n")
  }

  private mutating func body() {
    add("CLINICAL HISTORY: ")
    switch Int(random.next() % 5) {
    case 0: field(title, "name", patient.last, " has low back pain radiating to the left leg.\n")
    case 1: field("", "age", "9" + random.figures(1), "-year-old woman with leg weakness.\n")
    case 2:
      field("54-year-old man referred by Dr. ", "name", referrer.last, " with sciatica")
      add(" since a fall in 2019.\n")
    case 3: field("Seen at ", "place", Invented.institution(&random), " with back pain.\n")
    default: add("Back pain, grade 4/5 strength on the left. Pain 7/10.\n")
    }
    add("COMPARISON: ")
    field("MRI dated ", "date", Invented.date(&random), ".\n")
    add("TECHNIQUE: Sagittal T1, T2 and STIR, axial T2 at 3T. TR 4500, TE 102.\n\nFINDINGS:\n")
    for _ in 0..<6 { add(random.pick(Clinical.sentences) + "\n") }
    if random.next() % 3 == 0 {
      field("The implant has serial number ", "device", "SN" + random.figures(7), ".\n")
    }
    add("\nIMPRESSION:\n1. " + random.pick(Clinical.sentences) + "\n")
    add("2. " + random.pick(Clinical.sentences) + "\n")
    if random.next() % 2 == 0 {
      field(
        "Findings were discussed with Dr. ", "name", "\(referrer.first) \(referrer.last)",
        " by phone")
      field(" on ", "date", Invented.date(&random), " at 14:05.\n")
    }
  }

  private var title: String { ["Mr. ", "Mrs. ", "Ms. "][abs(patient.first.utf8.count) % 3] }

  private mutating func signature() {
    let name = "\(radiologist.first) \(radiologist.last)"
    switch Int(random.next() % 5) {
    case 0:
      field("\nElectronically signed by ", "name", name, ", MD on ")
      identity("date", Invented.date(&random))
    case 1: field("\nDictated by: ", "name", radiologist.headed(&random), "\n")
    case 2:
      add("\n")
      identity("name", name)
      field(", MD\nLicense No. ", "licence", random.figures(6), "\n")
    case 3:
      field("\nRadiologist: ", "name", radiologist.headed(&random), "\n")
      field("cc: Dr. ", "name", referrer.headed(&random), "\n")
      field("Fax: ", "fax", Invented.phone(&random))
    default:
      field("\nSigned: Dr. ", "name", name, "\n")
      field("Questions: call ", "phone", Invented.phone(&random), " or see ")
      identity("url", "https://portal.example.org/r/\(random.figures(4))")
    }
    add("\n")
  }
}

/// Sentences of reports, with what looks most like an identifier in them.
enum Clinical {
  static let sentences = [
    "Modic type 2 changes at L4-L5 and L5-S1.", "Schmorl's node in the superior endplate of T12.",
    "Chance fracture of L1 without retropulsion.", "Scheuermann disease at T8-T10.",
    "Baastrup phenomenon at L3/4 and L4/5.", "Tarlov cyst at S2, 15 x 12 mm.",
    "Disc protrusion at C5/6 of 4.5 mm contacts the left C6 root.", "Pfirrmann grade IV at L5/S1.",
    "Anterolisthesis of L4 on L5, Meyerding grade 1, 5mm.", "Luschka joint arthrosis at C4-C7.",
    "Small central extrusion at L5-S1 displaces the right S1 root.",
    "No significant canal stenosis from T12 to L3.", "White matter is normal.",
    "Long segment fusion from L2 to S1 with screws in place.", "Bertolotti syndrome on the left.",
    "The conus ends at L1-2.", "Conus at L1. Facet arthrosis at L3-4, L4-5 and L5-S1.",
    "Mild bulge at L2L3, moderate at L4L5.", "Hemangioma of T7, 1.2 cm.",
    "Disc height 3-4 mm at C3-4.",
    "Schizas grade C stenosis, dural sac 62 mm2.", "Canal diameter 11mm at L4, 13 mm at L3.",
    "Klippel-Feil anomaly C2-C3.", "Castellvi type IIa transitional vertebra.",
    "Stone in the right kidney, 4 mm.", "Chiari I malformation, tonsils 7 mm below the foramen.",
    "Hangman fracture of C2.", "Andersson lesion at T11/T12.", "Cobb angle 22 degrees T5-L1.",
    "S1 root displaced in the left lateral recess.", "Annular fissure at L4-L5, 2 mm.",
  ]
}
