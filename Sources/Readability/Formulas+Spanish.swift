// SPDX-License-Identifier: Apache-2.0

/// Formulas for Spanish text.
extension Formulas {
  /// Fernández Huerta, 0 (hard) to 100 (easy): J. Fernández Huerta, Medidas sencillas de
  /// lecturabilidad, Consigna 214 (1959) 29-32, with words per sentence where the print has
  /// sentences per hundred words (G. Law, LINGUIST List 22.2332, 2011).
  package static func fernandezHuerta(_ counts: TextCounts) -> Double {
    206.84 - 60 * counts.syllablesPerWord - 1.02 * counts.wordsPerSentence
  }

  /// Szigriszt-Pazos, 0 (hard) to 100 (easy): F. Szigriszt Pazos, thesis, Universidad Complutense
  /// de Madrid (1993).
  package static func szigrisztPazos(_ counts: TextCounts) -> Double {
    206.835 - 62.3 * counts.syllablesPerWord - counts.wordsPerSentence
  }

  /// The INFLESZ band of a Szigriszt-Pazos score: I. M. Barrio-Cantalejo and others, Anales del
  /// Sistema Sanitario de Navarra 31 (2008) 135-152.
  package static func inflesz(_ szigrisztPazos: Double) -> String {
    switch szigrisztPazos {
    case ..<40: "muy difícil"
    case ..<55: "algo difícil"
    case ..<65: "normal"
    case ..<80: "bastante fácil"
    default: "muy fácil"
    }
  }
}
