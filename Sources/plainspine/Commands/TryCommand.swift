// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import Findings
internal import Drafts
internal import Glossaries
internal import Pipeline
internal import Verification
internal import Reports
internal import Rewriting
struct TryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "try", shouldDisplay: false)
  @Argument var files: [String]
  @Flag var quiet = false
  @OptionGroup var glossaries: GlossaryOptions
  func run() throws {
    let pipeline = LetterPipeline(lexicon: try glossaries.lexicon())
    var good = 0, quoted = 0
    for f in files {
      let text = try InputFile(path: f).report()
      let ledger = pipeline.reader.read(name: f, text: text)
      let draft = pipeline.rules.draft(for: ledger)
      let (v, verdict) = pipeline.verifier.verify(draft)
      if v != nil { good += 1 }
      let o = pipeline.verified(draft); if o.quoted > 0 { quoted += 1 }
      if !quiet { Console.writeLine("=== \(f)\n" + draft.text) }
      if v == nil { Console.writeLine("--- \(f)  quoted \(o.quoted)"); for p in verdict.problems { Console.writeLine("   \(p.class.rawValue) | \(p.report ?? "-") | \(p.rewrite ?? "-") | \(p.message)".split(separator: "\n").joined(separator: " ")) } }
    }
    Console.writeLine("verified at once \(good)/\(files.count), quoted \(quoted)")
  }
}
