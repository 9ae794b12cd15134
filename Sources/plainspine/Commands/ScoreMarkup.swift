// SPDX-License-Identifier: Apache-2.0

internal import CDocuments

/// Events of HTML or XML, one after the other, as a closure takes them.
enum ScoreMarkup {
  enum Event {
    case start(name: String, attributes: [String: String])
    case end(name: String)
    case text(String)
  }

  enum Syntax { case html, xml }

  static func read(
    _ bytes: [UInt8], as syntax: Syntax, encoding: String? = nil,
    _ take: @escaping (Event) -> Void
  ) -> document_status {
    let box = Box(take)
    return withExtendedLifetime(box) {
      let context = Unmanaged.passUnretained(box).toOpaque()
      return bytes.withUnsafeBytes { raw in
        guard let start = raw.bindMemory(to: CChar.self).baseAddress else { return DOCUMENT_OK }
        switch syntax {
        case .html: return document_read_html(start, raw.count, encoding, handler, context)
        case .xml: return document_read_xml(start, raw.count, handler, context)
        }
      }
    }
  }

  private final class Box {
    let take: (Event) -> Void
    init(_ take: @escaping (Event) -> Void) { self.take = take }
  }

  private static let handler: document_markup = { context, event, name, attributes, text, count in
    guard let context else { return }
    let box = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue()
    if let text {
      let bytes = UnsafeRawBufferPointer(start: text, count: count)
      box.take(.text(String(decoding: bytes, as: UTF8.self)))
    } else if let name {
      let name = String(cString: name)
      let isStart = event == DOCUMENT_START
      box.take(isStart ? .start(name: name, attributes: pairs(attributes)) : .end(name: name))
    }
  }

  private static func pairs(
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> [String: String] {
    guard var next = attributes else { return [:] }
    var pairs: [String: String] = [:]
    while let name = next[0] {
      pairs[String(cString: name).lowercased()] = next[1].map { String(cString: $0) } ?? ""
      next += 2
    }
    return pairs
  }
}
