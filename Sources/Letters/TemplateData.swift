// SPDX-License-Identifier: Apache-2.0

import Mustache

/// Named values for a template; a name without a value is left out, and its section with it.
struct TemplateData: MustacheParent, Sendable {
  private var values: [String: any Sendable] = [:]

  init(_ pairs: KeyValuePairs<String, (any Sendable)?> = [:]) {
    for (name, value) in pairs { self[name] = value }
  }

  subscript(name: String) -> (any Sendable)? {
    get { values[name] }
    set {
      if let text = newValue as? String, text.isEmpty {
        values[name] = nil
      } else {
        values[name] = newValue
      }
    }
  }

  func child(named name: String) -> Any? { values[name] }
}

extension TemplateData {
  /// A list under `items`, so that a template can ask whether there is any; nil for none.
  static func list(_ items: [TemplateData]) -> TemplateData? {
    items.isEmpty ? nil : TemplateData(["items": items, "count": items.count])
  }
}
