// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import ModelAPI
import Testing

/// The program that answers from files, where it is at hand.
enum FileEndpoint {
  static let script =
    String(
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")) + "/shared/tools/file_endpoint.py"

  static var isThere: Bool { FileManager.default.fileExists(atPath: script) }
}

@Suite(
  .enabled(if: FileEndpoint.isThere, "skipped: ../shared/tools is not at hand"))
struct `An endpoint that answers from files` {
  @Test(arguments: [Provider.openAI, .llamaCpp, .anthropic])
  func `a real exchange`(_ provider: Provider) async throws {
    let folder =
      FileManager.default.temporaryDirectory.path
      + "/endpoint-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let port = try ChildProcess.freePort()
    guard
      let server = ChildProcess(
        ["python3", FileEndpoint.script, folder, "--port", "\(port)", "--wait", "20"])
    else {
      print("skipped: no python3")
      return
    }
    defer { server.stop() }
    guard await ChildProcess.listens(on: port) else {
      print("skipped: the endpoint did not start")
      return
    }
    try Sample.content.write(
      toFile: folder + "/0001.answer.txt", atomically: true, encoding: .utf8)
    var configuration = Sample.configuration(
      port: port, provider, path: provider == .anthropic ? "" : "/v1")
    configuration.modelName = "file"
    let client = ModelClient(
      configuration, transport: try CurlTransport(maximumConnections: 1).transport)
    let answer = try await client.answer(to: Sample.request, by: client.deadline())
    #expect(answer.text == Sample.content)
    #expect(answer.json?["sentences"]?.array?.first?["finding"] == 1)
    let request = try JSONValue(
      parsing: try String(contentsOfFile: folder + "/0001.request.json", encoding: .utf8))
    #expect(request["body"]?["model"] == "file")
  }
}
