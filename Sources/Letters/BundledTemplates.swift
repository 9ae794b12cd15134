// SPDX-License-Identifier: Apache-2.0

import CBundledData

/// The files of `templates/` that the binary holds.
package enum BundledTemplates {
  /// Content by file name.
  package static func contents() -> [String: String] {
    var contents: [String: String] = [:]
    for index in 0..<bundled_template_count() {
      let file = bundled_template(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      contents[String(cString: file.name)] = String(decoding: bytes, as: UTF8.self)
    }
    return contents
  }
}
