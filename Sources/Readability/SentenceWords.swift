// SPDX-License-Identifier: Apache-2.0

/// Words that tell where sentences end; all in lower case, without the last full stop.
enum SentenceWords {
  static let abbreviations: [String: Abbreviation] = {
    var table: [String: Abbreviation] = [:]
    for word in titles { table[word] = .title }
    for word in inner { table[word] = .inner }
    for word in beforeNumber { table[word] = .beforeNumber }
    for word in mayEnd { table[word] = .mayEnd }
    for word in meridiem { table[word] = .meridiem }
    for word in beforeName { table[word] = .beforeName }
    return table
  }()

  private static let titles = [
    "dr", "drs", "mr", "mrs", "ms", "mx", "prof", "st", "ste", "rev", "hon", "fr", "sr", "sra",
    "srta", "dra", "gen", "sgt", "capt", "lt", "col", "maj", "cpl", "gov", "sen", "rep", "pres",
    "mt", "ft", "messrs", "mme", "mlle", "supt",
  ]
  private static let inner = [
    "e.g", "eg", "i.e", "ie", "vs", "v.s", "cf", "viz", "approx", "ca", "circa", "incl", "excl",
    "esp", "resp", "a.k.a", "aka", "ref", "refs", "eq", "ext", "tel", "ph", "attn", "op", "loc",
    "w.r.t", "s.p", "est", "avg", "abt",
  ]
  private static let beforeNumber = [
    "no", "nos", "nr", "fig", "figs", "vol", "vols", "p", "pp", "pg", "pgs", "ch", "chap", "sec",
    "sect", "art", "tab", "para", "max", "min", "ser", "im", "img", "se", "rm", "ste", "apt",
    "bldg", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "gr", "wt", "ht",
    "temp", "tbl", "app", "appt", "lvl",
  ]
  private static let mayEnd = [
    "etc", "al", "mm", "cm", "km", "ml", "dl", "mg", "mcg", "ug", "kg", "gm", "gms", "cc", "oz",
    "lb", "lbs", "tsp", "tbsp", "hr", "hrs", "mins", "secs", "wk", "wks", "mo", "mos", "yr",
    "yrs", "sq", "cu", "ave", "blvd", "rd", "hwy", "dept", "pt", "pts", "rx", "dx", "hx", "tx",
    "ed", "eds", "trans", "b.i.d", "t.i.d", "q.i.d", "p.o", "q.d", "p.r.n", "h.s", "a.c", "p.c",
    "n.p.o", "i.v", "i.m", "s.c", "c.c", "n.b", "p.s", "tabs", "cap", "caps", "amp", "amps", "gtt",
    "gtts", "inj", "soln", "meds", "mod", "sev", "susp", "degen", "lat", "ant", "post", "sup",
    "inf",
    "rt", "bilat", "neg", "pos", "prev", "prox", "dist", "abd", "lumb", "cerv", "thor", "bid",
    "tid",
    "qid", "prn", "ft", "yd", "yds", "gal", "qt", "mph", "bpm",
  ]
  private static let meridiem = ["a.m", "p.m", "am", "pm"]
  private static let beforeName = [
    "inc", "ltd", "co", "corp", "jr", "bros", "esq", "assn", "univ", "hosp", "m.d", "d.o", "r.n",
    "ph.d", "u.s", "u.k", "u.s.a", "n.p", "p.a", "d.c", "l.p.n", "b.a", "m.a", "b.s", "m.s",
    "d.d.s", "d.p.t", "u.n", "e.u",
  ]

  /// Abbreviations that are words as well.
  static let wordsToo: Set<String> = [
    "no", "art", "sun", "mar", "am", "est", "sat", "ed", "mon", "col", "gen", "rep", "op", "co",
    "temp", "trans", "al", "fig", "app", "ave", "max", "sec", "tab", "apt", "mt", "im", "as",
    "cap", "caps", "amp", "amps", "mod", "lat", "ant", "post", "sup", "pos", "bid", "gal", "tabs",
  ]

  /// Words that often open a sentence and are hardly ever part of a name.
  static let starters: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "there", "here", "it", "its", "it's",
    "he", "she", "we", "you", "they", "i", "your", "his", "her", "our", "their", "my", "if",
    "when", "while", "after", "before", "although", "because", "since", "as", "in", "on", "at",
    "for", "from", "with", "without", "to", "but", "and", "or", "so", "then", "also", "however",
    "please", "call", "take", "ask", "do", "don't", "does", "did", "is", "are", "was", "were",
    "can", "could", "may", "should", "will", "would", "have", "has", "had", "be", "no", "not",
    "some", "most", "many", "all", "any", "each", "every", "both", "what", "why", "how", "who",
    "where", "which", "keep", "use", "avoid", "stop", "rest", "drink", "eat", "try", "let",
    "she's", "he's", "they're", "we'll", "you'll", "it'll", "there's", "that's", "once", "until",
    "bring", "go", "come", "make", "tell", "put", "follow", "contact", "seek", "get", "patients",
    "people", "patient", "doctors", "findings", "one", "two", "three", "other", "another", "such",
    "more", "only", "even", "just", "now", "today", "yes", "ok", "these", "during", "under",
    "over", "about", "between", "through", "mild", "moderate", "severe", "normal", "small",
  ]

  /// Words that seldom open a sentence: after "P.M." in capitals the sentence goes on with them.
  static let continuers: Set<String> = [
    "on", "at", "to", "and", "or", "in", "for", "until", "by", "with", "from", "but", "of",
    "through", "till", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "pt",
    "gmt", "utc", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "eastern", "central", "pacific",
  ]

  /// Calendar words and time zones: after "9 a.m." they belong to the time though capitalised.
  static let calendar = continuers.subtracting([
    "on", "at", "to", "and", "or", "in", "for", "until", "by", "with", "from", "but", "of",
    "through", "till",
  ])

  /// Verbs that tell who spoke: '"Does it hurt?" Anna asked.' is one sentence.
  static let speech: Set<String> = [
    "asked", "asks", "said", "says", "replied", "replies", "answered", "answers", "wondered",
    "told", "added", "cried", "whispered", "shouted", "explained", "explains",
  ]

  /// Words after which a line of text is not complete, so that it must have been wrapped.
  static let unfinished: Set<String> = [
    "the", "a", "an", "of", "and", "or", "but", "to", "in", "on", "at", "by", "for", "from",
    "with", "without", "as", "than", "that", "which", "who", "is", "are", "was", "were", "be",
    "has", "have", "had", "will", "may", "can", "should", "your", "his", "her", "their", "our",
    "my", "its", "this", "these", "if", "when", "not", "no", "dr", "mr", "mrs", "ms", "st",
    "see", "call", "between", "into", "over", "under", "through", "about", "via", "per",
  ]
}
