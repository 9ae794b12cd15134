// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import ModelAPI
import Testing

@testable import enum ModelAPI.SHA256

@Suite struct `Cache and budget` {
  private static func folder() -> String {
    FileManager.default.temporaryDirectory.path + "/cache-\(UInt64.random(in: 0 ... .max))"
  }

  @Sendable private static func server(_ number: Int) -> FaultServer.Step {
    .answer(status: 200, body: Sample.openAI())
  }

  /// Vectors of FIPS 180-2, appendix B.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `the digest is SHA-256`(_ text: String, _ digest: String) {
    #expect(SHA256.hexadecimalDigest(of: Array(text.utf8)) == digest)
  }

  @Test func `a rerun costs nothing`() async throws {
    let server = try FaultServer(Self.server)
    let path = Self.folder()
    defer {
      server.stop()
      try? FileManager.default.removeItem(atPath: path)
    }
    let first = try client(of: server, cache: .folder(path))
    let answer = try await first.answer(to: Sample.request, by: first.deadline())
    let again = try client(of: server, cache: .folder(path))
    let known = try await again.answer(to: Sample.request, by: again.deadline())
    #expect(known.isCached && known.json == answer.json && known.usage == answer.usage)
    #expect(server.received.count == 1)
    #expect(again.use == BudgetUse(requests: 0, answersFromCache: 1))
    again.forget(Sample.request)
    _ = try await again.answer(to: Sample.request, by: again.deadline())
    #expect(server.received.count == 2)
  }

  @Test func `files are their owner's alone`() async throws {
    let path = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let key = CacheKey(Sample.request, Sample.configuration(port: 1))
    AnswerCache.folder(path + "/a/b").store(key, CachedAnswer(text: "x", usage: .zero))
    let manager = FileManager.default
    let folder = "\(path)/a/b/\(key.digest.prefix(2))"
    #expect(try manager.contentsOfDirectory(atPath: folder) == ["\(key.digest).json"])
    for file in [path, path + "/a/b", folder, "\(folder)/\(key.digest).json"] {
      let mode = try manager.attributesOfItem(atPath: file)[.posixPermissions] as? UInt16 ?? 0xFFFF
      #expect(mode & 0o077 == 0)
    }
  }

  @Test func `a spoiled file is asked for anew`() throws {
    let path = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let cache = AnswerCache.folder(path)
    let key = CacheKey(Sample.request, Sample.configuration(port: 1))
    cache.store(key, CachedAnswer(text: "x", usage: .zero))
    #expect(cache.find(key)?.text == "x")
    let file = "\(path)/\(key.digest.prefix(2))/\(key.digest).json"
    try "{\"text\":".write(toFile: file, atomically: false, encoding: .utf8)
    #expect(cache.find(key) == nil)
  }

  @Test func `whatever has a say in an answer has a say in its address`() {
    let configuration = Sample.configuration(port: 1)
    var requests = [Sample.request, Sample.request, Sample.request, Sample.request, Sample.request]
    requests[1].promptVersion = "test/2"
    requests[2].maximumTokens += 1
    requests[3].messages[0].text += " "
    requests[4].format = nil
    var configurations = [configuration, configuration, configuration, configuration]
    configurations[0].modelName = "other"
    configurations[1].baseURL.port = 2
    configurations[2].sampling.temperature = 0
    configurations[3].provider = .vLLM
    let keys = Set(
      requests.map { CacheKey($0, configuration) }
        + configurations.map { CacheKey(Sample.request, $0) })
    #expect(keys.count == 9)
    var other = configuration
    other.key = APIKey("another")
    other.timeout = .seconds(1)
    #expect(CacheKey(Sample.request, other) == CacheKey(Sample.request, configuration))
  }

  @Test func `a budget of requests is kept, retries included`() async throws {
    let server = try FaultServer { _ in .answer(status: 500, body: "") }
    defer { server.stop() }
    let client = try client(of: server, budget: Budget(maximumRequests: 3))
    let error = await failure { () throws(ModelError) in
      try await client.answer(to: Sample.request, by: client.deadline())
    }
    #expect(error == .budgetSpent(.requests))
    #expect(server.received.count == 3)
  }

  @Test func `a budget of tokens holds for all that are in flight`() async throws {
    let server = try FaultServer(Self.server)
    defer { server.stop() }
    let each = Sample.request.estimatedInputTokens + Sample.request.maximumTokens
    let client = try client(of: server, budget: Budget(maximumTokens: each + 60))
    var answers = 0
    for _ in 0..<10 {
      let error = await failure { () throws(ModelError) in
        try await client.answer(to: Sample.request, by: client.deadline())
      }
      if error == nil { answers += 1 } else { #expect(error == .budgetSpent(.tokens)) }
    }
    // Each costs 46 and needs room for its worst case.
    #expect(answers == 2)
    #expect(client.use.tokens.total == 92)
  }
}

extension BudgetUse {
  fileprivate init(requests: Int, answersFromCache: Int) {
    self.init()
    self.requests = requests
    self.answersFromCache = answersFromCache
  }
}
