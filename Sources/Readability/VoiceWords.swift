// SPDX-License-Identifier: Apache-2.0

/// Words that tell passive voice and nested clauses.
enum VoiceWords {
  static let be: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't",
    "weren't", "it's", "gets", "get", "got", "getting",
  ]

  /// May stand between "is" and its participle.
  static let between: Set<String> = [
    "not", "also", "never", "often", "always", "then", "now", "first", "still", "already", "best",
    "being", "been", "sometimes", "only", "just", "well", "again",
  ]

  static let irregularParticiples: Set<String> = [
    "begun", "bent", "bitten", "bought", "bound", "broken", "brought", "built", "caught", "chosen",
    "cut", "done", "drawn", "driven", "eaten", "fallen", "fed", "felt", "forgotten", "found",
    "frozen", "given", "grown", "heard", "held", "hidden", "hit", "hurt", "kept", "known", "laid",
    "led", "left", "lost", "made", "meant", "met", "overseen", "paid", "put", "read", "said",
    "seen", "sent", "set", "shown", "shut", "sold", "spent", "split", "spoken", "spread", "stuck",
    "swollen", "taken", "taught", "thought", "told", "torn", "understood", "withdrawn", "worn",
    "written", "undergone", "overlooked",
  ]

  /// Look like participles, but describe: "is tired".
  static let adjectives: Set<String> = [
    "tired", "worried", "scared", "pleased", "interested", "excited", "concerned", "supposed",
    "used", "married", "advanced", "aged", "red", "need", "bed", "hundred", "indeed", "speed",
    "feed", "seed", "blood", "sacred", "naked", "kindred", "embed", "bleed", "breed", "exceed",
    "proceed", "succeed", "weed", "shed", "sled", "bred", "wed", "fled", "sped", "experienced",
    "limited", "swollen", "left", "hurt",
  ]

  /// Open a clause inside a sentence.
  static let clauseOpeners: Set<String> = [
    "which", "that", "who", "whom", "whose", "because", "although", "though", "whereas", "while",
    "unless", "if", "when", "whenever", "where", "wherever", "since", "until", "before", "after",
    "whether", "so",
  ]
}
