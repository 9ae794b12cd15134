// SPDX-License-Identifier: Apache-2.0

import ModelAPI
import Testing

@Suite struct `Doctor's questions to an endpoint` {
  private static let models = #"{"data":[{"id":"test-model","max_model_len":4096}]}"#
  private static let good = Sample.openAI(#"{"word":"spine","count":3}"#)

  private func checks(
    _ script: [(status: Int, body: String)], path: String = "/v1"
  ) async throws -> [EndpointCheck.Subject: EndpointCheck] {
    let server = try FaultServer { number in
      let step = script[min(number, script.count) - 1]
      return .answer(status: step.status, body: step.body)
    }
    defer { server.stop() }
    let client = try client(of: server, .vLLM, path: path)
    let checks = await EndpointProbe(client).run()
    return Dictionary(uniqueKeysWithValues: checks.map { ($0.subject, $0) })
  }

  @Test func `all is well but the context`() async throws {
    let checks = try await checks([(200, Self.models), (200, Self.good)])
    #expect(checks.count == 5)
    #expect(checks[.schema]?.verdict == .ok)
    #expect(checks[.model]?.verdict == .ok)
    #expect(checks[.context]?.verdict == .failed)
  }

  @Test func `a server that ignores the schema`() async throws {
    let checks = try await checks([(200, Self.models), (200, Sample.openAI("It rains."))])
    #expect(checks[.schema]?.verdict == .failed)
  }

  @Test func `v1 is missing`() async throws {
    let checks = try await checks([(404, ""), (200, Self.models)], path: "")
    #expect(checks[.model]?.detail.contains("lacks /v1") == true)
  }

  @Test func `a key that is not accepted`() async throws {
    let checks = try await checks([(401, "")])
    #expect(checks[.key]?.verdict == .failed)
    #expect(checks.count == 2)
  }

  @Test func `a model that is not there`() async throws {
    let checks = try await checks([(200, #"{"data":[{"id":"other"}]}"#), (200, Self.good)])
    #expect(checks[.model]?.detail.contains("the server has: other") == true)
  }

  @Test func `no server`() async throws {
    let server = try FaultServer { _ in .silence(seconds: 0) }
    server.stop()
    let checks = await EndpointProbe(try client(of: server, .ollama, path: "")).run()
    #expect(checks.count == 1)
    #expect(checks.first?.detail.contains("ollama serve") == true)
  }
}
