// SPDX-License-Identifier: Apache-2.0

import Findings
import FoundationEssentials
import ModelAPI
import Pipeline
import Rewriting
import Testing

@Suite struct `Prompts` {
  @Test func `are in the binary as they stand in the folder`() throws {
    let folder = packageRoot + "/templates/prompts"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let bundled = PromptTemplates.bundled()
    #expect(Set(names.filter { !$0.hasPrefix(".") }) == Set(bundled.keys))
    for (name, content) in bundled {
      #expect(
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8) == content, "\(name)")
    }
  }

  @Test func `say what is wrong with one of a clinic's own`() {
    #expect(throws: PromptError.noVersion("write.mustache")) {
      try PromptTemplates(overrides: ["write.mustache": "{{! user }}\nhello"])
    }
    #expect(throws: PromptError.noUserPart("repair.mustache")) {
      try PromptTemplates(overrides: ["repair.mustache": "{{! version: mine/1 }}\nhello"])
    }
    #expect(throws: PromptError.notMustache("write.mustache")) {
      try PromptTemplates(overrides: [
        "write.mustache": "{{! version: mine/1 }}\n{{! user }}\n{{#places}}"
      ])
    }
  }

  @Test func `carry their version into the request`() throws {
    let own = "{{! version: mine/7 }}\n{{! system }}\nWrite.\n{{! user }}\nFacts."
    let prompts = try PromptTemplates(overrides: ["write.mustache": own])
    let brief = rulesPipeline.rules.brief(
      for: rulesPipeline.reader.read(name: "r", text: "L4-L5: Mild disc bulge."))
    let request = prompts.writing(brief.facts, of: brief)
    #expect(request.promptVersion == "mine/7")
    #expect(request.system == "Write.")
  }
}
