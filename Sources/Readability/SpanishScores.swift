// SPDX-License-Identifier: Apache-2.0

/// The scores of a Spanish text.
package struct SpanishScores: Sendable, Equatable, Encodable {
  /// 0 (hard) to 100 (easy).
  package let fernandezHuerta: Double
  /// 0 (hard) to 100 (easy).
  package let szigrisztPazos: Double
  /// The band of the Szigriszt-Pazos score, such as "normal".
  package let inflesz: String

  init(_ counts: TextCounts) {
    fernandezHuerta = rounded(Formulas.fernandezHuerta(counts))
    szigrisztPazos = rounded(Formulas.szigrisztPazos(counts))
    inflesz = Formulas.inflesz(szigrisztPazos)
  }
}
