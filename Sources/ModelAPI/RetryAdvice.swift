// SPDX-License-Identifier: Apache-2.0

/// What a response's headers say about trying again.
struct RetryAdvice: Hashable {
  /// `x-should-retry`, which OpenAI's and Anthropic's servers send; it goes before the status.
  var shouldRetry: Bool?
  /// How long to wait, at most a day.
  var delay: Duration?

  static let none = RetryAdvice(shouldRetry: nil, delay: nil)

  /// - Parameter wallClock: seconds since 1970, against which a date is taken.
  init(_ response: HTTPResponse, wallClock: Int) {
    switch response[header: "x-should-retry"] {
    case "true": shouldRetry = true
    case "false": shouldRetry = false
    default: shouldRetry = nil
    }
    if let text = response[header: "retry-after-ms"], let milliseconds = Self.number(text) {
      delay = Self.bounded(milliseconds / 1000)
    } else if let text = response[header: "retry-after"] {
      if let seconds = Self.number(text) {
        delay = Self.bounded(seconds)
      } else if let date = HTTPDate.seconds(text) {
        delay = Self.bounded(Double(date - wallClock))
      }
    }
  }

  private init(shouldRetry: Bool?, delay: Duration?) {
    self.shouldRetry = shouldRetry
    self.delay = delay
  }

  /// A plain decimal number; "inf", "nan" and "0x1" are none.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
      text.utf8.count <= 20
    else { return nil }
    return Double(text)
  }

  private static func bounded(_ seconds: Double) -> Duration {
    .seconds(min(max(0, seconds), 86_400))
  }
}

/// Dates in HTTP headers, "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7).
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds since 1970 by the proleptic Gregorian calendar; nil for any other form.
  static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", parts[0].hasSuffix(","),
      let day = Int(parts[1]), (1...31).contains(day),
      let month = months.firstIndex(of: String(parts[2])),
      let year = Int(parts[3]), (1970...9999).contains(year)
    else { return nil }
    let clock = parts[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    return daysSince1970(year, month + 1, day) * 86_400 + clock[0] * 3600 + clock[1] * 60
      + clock[2]
  }

  /// Howard Hinnant's days_from_civil: years begin in March, so that leap days come last.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
