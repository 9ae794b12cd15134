// SPDX-License-Identifier: Apache-2.0

/// An invented person, as reports write one.
struct Identity {
  var first: String
  var last: String
  var initial: String

  /// Names on our lists, names on none, and names that are words of reports.
  private static let firsts = [
    "John", "Mary", "Robert", "Linda", "Carlos", "Wei", "Fatima", "Priya", "Thandeka", "Bronwen",
    "Xiulan", "Zbigniew", "Søren", "Ayodele", "Nkechi", "Tevita", "Ludmila", "Casimir", "Ottoline",
    "Grace", "Mark", "Will", "Hope", "June", "Yevgenia", "Mehmet", "Saoirse", "Ignatius", "Kalani",
  ]
  private static let lasts = [
    "Smith", "O'Connor", "Garcia", "Nguyen", "Patel", "Kowalski", "Mkhabela", "Llewellyn",
    "Ouyang", "Brzozowski", "Kjeldgaard", "Oyelaran", "Faleafa", "Wojciechowicz",
    "Featherstonhaugh",
    "Small", "Long", "Stone", "White", "Chance", "Ramanathan", "Yıldırım", "Nakagawa-Ruiz",
    "St. Clair", "van der Berg", "Quattlebaum", "Abernathy", "Thistlewood", "Pemberton", "Dvořák",
  ]

  init(_ random: inout Seeded) {
    first = random.pick(Self.firsts)
    last = random.pick(Self.lasts)
    initial = random.pick(["A", "B", "K", "M", "R"])
  }

  /// One of the ways in which a header writes a name.
  func headed(_ random: inout Seeded) -> String {
    random.pick([
      "\(first) \(last)", "\(last), \(first)", "\(last.uppercased()), \(first.uppercased())",
      "\(last.uppercased()), \(first.uppercased()) \(initial)", "\(first) \(initial). \(last)",
      "\(first.uppercased()) \(last.uppercased())",
    ])
  }
}

/// Dates, numbers and places, each in the shapes that reports have.
enum Invented {
  static let months = [
    "January", "March", "May", "August", "October", "Jan", "Feb", "Sept", "Dec",
  ]

  static func date(_ random: inout Seeded) -> String {
    let day = Int(random.next() % 28) + 1
    let month = Int(random.next() % 12) + 1
    let year = 1931 + Int(random.next() % 94)
    let (d2, m2) = (day < 10 ? "0\(day)" : "\(day)", month < 10 ? "0\(month)" : "\(month)")
    let name = random.pick(months)
    return random.pick([
      "\(m2)/\(d2)/\(year)", "\(month)/\(day)/\(year % 100 < 10 ? "0" : "")\(year % 100)",
      "\(year)-\(m2)-\(d2)", "\(d2).\(m2).\(year)", "\(d2)-\(name.prefix(3))-\(year)",
      "\(name) \(day), \(year)", "\(day) \(name) \(year)", "\(name) \(day)th, \(year)",
      "\(m2)-\(d2)-\(year)", "\(day)\(name.prefix(3).uppercased())\(year)", "\(name) \(year)",
    ])
  }

  static func record(_ random: inout Seeded) -> String {
    random.pick([
      random.figures(7), "00" + random.figures(6),
      random.figures(3) + "-" + random.figures(2)
        + "-" + random.figures(3), "M" + random.figures(8), "E" + random.figures(6),
    ])
  }

  static func accession(_ random: inout Seeded) -> String {
    random.pick([
      "A" + random.figures(7), "MR-2024-" + random.figures(5), random.figures(9),
      "RAD" + random.figures(6), "24-" + random.figures(6),
    ])
  }

  static func phone(_ random: inout Seeded) -> String {
    let (a, b, c) = (random.figures(3), random.figures(3), random.figures(4))
    return random.pick([
      "(\(a)) \(b)-\(c)", "\(a)-\(b)-\(c)", "\(a).\(b).\(c)", "+1 \(a) \(b) \(c)",
      "+44 20 \(random.figures(4)) \(c)", "\(a) \(b) \(c)", "\(a)-\(b)-\(c) ext. 41",
    ])
  }

  static func address(_ random: inout Seeded) -> String {
    let number = random.figures(Int(random.next() % 4) + 1)
    let street = random.pick([
      "Oak Street", "North Elm Ave", "Quarry Hill Rd", "Thistle Ln.", "Kingsway Boulevard",
      "W. 42nd Street, Apt 5B", "Maple Court", "Old Mill Drive, Suite 200",
    ])
    let town = random.pick([
      "Springfield, IL", "Brattleboro, VT", "San Antonio, TX", "Chicago, Illinois", "Yakima, WA",
    ])
    return "\(number) \(street), \(town) \(random.figures(5))"
  }

  static func institution(_ random: inout Seeded) -> String {
    random.pick([
      "Mercy General Hospital", "St. Mary's Hospital", "Northside Imaging Center",
      "Kestrel Valley Medical Center", "University of Oldbridge Hospital",
      "Harrow Lane Orthopaedics Clinic", "Mount Tabor Radiology Associates",
    ])
  }
}
