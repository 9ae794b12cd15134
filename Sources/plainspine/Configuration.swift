// SPDX-License-Identifier: Apache-2.0

/// What a clinic sets once: from a file, the environment, then flags; later ones win.
struct Configuration: Equatable, Sendable {
  struct Model: Equatable, Sendable {
    var provider: String?
    var baseURL: String?
    var name: String?
    var keyFile: String?
    /// Seconds for all that one report needs.
    var timeout: Double?
    var concurrency: Int?
  }

  struct Letter: Equatable, Sendable {
    var clinic: String?
    var contact: String?
    var signature: String?
    var language: String?
  }

  struct Score: Equatable, Sendable {
    var maxGrade: Double?
    var minEase: Double?
  }

  /// "rules" or "model".
  var engine: String?
  var model = Model()
  var glossaries: [String] = []
  var letter = Letter()
  var score = Score()
}

/// What is wrong with the configuration, and where.
struct ConfigurationError: Error, CustomStringConvertible {
  var description: String
}
