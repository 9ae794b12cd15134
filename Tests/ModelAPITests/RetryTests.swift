// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@testable import enum ModelAPI.HTTPDate
@testable import struct ModelAPI.RetryAdvice
@testable import struct ModelAPI.RetryPolicy

@Suite struct `When to try again` {
  @Test(arguments: [
    ([("Retry-After", "3")], 3.0), ([("Retry-After", "0.5")], 0.5),
    ([("retry-after-ms", "250"), ("Retry-After", "3")], 0.25),
    ([("Retry-After", "Thu, 01 Jan 1970 00:01:40 GMT")], 40),
    ([("Retry-After", "Thu, 01 Jan 1970 00:00:10 GMT")], 0),
    ([("Retry-After", "99999999")], 86_400), ([("Retry-After", "inf")], nil),
    ([("Retry-After", "-5")], nil), ([("Retry-After", "soon")], nil), ([("Retry-After", "")], nil),
    ([], nil),
  ])
  func `a server's wish is read and bounded`(
    _ headers: [(String, String)], _ seconds: Double?
  ) {
    let response = HTTPResponse(
      status: 429, headers: headers.map { (name: $0.0, value: $0.1) })
    let advice = RetryAdvice(response, wallClock: 60)
    #expect(advice.delay == seconds.map { Duration.seconds($0) })
  }

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Tue, 29 Feb 2028 00:00:00 GMT", 1_835_395_200),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
  ])
  func `dates are read`(_ text: String, _ seconds: Int) {
    #expect(HTTPDate.seconds(text) == seconds)
  }

  @Test(arguments: [
    "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37", "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 25:00:00 GMT", "",
  ])
  func `other forms are not`(_ text: String) { #expect(HTTPDate.seconds(text) == nil) }

  @Test func `delays lie anywhere below an exponential bound`() {
    let policy = RetryPolicy()
    #expect(policy.delay(afterAttempt: 1, random: 0) == .zero)
    #expect(policy.delay(afterAttempt: 1, random: 0.5) == .milliseconds(250))
    #expect(policy.delay(afterAttempt: 4, random: 0.5) == .seconds(2))
    #expect(policy.delay(afterAttempt: 60, random: 0.5) == .seconds(15))
  }
}
