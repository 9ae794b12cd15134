// SPDX-License-Identifier: Apache-2.0

internal import Readability

/// Reads one document of any format into what the scorer takes.
struct ScoreReader {
  /// Documents that must be held in memory are no larger than this; plain text may be.
  static let memoryLimit = 64 << 20
  /// What a compressed document may unpack to.
  static let unpackedLimit = 32 << 20

  enum Content {
    /// Structure known.
    case document(TextDocument)
    /// Plain text, whose structure the scorer finds.
    case plain([UInt8])
  }

  let path: String
  let format: ScoreFormat

  func read(_ bytes: [UInt8]) throws(ScoreError) -> Content {
    switch format {
    case .text: return .plain(try ScoreEncoding.utf8(bytes))
    case .markdown: return .document(ScoreMarkdownReader.document(try ScoreEncoding.utf8(bytes)))
    case .html: return .document(try ScoreHTMLReader.document(bytes))
    case .docx: return .document(try ScoreDOCXReader.document(bytes))
    case .pdf: return .plain(try ScorePDFReader.text(path: path, bytes))
    case .rtf: return .document(try ScoreRTFReader.document(bytes))
    case .fhir: return .document(try ScoreFHIRReader.document(bytes))
    }
  }
}
