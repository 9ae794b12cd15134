// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@Suite struct `Addresses` {
  @Test(arguments: [
    ("127.0.0.1", true), ("127.9.9.9", true), ("10.1.2.3", true), ("172.16.0.1", true),
    ("172.31.255.255", true), ("192.168.1.1", true), ("::1", true), ("fd00::1", true),
    ("fc00:1:2:3:4:5:6:7", true), ("::ffff:10.0.0.1", true),
    ("172.32.0.1", false), ("172.15.0.1", false), ("8.8.8.8", false), ("169.254.169.254", false),
    ("192.169.0.1", false), ("2001:db8::1", false), ("fe80::1", false), ("::", false),
    ("::ffff:8.8.8.8", false), ("0.0.0.0", false), ("0177.0.0.1", false), ("127.1", false),
    ("1::2::3", false), ("localhost", false), ("", false), ("100.64.0.1", false),
  ])
  func `private is what RFC 1918 and RFC 4193 say`(_ address: String, _ isPrivate: Bool) {
    #expect(PrivateAddress.isPrivate(address: address) == isPrivate)
  }

  @Test(arguments: [
    ("https://api.openai.com/v1", "https://api.openai.com/v1"),
    ("HTTPS://API.OpenAI.com/v1/", "https://api.openai.com/v1"),
    ("http://localhost:8080", "http://localhost:8080"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("https://host:443//", "https://host"),
  ])
  func `an address is written in one way`(_ text: String, _ expected: String) {
    #expect(EndpointURL(text)?.text == expected)
  }

  @Test(arguments: [
    "ftp://host", "host", "https://", "https://user:pass@host", "https://host?key=1",
    "https://host/#x", "https://host:0", "https://host:99999", "https://ho st", "https://[::1",
    "https://host/a b", "https://host\r\nx: y",
  ])
  func `user names, queries and odd characters are refused`(_ text: String) {
    #expect(EndpointURL(text) == nil)
  }

  /// The cases of Ollama's Python client, `_parse_host`.
  @Test(arguments: [
    ("", "http://127.0.0.1:11434"), ("1.2.3.4", "http://1.2.3.4:11434"),
    (":56789", "http://127.0.0.1:56789"), ("1.2.3.4:56789", "http://1.2.3.4:56789"),
    ("http://1.2.3.4", "http://1.2.3.4"), ("https://1.2.3.4", "https://1.2.3.4"),
    ("https://1.2.3.4:56789", "https://1.2.3.4:56789"),
    ("example.com", "http://example.com:11434"), ("example.com:56789", "http://example.com:56789"),
    ("http://example.com", "http://example.com"), ("https://example.com", "https://example.com"),
    ("https://example.com:56789", "https://example.com:56789"),
    ("example.com/", "http://example.com:11434"),
    ("example.com:56789/", "http://example.com:56789"),
    ("example.com/path", "http://example.com:11434/path"),
    ("example.com:56789/path", "http://example.com:56789/path"),
    ("https://example.com:56789/path", "https://example.com:56789/path"),
    ("example.com:56789/path/", "http://example.com:56789/path"),
    ("[0001:002:003:0004::1]", "http://[0001:002:003:0004::1]:11434"),
    ("[0001:002:003:0004::1]:56789", "http://[0001:002:003:0004::1]:56789"),
    ("http://[0001:002:003:0004::1]", "http://[0001:002:003:0004::1]"),
    ("https://[0001:002:003:0004::1]", "https://[0001:002:003:0004::1]"),
    ("https://[0001:002:003:0004::1]:56789", "https://[0001:002:003:0004::1]:56789"),
    ("[0001:002:003:0004::1]/", "http://[0001:002:003:0004::1]:11434"),
    ("http://[0001:002:003:0004::1]/path", "http://[0001:002:003:0004::1]/path"),
    ("0.0.0.0", "http://127.0.0.1:11434"), ("0.0.0.0:8080", "http://127.0.0.1:8080"),
  ])
  func `OLLAMA_HOST means what Ollama takes it to mean`(_ text: String, _ expected: String) {
    #expect(EndpointURL(ollamaHost: text)?.text == expected)
  }
}
